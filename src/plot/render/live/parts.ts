import type { Figure, Mark } from '../../figure.ts';
import type { Column } from '../../marks/index.ts';
import type { AxesLayout } from '../layout.ts';
import { columnsOf, nameOf } from './points.ts';

/** The data of a mark, and what it is called in its figure. */
export interface Part {
  name: string;
  columns: Column[];
}

/** The data of a figure, mark by mark. */
export const partsOf = (all: readonly AxesLayout[], figure: Figure): Part[] =>
  all.flatMap((own, i) => {
    const chart = all.length > 1 ? `${own.axes.title ?? `chart ${i + 1}`}: ` : '';
    return marksWithData(own).map(mark => ({
      name: chart + nameOf(mark, figure),
      columns: columnsOf(mark, own),
    }));
  });

/** Marks that have data of their own. */
const marksWithData = ({ axes }: AxesLayout): Mark[] =>
  axes.marks.filter(mark => mark.kind !== 'rule' && mark.kind !== 'text');
