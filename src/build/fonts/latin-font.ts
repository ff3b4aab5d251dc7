/**
 * Fontsource's variable fonts, Latin letters only, in the weights that pages use: the thinner and the heavier ones
 * are a third of each file.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { fontFile } from './font-file.ts';

/** The weights that a file has, as CSS says it: a text's own, those of bold text, or both. */
type Weights = '400' | '401 700' | '400 700';

/**
 * How long a text waits for its font: a tenth of a second, in which one that the browser has kept is there. One that
 * takes more than three seconds is for the next page: it would move what is being read.
 */
const display = 'fallback';

const { resolve } = createRequire(import.meta.url);

/**
 * A font of a package of fontsource, made where it is not there yet, as Astro is told of it.
 * @param keepFeatures the features of OpenType that it keeps, with the glyphs that they need: all unless they are given
 */
export async function latinFont(
  name: string,
  style: 'normal' | 'italic',
  weight: Weights,
  keepFeatures?: string[],
) {
  const source = resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-${style}.woff2`);
  const font = await readFile(source);
  const options = {
    targetFormat: 'woff2',
    keepAllGlyphs: true,
    keepFeatures,
    variationAxes: { wght: weight === '400' ? 400 : { min: 400, max: 700 } },
  } as const;
  const from = [font.toString('base64'), options];
  const file = await fontFile(`${name}-${style}.woff2`, from, () => subsetFont(font, '', options));
  return { src: [file], weight, style, display } as const;
}
