/** What bundles leave out of Plot, none of the charts comes to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { plotLeftOut } from '../../../src/build/left-out.ts';
import { renderFigure as whole } from '../../../src/plot/render.ts';
import { CASES } from '../plot/cases/index.ts';
import { figureOf } from '../plot/support.ts';

const { document } = new JSDOM('').window;
let left: typeof whole;

beforeAll(async () => {
  const result = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    plugins: [plotLeftOut()],
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: 'src/plot/render.ts', formats: ['es'] },
    },
  });
  const [output] = [result].flat();
  if (!('output' in output)) throw new Error('Bundling the renderer gave no output.');
  const folder = new URL('../../../node_modules/.cache/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL('plot-left-out.mjs', folder);
  writeFileSync(file, output.output[0].code);
  left = (await import(/* @vite-ignore */ file.href)).renderFigure;
}, 60_000);

describe('what is left of Plot draws as the whole does', () => {
  test.each(Object.entries(CASES))('%s', (_, cell) => {
    const figure = figureOf(cell);
    expect(left(figure, document).outerHTML).toBe(whole(figure, document).outerHTML);
  });
});
