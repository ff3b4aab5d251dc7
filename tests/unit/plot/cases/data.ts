/** What the charts show. */

export const time = Array.from({ length: 20 }, (_, i) => i);
export const speed = [70, 58, 44, 31, 24, 17, 12, 3, 2, -1, 3, 4, 5, 11, 17, 24, 34, 40, 58, 69];
export const quadratic = (a: number, b: number, c: number) => time.map(t => a * t ** 2 + b * t + c);
export const NaNs = speed.map((value, i) => (i === 7 ? Number.NaN : i === 12 ? Infinity : value));

/** An 8x8 digit, a zero, with values from 0 to 16. */
export const digit = [
  [0, 0, 5, 13, 9, 1, 0, 0],
  [0, 0, 13, 15, 10, 15, 5, 0],
  [0, 3, 15, 2, 0, 11, 8, 0],
  [0, 4, 12, 0, 0, 8, 8, 0],
  [0, 5, 8, 0, 0, 9, 8, 0],
  [0, 4, 11, 0, 1, 12, 7, 0],
  [0, 2, 14, 5, 10, 12, 0, 0],
  [0, 0, 6, 13, 10, 0, 0, 0],
];

/** `n` numbers from `low` to `high`. */
export const linspace = (low: number, high: number, n: number) =>
  Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));

/** Numbers that look random and are the same every time; nearly normal, as sums of twelve are. */
export function noise(n: number, seed = 1): number[] {
  let state = seed;
  const uniform = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Array.from({ length: n }, () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += uniform();
    return sum;
  });
}

/** The heights of a function over a grid, row by row. */
export const over = (x: number[], y: number[], f: (x: number, y: number) => number) =>
  y.map(b => x.map(a => f(a, b)));

export const as = linspace(-3, 3, 41);
export const bs = linspace(-2, 2, 31);
export const bowl = over(as, bs, (a, b) => a ** 2 + 4 * b ** 2 + a * b);
export const saddle = over(as, bs, (a, b) => a ** 2 - 2 * b ** 2);
