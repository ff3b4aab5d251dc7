/**
 * The font of formulae: STIX Two Math without what no formula here needs, a fifth of its weight. It has the sizes
 * of brackets, roots and sums that MathML asks a font for; many machines have no font that does.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { fontFile } from './font-file.ts';
import { ungrown } from './root-font.ts';

/** First and last characters of what is kept, as code points. */
const KEPT: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e], // ASCII
  [0xac, 0xac], // not
  [0xb0, 0xb1], // degree, plus or minus
  [0xb7, 0xb7], // middle dot
  [0xd7, 0xd7], // times
  [0xf7, 0xf7], // divided by
  [0x2c6, 0x2dd], // accents
  [0x300, 0x308], // the same, combining
  [0x391, 0x3c9], // Greek
  [0x2016, 0x2016], // norm
  [0x2026, 0x2026], // dots
  [0x2032, 0x2034], // primes
  [0x20d7, 0x20d7], // the arrow over a vector
  [0x2102, 0x214b], // letters with names: the reals, a script L
  [0x2190, 0x2199], // arrows
  [0x21a6, 0x21a6], // maps to
  [0x21d0, 0x21d4], // double arrows
  [0x2200, 0x22a5], // operators and relations
  [0x22c5, 0x22c6], // dot, star
  [0x22ee, 0x22f1], // dots of matrices
  [0x2308, 0x230b], // floor, ceiling
  [0x23de, 0x23df], // braces over and under
  [0x27e8, 0x27e9], // angle brackets
  [0x27f5, 0x27fa], // long arrows
  [0x1d400, 0x1d467], // bold, italic
  [0x1d49c, 0x1d4b5], // script capitals
  [0x1d538, 0x1d551], // double-struck capitals
  [0x1d6c2, 0x1d6dd], // bold Greek, small
  [0x1d6e2, 0x1d71b], // italic Greek
];

const OPTIONS = {
  targetFormat: 'woff2',
  // What MathML asks for: letters drawn for exponents, and letters without dots to put accents on.
  keepFeatures: ['ssty', 'dtls'],
  noHinting: true,
} as const;

const SOURCE = '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2';

/** Makes the font files where they are not there yet. Gives their paths, from the project's root. */
export async function mathsFonts(): Promise<{ maths: string; roots: string }> {
  const font = await readFile(createRequire(import.meta.url).resolve(SOURCE));
  const kept = KEPT.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  );
  return {
    maths: await fontFile('maths.woff2', [KEPT, OPTIONS], () =>
      subsetFont(font, kept.join(''), OPTIONS),
    ),
    roots: await fontFile('roots.ttf', [ungrown.toString()], async () =>
      ungrown(await subsetFont(font, ' √', { ...OPTIONS, targetFormat: 'truetype' })),
    ),
  };
}
