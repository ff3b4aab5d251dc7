import type { AxesData, Figure, LineMark } from './figure.ts';
import { isDrawable } from './limits.ts';
import { kindOf, placesOf } from './marks/index.ts';
import { formatNumber } from './ticks.ts';

/** More lines than one cares to read of one by one. */
const MANY = 3;

/** Says how many points are left out because they have no place on the axes; `null` if none are. */
export function describeGaps(axes: AxesData): string | null {
  let [points, infinite, negative] = [0, 0, 0];
  for (const mark of axes.marks) {
    const { places, missing } = kindOf(mark);
    const counted = missing?.(mark);
    if (counted) {
      if (counted.missing > 0) points += counted.total;
      infinite += counted.missing;
      continue;
    }
    const { x, y } = places(mark);
    const before = infinite + negative;
    for (let i = 0; i < x.length; i++) {
      if (x[i] === null || y[i] === null) infinite++;
      else if (!isDrawable(x[i], axes.xscale) || !isDrawable(y[i], axes.yscale)) negative++;
    }
    // Of marks that are whole there is nothing to say.
    if (infinite + negative > before) points += x.length;
  }
  const are = (n: number): string => (n === 1 ? 'is' : 'are');
  const parts = [];
  if (infinite > 0) parts.push(`${infinite} of ${points} points ${are(infinite)} not finite`);
  if (negative > 0) parts.push(`${negative} of ${points} points ${are(negative)} not above zero`);
  const ends = axes.marks.flatMap(mark => (mark.kind === 'line' ? describeEnd(mark, axes) : []));
  parts.push(...(ends.length > MANY ? [`${ends.length} lines go on outside`] : ends));
  return parts.length === 0 ? null : parts.join('; ');
}

/**
 * Where a line ends that leaves the chart or is lost: a loss that diverges is not to look as if it
 * had ended well.
 */
function describeEnd({ x, y, label }: LineMark, axes: AxesData): string[] {
  const last = y.findLastIndex((value, i) => value !== null && x[i] !== null);
  if (last < 0) return [];
  const name = label ?? 'the line';
  const [at, end] = [x[last] as number, y[last] as number];
  const limits = axes.ylim;
  const isOut = limits !== null && (end < Math.min(...limits) || end > Math.max(...limits));
  const isLost = last < y.length - 1;
  if (isLost) return [`${name} is lost after ${formatNumber(at)}, at ${formatNumber(end)}`];
  return isOut ? [`${name} goes on to ${formatNumber(end)}`] : [];
}

/** The values' range in words: `time from 0 to 19`. */
function range(axes: AxesData, direction: 'x' | 'y'): string | null {
  let [low, high] = [Infinity, -Infinity];
  for (const mark of axes.marks) {
    const { reach } = kindOf(mark);
    for (const value of [...placesOf(mark)[direction], ...(reach?.(mark)[direction] ?? [])]) {
      if (value !== null && value < low) low = value;
      if (value !== null && value > high) high = value;
    }
  }
  if (low > high) return null;
  const name = (direction === 'x' ? axes.xlabel : axes.ylabel) ?? direction;
  const [from, to] = [formatNumber(low), formatNumber(high)];
  return from === to ? `${name} is ${from}` : `${name} from ${from} to ${to}`;
}

/**
 * What axes show, in a sentence or two, for those who do not see them: the title, the marks by name,
 * and where they lie. `figure` adds its own title where it has one.
 */
export function summarize(axes: AxesData, figure: Figure): string {
  const marks = axes.marks.map(mark => {
    const words = kindOf(mark).describe(mark);
    return mark.label === null ? words : `${words} (${mark.label})`;
  });
  const what = marks.length === 0 ? 'Empty chart' : `Chart of ${marks.join(', ')}`;
  const where = [range(axes, 'x'), range(axes, 'y')].filter(part => part !== null);
  const titles = [figure.title, axes.title].filter(part => part !== null);
  const sentences = [...titles, [what, where.join(', ')].filter(Boolean).join('; ')];
  const gaps = describeGaps(axes);
  if (gaps !== null) sentences.push(gaps);
  return sentences.map(sentence => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
}
