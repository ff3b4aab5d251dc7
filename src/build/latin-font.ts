/**
 * Fontsource's variable fonts, Latin letters only, in the weights that pages use: the thinner and the heavier ones
 * are a third of each file.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { fontFile } from './font-file.ts';

export type FontStyle = 'normal' | 'italic';

/** The lightest and the heaviest: a text's own, and that of `<strong>`. */
const WEIGHTS = { min: 400, max: 700 };

const OPTIONS = {
  targetFormat: 'woff2',
  keepAllGlyphs: true,
  variationAxes: { wght: WEIGHTS },
} as const;

/**
 * How long a text waits for its font: a tenth of a second, in which one that the browser has kept is there. One that
 * takes more than three seconds is for the next page: it would move what is being read.
 */
const display = 'fallback';

const { resolve } = createRequire(import.meta.url);

/** A font of a package of fontsource, made where it is not there yet, as Astro is told of it. */
export async function latinFont(name: string, style: FontStyle) {
  const source = resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-${style}.woff2`);
  const font = await readFile(source);
  const from = [font.toString('base64'), OPTIONS];
  const file = await fontFile(`${name}-${style}.woff2`, from, () => subsetFont(font, '', OPTIONS));
  return { src: [file], weight: `${WEIGHTS.min} ${WEIGHTS.max}`, style, display } as const;
}
