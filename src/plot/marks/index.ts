import type { Mark } from '../figure.ts';
import { bar } from './bar.ts';
import { contour } from './contour.ts';
import { errorbar } from './errorbar.ts';
import { fill } from './fill.ts';
import { hist } from './hist.ts';
import { image } from './image.ts';
import type { MarkKind } from './kind.ts';
import { line } from './line.ts';
import { path } from './path.ts';
import { quiver } from './quiver.ts';
import { rule } from './rule.ts';
import { scatter } from './scatter.ts';
import { text } from './text.ts';

export type { Column } from './kind.ts';

/** What is to be known of each kind of mark. A kind that is left out is a type error. */
const KINDS: { [K in Mark['kind']]: MarkKind<Extract<Mark, { kind: K }>> } = {
  scatter,
  line,
  errorbar,
  bar,
  hist,
  fill,
  rule,
  contour,
  image,
  quiver,
  path,
  text,
};

const places = new WeakMap<Mark, ReturnType<MarkKind<Mark>['places']>>();

/** The places of a mark, found once: limits, words and renderers all ask for them. */
export function placesOf(mark: Mark): ReturnType<MarkKind<Mark>['places']> {
  let found = places.get(mark);
  if (!found) {
    found = kindOf(mark).places(mark);
    places.set(mark, found);
  }
  return found;
}

/**
 * What lies on what, as in matplotlib: pictures lowest, areas above them, then lines and arrows, words on top. But
 * points count as lines: a point that is drawn after a line is on it.
 */
export function orderOf(mark: Mark): number {
  if (mark.zorder !== undefined) return mark.zorder;
  switch (mark.kind) {
    case 'image':
      return 0;
    case 'contour':
      return mark.filled ? 1 : 2;
    case 'bar':
    case 'hist':
    case 'fill':
      return 1;
    case 'text':
      return 3;
    default:
      return 2;
  }
}

/** The table's row for a mark, typed for any mark. */
export const kindOf = (mark: Mark): MarkKind<Mark> => KINDS[mark.kind] as MarkKind<Mark>;
