/** The heights at which contours are drawn, where only about how many was said. */

/** matplotlib's steps between levels, times a power of ten. */
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Beyond it, differences of heights could be infinite; such heights are made smaller and their levels larger again. */
const FAR = 1e300;
const SMALLER = 1e-16;

const within = (value: number): number =>
  Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));

/** Levels that are told apart: of heights that hardly differ, several can be the same number. */
function rising(levels: readonly number[], low: number, high: number): number[] {
  const apart = [...new Set(levels)];
  return apart.length > 1 ? apart : [low, high];
}

/** Round levels round the range, about `n` of them: matplotlib's MaxNLocator. */
export function roundLevels([low, high]: [number, number], n: number): number[] {
  // On a plain at one height there is one level, at that height.
  if (low === high) return low > FAR ? [low / 2, low] : [low, low + (Math.abs(low) || 1)];
  if (Math.max(-low, high) > FAR) {
    const levels = roundLevels([low * SMALLER, high * SMALLER], n);
    return rising(
      levels.map(level => within(level / SMALLER)),
      low,
      high,
    );
  }
  const raw = (high - low) / (n + 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (STEPS.find(factor => factor * power >= raw * (1 - 1e-10)) ?? 10) * power;
  const first = Math.floor(low / step + 1e-10);
  const last = Math.ceil(high / step - 1e-10);
  const levels = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  return rising(levels, low, high);
}

/** Into how many equal ratios a decade may be cut: whole numbers, so that every power of ten is a level. */
const PARTS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50, 100, 200, 500, 1000];

/** Levels in equal ratios round a range above zero, about `n` of them, so that the powers of ten are among them. */
export function ratioLevels([low, high]: [number, number], n: number): number[] {
  if (low === high) return low > FAR ? [low / 2, low] : [low, 2 * low];
  const decades = Math.log10(high) - Math.log10(low);
  const wanted = Math.max(1, n) / decades;
  // Levels to a decade: below 1, where there are more decades than levels, they are several decades apart.
  const parts = PARTS.findLast(part => part <= wanted) ?? 1 / Math.ceil(1 / wanted);
  const first = Math.floor(Math.log10(low) * parts + 1e-10);
  const last = Math.ceil(Math.log10(high) * parts - 1e-10);
  const levels = Array.from({ length: last - first + 1 }, (_, i) =>
    within(Number((10 ** ((first + i) / parts)).toPrecision(12))),
  );
  return rising(levels, low, high);
}
