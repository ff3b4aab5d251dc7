import { extentOf } from './data.ts';
import type { AxesData, Figure, Limits, LineMark, Mark } from './figure.ts';
import { type Direction, isDrawable } from './limits.ts';
import { kindOf, placesOf } from './marks/index.ts';
import { count } from './marks/kind.ts';
import { formatNumber } from './ticks.ts';

/** Lines that leave the chart are told of one by one up to this many; more are counted. */
const MOST_ENDS = 3;

/** Says how many points are left out because they have no place on the axes; `null` if none are. */
export function describeGaps(axes: AxesData): string | null {
  let [points, infinite, negative] = [0, 0, 0];
  for (const mark of axes.marks) {
    const counted = kindOf(mark).missing?.(mark);
    if (counted) {
      if (counted.missing > 0) points += counted.total;
      infinite += counted.missing;
      continue;
    }
    const { x, y } = placesOf(mark);
    const before = infinite + negative;
    for (let i = 0; i < x.length; i++) {
      if (x[i] === null || y[i] === null) infinite++;
      else if (!isDrawable(x[i], axes.xscale) || !isDrawable(y[i], axes.yscale)) negative++;
    }
    // The total is that of the marks that have gaps.
    if (infinite + negative > before) points += x.length;
  }
  const parts = [];
  if (infinite > 0) parts.push(`${infinite} of ${points} points ${are(infinite)} not finite`);
  if (negative > 0) parts.push(`${negative} of ${points} points ${are(negative)} not above zero`);
  if (axes.isCut) parts.push(...describeOutside(axes));
  parts.push(...describeEnds(axes));
  return parts.length === 0 ? null : parts.join('; ');
}

const are = (n: number): string => (n === 1 ? 'is' : 'are');

/** How many points lie outside the limits. Lines whose end is told are not counted: that says it already. */
function describeOutside(axes: AxesData): string[] {
  let [points, outside] = [0, 0];
  for (const mark of axes.marks) {
    if (mark.kind === 'line' && endOf(mark, axes) !== null) continue;
    const { x, y } = placesOf(mark);
    for (let i = 0; i < x.length; i++) {
      if (x[i] === null || y[i] === null) continue;
      points++;
      if (isOut(x[i] as number, axes.xlim) || isOut(y[i] as number, axes.ylim)) outside++;
    }
  }
  if (outside === 0) return [];
  return [`${outside} of ${points} points ${outside === 1 ? 'lies' : 'lie'} outside`];
}

const isOut = (value: number, limits: Limits | null): boolean =>
  limits !== null && (value < Math.min(...limits) || value > Math.max(...limits));

/** Where a line ends that leaves the chart, or from where on it is not finite. */
interface End {
  line: LineMark;
  x: number;
  y: number;
  isLost: boolean;
}

/** Where the lines end that leave the chart or are lost. Several that have no name are only counted. */
function describeEnds(axes: AxesData): string[] {
  const lines = axes.marks.filter(mark => mark.kind === 'line');
  const ends = lines.flatMap(line => endOf(line, axes) ?? []);
  if (ends.length > MOST_ENDS) return countEnds(ends);
  const unnamed = ends.filter(({ line }) => line.label === null);
  const areCounted = unnamed.length > 1;
  const told = areCounted ? ends.filter(({ line }) => line.label !== null) : ends;
  const otherwise = lines.length > 1 ? 'a line' : 'the line';
  return [
    ...told.map(end => describeEnd(end, end.line.label ?? otherwise)),
    ...(areCounted ? countEnds(unnamed) : []),
  ];
}

/** Where a line ends, if it leaves the chart or is lost: a loss that diverges is not to look as if it had ended well. */
function endOf(line: LineMark, { ylim }: AxesData): End | null {
  const last = line.y.findLastIndex((value, i) => value !== null && line.x[i] !== null);
  if (last < 0) return null;
  const [x, y] = [line.x[last] as number, line.y[last] as number];
  const isLost = last < line.y.length - 1;
  return isLost || isOut(y, ylim) ? { line, x, y, isLost } : null;
}

const describeEnd = ({ x, y, isLost }: End, name: string): string =>
  isLost
    ? `${name} is lost after ${formatNumber(x)}, at ${formatNumber(y)}`
    : `${name} goes on to ${formatNumber(y)}`;

function countEnds(ends: readonly End[]): string[] {
  const lost = ends.filter(({ isLost }) => isLost).length;
  const outside = ends.length - lost;
  return [
    ...(outside > 0
      ? [`${count(outside, 'line')} ${outside === 1 ? 'goes' : 'go'} on outside`]
      : []),
    ...(lost > 0 ? [`${count(lost, 'line')} ${are(lost)} lost`] : []),
  ];
}

/** The values' range in words: `time from 0 to 19`. */
function range(axes: AxesData, direction: Direction): string | null {
  const values = axes.marks.flatMap(mark => [
    ...placesOf(mark)[direction],
    ...(kindOf(mark).reach?.(mark)[direction] ?? []),
  ]);
  const found = extentOf(values);
  if (!found) return null;
  const name = axes[`${direction}label`] ?? direction;
  const [from, to] = found.map(formatNumber);
  return from === to ? `${name} is ${from}` : `${name} from ${from} to ${to}`;
}

function describeMark(mark: Mark): string {
  const words = kindOf(mark).describe(mark);
  return mark.label === null ? words : `${words} (${mark.label})`;
}

/** From this many on, marks of the same words are counted instead of told one by one. */
const MANY = 3;

/** `['a line', 'a line', 'a line', 'a bar']` becomes `['3 times a line', 'a bar']`. */
function countEqual(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].flatMap(([each, count]) =>
    count < MANY ? Array<string>(count).fill(each) : [`${count} times ${each}`],
  );
}

/**
 * What axes show, in a sentence or two, for those who do not see them: the title, the marks by name,
 * and where they lie. `figure` adds its own title where it has one.
 */
export function summarize(axes: AxesData, figure: Figure): string {
  const marks = countEqual(axes.marks.map(describeMark));
  const what = marks.length === 0 ? 'Empty chart' : `Chart of ${marks.join(', ')}`;
  const where = [range(axes, 'x'), range(axes, 'y')].filter(part => part !== null);
  const titles = [figure.title, axes.title].filter(part => part !== null);
  const sentences = [...titles, [what, where.join(', ')].filter(Boolean).join('; ')];
  const gaps = describeGaps(axes);
  if (gaps !== null) sentences.push(gaps);
  return sentences.map(sentence => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
}
