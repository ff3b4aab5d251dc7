/**
 * Moves what a page needs only when its reader turns to it out of the built page, into a file of its own: the numbers of
 * charts and the steps of players are up to half of a page's weight. The page says where the file is (`data-later`), and
 * in each one's place stands its number there. While one writes, it stays where it is.
 */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { JSDOM } from 'jsdom';
import { swapQuotes } from '../../plot/render/figure-data.ts';

const FIGURE = /(?<= data-figure=)"[^"]*"/g;
const STEPS = /(?<=<script type="application\/json" data-steps="">)[^<]*/g;

/** A page without the data, and the data. */
export function takeLaterData(html: string): { html: string; data: unknown[] } {
  const data: unknown[] = [];
  const take = (json: string): number => data.push(JSON.parse(json)) - 1;
  const rest = html
    .replace(FIGURE, quoted => `"${take(swapQuotes(attributeValue(quoted)))}"`)
    .replace(STEPS, json => String(take(json)));
  return { html: rest, data };
}

/** The value of an attribute, as it stands in markup. */
const attributeValue = (quoted: string): string =>
  JSDOM.fragment(`<p title=${quoted}>`).querySelector('p')?.title as string;

/** The integration; it must come before what looks at the pages as they are going to be. */
export function laterDataFiles(): AstroIntegration {
  let folder = '';
  let address = '';
  return {
    name: 'downhill:later-data',
    hooks: {
      'astro:config:done'({ config }) {
        folder = config.build.assets;
        address = `${config.base.replace(/\/$/, '')}/${folder}`;
      },
      async 'astro:build:done'({ dir }) {
        const root = fileURLToPath(dir);
        for await (const path of glob('*/index.html', { cwd: root })) {
          const { html, data } = takeLaterData(await readFile(join(root, path), 'utf8'));
          if (data.length === 0) continue;
          const text = JSON.stringify(data);
          const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
          const file = `later.${hash}.json`;
          await writeFile(join(root, folder, file), text);
          await writeFile(
            join(root, path),
            html.replace(' data-chapter=', ` data-later="${address}/${file}"$&`),
          );
        }
      },
    },
  };
}
