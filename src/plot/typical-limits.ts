import type { Limits, Scale } from './figure.ts';

/** Limits are typical that reach at most this many times as far from the middle as usual. */
const FAR = 20;

/**
 * Which of the limits are of about the size of most of them: of half of them at least. On a logarithmic axis all are,
 * as it shows small and large alike.
 */
export function typicalLimits(all: readonly Limits[], scale: Scale): boolean[] {
  if (scale === 'log') return all.map(() => true);
  const middle = median(all.map(([a, b]) => a / 2 + b / 2));
  const reaches = all.map(([a, b]) => Math.max(Math.abs(a - middle), Math.abs(b - middle)));
  const usual = median(reaches);
  return reaches.map(reach => reach <= FAR * usual);
}

/** The one in the middle; of an even number, the lower of two. */
function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[(ordered.length - 1) >> 1] ?? 0;
}
