/** `npm run gallery` draws every case on one page, in light and dark: node_modules/.cache/gallery/index.html */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figureToSvg } from '../../../src/plot/render-node.ts';
import { CASES } from './cases.ts';
import { figureOf } from './support.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}node_modules/.cache/gallery`;
const css = readFileSync(`${root}src/plot/render/plot.css`, 'utf8');

const section = (scheme: 'light' | 'dark'): string => {
  const charts = Object.entries(CASES).map(
    ([name, cell], i) =>
      `<section><h2>${name}</h2>${figureToSvg(figureOf(cell), { id: `${scheme}-${i}` })}</section>`,
  );
  return `<main style="color-scheme:${scheme}">${charts.join('\n')}</main>`;
};

mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}/index.html`,
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every chart</title>
<style>
${css}
body { margin: 0; font: 16px/1.5 Inter, sans-serif }
main { padding: 20px max(20px, 50% - 360px); background: light-dark(#fdfcf9, #15171a); color: light-dark(#23262b, #e4e1da); --paper: light-dark(#fdfcf9, #15171a) }
h2 { font-size: 13px; margin: 34px 0 8px; opacity: 0.6 }
</style>
${section('light')}
${section('dark')}
</html>
`,
);
console.log(`${relative('.', folder)}/index.html`);
