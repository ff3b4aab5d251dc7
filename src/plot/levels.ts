/** The heights at which contours are drawn, where only about how many was said. */

/** matplotlib's steps between levels, times a power of ten. */
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Round levels round the range, about `n` of them: matplotlib's MaxNLocator. */
export function roundLevels([low, high]: [number, number], n: number): number[] {
  // On a plain at one height there is one level, at that height.
  if (low === high) return [low, low + (Math.abs(low) || 1)];
  const raw = (high - low) / (n + 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (STEPS.find(factor => factor * power >= raw * (1 - 1e-10)) ?? 10) * power;
  const first = Math.floor(low / step + 1e-10);
  const last = Math.ceil(high / step - 1e-10);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

/** Into how many equal ratios a decade may be cut: whole numbers, so that every power of ten is a level. */
const PARTS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50, 100, 200, 500, 1000];

/** Levels in equal ratios round a range above zero, about `n` of them, so that the powers of ten are among them. */
export function ratioLevels([low, high]: [number, number], n: number): number[] {
  if (low === high) return [low, 2 * low];
  const decades = Math.log10(high / low);
  const wanted = Math.max(1, n) / decades;
  // Levels to a decade: below 1, where there are more decades than levels, they are several decades apart.
  const parts = PARTS.findLast(part => part <= wanted) ?? 1 / Math.ceil(1 / wanted);
  const first = Math.floor(Math.log10(low) * parts + 1e-10);
  const last = Math.ceil(Math.log10(high) * parts - 1e-10);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number((10 ** ((first + i) / parts)).toPrecision(12)),
  );
}
