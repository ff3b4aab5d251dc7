/** How much of a chart's data lies in a part of its frame, and would be hidden by what is put there. */
import type { Mark, Numbers, RuleMark, TextMark } from '../figure.ts';
import { ends as endsOf } from '../marks/bar.ts';
import { withGaps } from '../marks/fill.ts';
import { placesOf } from '../marks/index.ts';
import type { MarkContext } from './marks/context.ts';
import { USUAL } from './marks/text.ts';
import type { Places } from './places.ts';
import { wordsWidth } from './text-size.ts';

/** A part of a frame, in its pixels. */
export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A straight stroke, in pixels. */
export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];

/** A point counts as a cross that is so wide and high. */
const POINT = 8;

/** Beyond every frame, in pixels. */
const FAR = 1e5;

/** Where values stand in the frame, and where what goes from one to another has its ends. */
type Where = Pick<MarkContext, 'place' | 'ends'>;

/** All that marks draw, as strokes: what has no place has coordinates that are not finite. */
export function strokesOf(marks: readonly Mark[], where: Where): Stroke[] {
  const all: Stroke[] = [];
  for (const mark of marks) for (const stroke of strokesOfMark(mark, where)) all.push(stroke);
  return all;
}

/** The strokes that lie in an area, by their length in pixels. */
export const covered = (strokes: readonly Stroke[], area: Area): number =>
  strokes.reduce((sum, stroke) => sum + lengthWithin(stroke, area), 0);

function strokesOfMark(mark: Mark, { place, ends }: Where): Iterable<Stroke> {
  switch (mark.kind) {
    case 'line':
    case 'errorbar':
      return [
        ...(mark.linestyle === null ? [] : joined(mark, place)),
        ...(mark.marker === null ? [] : points(mark, place)),
      ];
    case 'path':
      return joined(mark, place);
    case 'fill': {
      const x = withGaps(mark);
      return [...joined({ x, y: mark.y1 }, ends), ...joined({ x, y: mark.y2 }, ends)];
    }
    case 'bar': {
      const [from, to] = [mark.base, endsOf(mark)];
      return mark.upright
        ? between({ x: mark.at, y: from }, { x: mark.at, y: to }, ends)
        : between({ x: from, y: mark.at }, { x: to, y: mark.at }, ends);
    }
    case 'hist': {
      const { x: middles } = placesOf(mark);
      const zeros = mark.counts.map(() => 0);
      return between({ x: middles, y: zeros }, { x: middles, y: mark.counts }, ends);
    }
    case 'rule':
      return [across(mark, place)];
    case 'text':
      return words(mark, place);
    default:
      return points(placesOf(mark), place);
  }
}

interface Xy {
  x: Numbers;
  y: Numbers;
}

function* points({ x, y }: Xy, place: Places): Generator<Stroke> {
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [place.x(x[i]), place.y(y[i])];
    yield [px - POINT / 2, py, px + POINT / 2, py];
    yield [px, py - POINT / 2, px, py + POINT / 2];
  }
}

function* joined({ x, y }: Xy, place: Places): Generator<Stroke> {
  let [px, py] = [Number.NaN, Number.NaN];
  for (let i = 0; i < x.length; i++) {
    const [nx, ny] = [place.x(x[i]), place.y(y[i])];
    yield [px, py, nx, ny];
    [px, py] = [nx, ny];
  }
}

function* between(from: Xy, to: Xy, place: Places): Generator<Stroke> {
  for (let i = 0; i < from.x.length; i++) {
    yield [place.x(from.x[i]), place.y(from.y[i]), place.x(to.x[i]), place.y(to.y[i])];
  }
}

function across({ axis, at: value }: RuleMark, place: Places): Stroke {
  const there = place[axis](value);
  return axis === 'x' ? [there, -FAR, there, FAR] : [-FAR, there, FAR, there];
}

/** Words as a stroke through them, about where they stand. */
function words({ text, x, y, ha, fontsize }: TextMark, place: Places): Stroke[] {
  const [px, py] = [place.x(x), place.y(y)];
  const width = Math.max(...text.split('\n').map(line => wordsWidth(line))) * (fontsize / USUAL);
  const left = px - { left: 0, center: width / 2, right: width }[ha];
  return [[left, py, left + width, py]];
}

/** How long the part of a stroke is that lies in an area. */
export function lengthWithin([x1, y1, x2, y2]: Stroke, area: Area): number {
  // Most are beside it altogether.
  if (Math.max(x1, x2) < area.left || Math.min(x1, x2) > area.right) return 0;
  if (Math.max(y1, y2) < area.top || Math.min(y1, y2) > area.bottom) return 0;
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (!Number.isFinite(length)) return 0;
  let [from, to] = [0, 1];
  for (const [start, by, low, high] of [
    [x1, x2 - x1, area.left, area.right],
    [y1, y2 - y1, area.top, area.bottom],
  ] as const) {
    if (by === 0) {
      if (start < low || start > high) return 0;
      continue;
    }
    const ends = [(low - start) / by, (high - start) / by] as const;
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  return Math.max(0, to - from) * length;
}
