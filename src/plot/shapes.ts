import type { AxesData, Figure, Mark } from './figure.ts';

/**
 * The most shapes that the axes of a figure have: what is drawn one by one, each an element of the page. Points
 * that look alike, and lines, are one shape together.
 */
export const shapesIn = (figure: Figure): number => Math.max(0, ...figure.axes.map(shapesInAxes));

const shapesInAxes = ({ marks }: AxesData): number =>
  marks.reduce((sum, mark) => sum + shapesInMark(mark), 0);

function shapesInMark(mark: Mark): number {
  switch (mark.kind) {
    case 'bar':
      return mark.at.length;
    case 'hist':
      return mark.counts.length;
    case 'scatter':
      return mark.colors || typeof mark.size !== 'number' ? mark.x.length : 1;
    case 'line':
    case 'errorbar':
    case 'path':
      return 1 + (isMarked(mark) ? mark.x.length : 0);
    default:
      return 1;
  }
}

const isMarked = (mark: Mark): boolean => mark.kind !== 'line' || mark.marker !== null;
