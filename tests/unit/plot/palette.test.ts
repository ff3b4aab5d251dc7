import { expect, test } from 'vitest';
import { cssColor, PALETTE } from '../../../src/plot/render/palette.ts';

/** The pages that charts stand on: light, dark. */
const PAGES = ['#fdfcf9', '#15171a'];

type Triple = [number, number, number];

/** A colour's red, green and blue, in light and not in sRGB's code. */
function toLinear(hex: string): Triple {
  return [1, 3, 5].map(i => {
    const code = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** WCAG's contrast ratio. */
function contrast(a: string, b: string): number {
  const [low, high] = [a, b]
    .map(hex => dot([0.2126, 0.7152, 0.0722], toLinear(hex)) + 0.05)
    .sort((x, y) => x - y) as [number, number];
  return high / low;
}

/** How colours look to the colour-blind (Machado, Oliveira and Fernandes 2009, full severity). */
const EYES: Record<string, [Triple, Triple, Triple]> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.1523, 1.0526, -0.2049],
    [0.1145, 0.7863, 0.0992],
    [-0.0039, -0.0481, 1.052],
  ],
  'no green': [
    [0.3673, 0.8606, -0.2279],
    [0.2801, 0.6725, 0.0474],
    [-0.0118, 0.0429, 0.9689],
  ],
  'no blue': [
    [1.2555, -0.0767, -0.1788],
    [-0.0784, 0.9308, 0.1476],
    [0.0047, 0.6914, 0.3039],
  ],
};

/** A place in OKLab, where distances are differences as seen. */
function toOklab(rgb: Triple): Triple {
  const [l, m, s] = (
    [
      [0.4122, 0.5363, 0.0514],
      [0.2119, 0.6807, 0.1074],
      [0.0883, 0.2817, 0.63],
    ] as Triple[]
  ).map(row => Math.cbrt(Math.max(0, dot(row, rgb)))) as Triple;
  return [
    dot([0.2105, 0.7936, -0.0041], [l, m, s]),
    dot([1.978, -2.4286, 0.4506], [l, m, s]),
    dot([0.0259, 0.7828, -0.8087], [l, m, s]),
  ];
}

function difference(a: string, b: string, eyes: [Triple, Triple, Triple]): number {
  const [p, q] = [a, b].map(hex => toOklab(eyes.map(row => dot(row, toLinear(hex))) as Triple));
  return Math.hypot(...p.map((value, i) => value - q[i]));
}

test.each(Object.entries(PALETTE))('%s reaches 3:1 against both pages', (_, [light, dark]) => {
  expect(contrast(light, PAGES[0])).toBeGreaterThan(3);
  expect(contrast(dark, PAGES[1])).toBeGreaterThan(3);
});

test.each(Object.entries(EYES))('the first five are told apart by eyes with %s', (name, eyes) => {
  const five = Object.values(PALETTE).slice(0, 5);
  for (const page of [0, 1] as const) {
    for (let i = 0; i < five.length; i++) {
      for (let j = 0; j < i; j++) {
        const apart = difference(five[i]?.[page] as string, five[j]?.[page] as string, eyes);
        // Two hundredths are just noticeable. Lack of blue is the rarest, and blue and green suffer.
        expect(apart, `${i} and ${j}`).toBeGreaterThan(name === 'no blue' ? 0.035 : 0.06);
      }
    }
  }
});

test.each([
  ['black', 'currentColor'],
  ['C0', 'var(--plot-blue, light-dark('],
  ['blue', 'var(--plot-blue, light-dark('],
  ['crimson', 'var(--plot-red, light-dark('],
  ['#123456', '#123456'],
  ['orchid', 'orchid'],
])('%s is drawn as %s', (color, css) => {
  expect(cssColor(color).startsWith(css)).toBe(true);
});
