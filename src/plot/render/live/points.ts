import type { Figure, Mark } from '../../figure.ts';
import { type Column, kindOf, placesOf } from '../../marks/index.ts';
import { formatNumber } from '../../ticks.ts';
import type { AxesLayout, FigureLayout } from '../layout.ts';
import { type Places, placesIn } from '../places.ts';

/** A mark's points that can be seen, in pixels of the frame, in the order in which they are read. */
export interface Series {
  mark: Mark;
  /** The point's number in the mark's own order. */
  index: number[];
  x: number[];
  y: number[];
  /** Where the bar that ends there begins; NaN for what is no bar. */
  from: number[];
}

/** What there is to point at on axes. */
export function seriesOf(own: AxesLayout, { frame }: FigureLayout): Series[] {
  const place = placesIn(own, frame);
  const ends = placesIn(own, frame, 'clip');
  return own.axes.marks.flatMap((mark): Series[] => {
    const { x, y } = placesOf(mark);
    const series: Series = { mark, index: [], x: [], y: [], from: [] };
    for (let i = 0; i < x.length; i++) {
      const [left, top] = [place.x(x[i]), place.y(y[i])];
      const isIn = left >= -1 && top >= -1 && left <= frame.width + 1 && top <= frame.height + 1;
      if (!isIn) continue;
      series.index.push(i);
      series.x.push(left);
      series.y.push(top);
      series.from.push(startOf(mark, i, ends));
    }
    return series.index.length > 0 ? [series] : [];
  });
}

/** A point: which series, and which of its points. */
export interface Found {
  series: number;
  point: number;
}

/** Where a mark's bar begins, along it. */
function startOf(mark: Mark, i: number, ends: Places): number {
  if (mark.kind === 'hist') return ends.y(0);
  if (mark.kind !== 'bar') return Number.NaN;
  return mark.upright ? ends.y(mark.base[i]) : ends.x(mark.base[i]);
}

/** How much a pixel beyond a bar's ends counts against one beside it: it tells only those apart that are in one line. */
const BEYOND = 1e-6;

/** A bar is pointed at anywhere along it, and beyond; any other point where it is. */
function distance({ mark, x, y, from }: Series, i: number, left: number, top: number): number {
  const [dx, dy] = [x[i] - left, y[i] - top];
  if (mark.kind !== 'hist' && mark.kind !== 'bar') return Math.hypot(dx, dy);
  const isLying = mark.kind === 'bar' && !mark.upright;
  const [beside, at, end] = isLying ? [dy, left, x[i]] : [dx, top, y[i]];
  const beyond = Math.max(0, Math.min(from[i], end) - at, at - Math.max(from[i], end));
  return Math.abs(beside) + BEYOND * beyond;
}

/** The point nearest to a place in the frame; of equal ones, that of the last mark, which lies on top. */
export function nearest(all: readonly Series[], left: number, top: number): Found | null {
  let [found, least]: [Found | null, number] = [null, Infinity];
  all.forEach((series, s) => {
    for (let i = 0; i < series.x.length; i++) {
      const away = distance(series, i, left, top);
      if (away > least || (away === least && found?.series === s)) continue;
      [found, least] = [{ series: s, point: i }, away];
    }
  });
  return found;
}

/** The columns of a mark, under the names that its axes give them; axes of one name are told apart. */
export function columnsOf(mark: Mark, { axes }: AxesLayout): Column[] {
  const { xlabel, ylabel } = axes;
  const areAlike = xlabel !== null && xlabel === ylabel;
  const named = (name: string): string => {
    const label = name === 'x' ? xlabel : name === 'y' ? ylabel : null;
    return label === null ? name : areAlike ? `${label} (${name})` : label;
  };
  return kindOf(mark)
    .table(mark)
    .map(({ name, values }) => ({ name: named(name), values: withNames(name, values, axes) }));
}

/** Names that stand at the axis in place of its numbers stand in the table, too. */
function withNames(
  name: string,
  values: Column['values'],
  { xticks, yticks }: AxesLayout['axes'],
): Column['values'] {
  const ticks = name === 'x' ? xticks : name === 'y' ? yticks : null;
  if (!ticks?.labels) return values;
  return values.map(value => {
    const at = ticks.values.indexOf(value as number);
    return at < 0 ? value : (ticks.labels?.[at] as string);
  });
}

/** A value as it is read out. */
export const inWords = (value: number | string | null | undefined): string =>
  value == null ? 'not finite' : typeof value === 'number' ? formatNumber(value) : value;

/** What a mark is called in a table of several. */
export const nameOf = (mark: Mark, figure: Figure): string => {
  if (mark.label !== null) return mark.label;
  const alike = figure.axes.flatMap(axes => axes.marks).filter(({ kind }) => kind === mark.kind);
  return alike.length > 1 ? `${mark.kind} ${alike.indexOf(mark) + 1}` : mark.kind;
};
