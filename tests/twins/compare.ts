/** Compares what a cell shows with what its twin printed. */

/** How far numbers may be apart, as a share of the larger: float32 has about seven digits, and steps add up. */
const TOLERANCE = 1e-4;

const TOKEN = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[\p{L}_][\p{L}\p{N}_.]*|[^\s,'"`]/giu;

/** The same thing in both languages' words. */
const SAME: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  undefined: 'null',
  NaN: 'nan',
  Infinity: 'inf',
  '(': '[',
  ')': ']',
};

/** Numbers, words and brackets. Spaces, commas and quotes do not count, nor does how languages write lists. */
export function tokens(text: string): string[] {
  const plain = text.replace(/torch\.Size\((\[[^\]]*\])\)/g, '$1');
  return (plain.match(TOKEN) ?? []).map(token => SAME[token] ?? token);
}

/**
 * The first difference, in words; `null` where there is none. Words must be the same; a number may be off by
 * `TOLERANCE`, or by one in the last of the decimals that are printed.
 * @param within another tolerance, of the number, or of 1 where the number is smaller
 */
export function difference(ours: string, theirs: string, within: number | null): string | null {
  const [a, b] = [tokens(ours), tokens(theirs)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (i < a.length && i < b.length && isSame(a[i], b[i], within)) continue;
    const before = b.slice(Math.max(0, i - 4), i).join(' ');
    const found = `found ${a[i] ?? 'nothing more'}, but PyTorch printed ${b[i] ?? 'nothing more'}`;
    return before ? `after "${before}" ${found}` : found;
  }
  return null;
}

function isSame(a: string, b: string, within: number | null): boolean {
  if (a === b) return true;
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return false;
  const size = Math.max(Math.abs(x), Math.abs(y));
  const distance = Math.abs(x - y);
  if (within !== null) return distance <= within * Math.max(1, size);
  // A little more, for what subtraction leaves of 0.3367 - 0.3366.
  return distance <= Math.max(TOLERANCE * size, 1.001 * Math.max(unit(a), unit(b)));
}

/** One in the last decimal: 0.01 for 3.14, 1e-7 for 1.23e-5; 0 for a number without decimals. */
function unit(number: string): number {
  const [, decimals = '', exponent = '0'] = /^[^.e]*\.?(\d*)(?:e(.*))?$/i.exec(number) ?? [];
  return decimals === '' ? 0 : 10 ** (Number(exponent) - decimals.length);
}
