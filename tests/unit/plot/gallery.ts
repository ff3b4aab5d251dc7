/** `npm run gallery` draws every chart, graph, landscape and player on one page, in light and dark: node_modules/.cache/gallery/index.html */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { renderLandscape } from '../../../src/landscape/render/landscape.ts';
import { renderGraph } from '../../../src/ui/graph/render/render-graph.ts';
import { renderReplay } from '../../../src/ui/replay/render/replay.ts';
import type { Replay } from '../../../src/ui/replay/replay.ts';
import { CASES as GRAPHS } from '../graph/cases.ts';
import { graphOf } from '../graph/support.ts';
import { LANDSCAPES } from '../landscape/cases.ts';
import { show } from '../landscape/support.ts';
import { REPLAYS } from '../replay/cases.ts';
import { replayOf } from '../replay/support.ts';
import { CASES } from './cases/index.ts';
import { figureOf, figureToSvg } from './support.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}node_modules/.cache/gallery`;
const css = [
  'plot/render/plot.css',
  'ui/graph/render/graph.css',
  'ui/render/field.css',
  'landscape/render/landscape.css',
  'ui/replay/render/replay.css',
  'ui/replay/render/curve.css',
  'ui/replay/render/track.css',
  'ui/replay/render/values.css',
]
  .map(path => readFileSync(`${root}src/${path}`, 'utf8'))
  .join('\n');
/** The colours of the site's pages. */
const [colours] =
  /(?<=:root \{)[^}]*/.exec(readFileSync(`${root}src/styles/page.css`, 'utf8')) ?? [];
const { document } = new JSDOM('').window;

const replays: [name: string, replay: Replay][] = [];
for (const [name, source] of Object.entries(REPLAYS)) replays.push([name, await replayOf(source)]);

const section = (scheme: 'light' | 'dark'): string => {
  const section = (name: string, html: string) => `<section><h2>${name}</h2>${html}</section>`;
  const charts = Object.entries(CASES).map(([name, cell], i) =>
    section(name, figureToSvg(figureOf(cell), { id: `${scheme}-${i}` })),
  );
  const graphs = Object.entries(GRAPHS).map(([name, cell]) =>
    section(name, renderGraph(graphOf(cell), document).outerHTML),
  );
  const landscapes = Object.entries(LANDSCAPES).map(([name, options], i) => {
    const where = { document, key: 'gallery', id: `${scheme}-landscape-${i}` };
    return section(name, renderLandscape(show(options).landscape, where).outerHTML);
  });
  const players = replays.map(([name, replay], i) =>
    section(name, renderReplay(replay, document, `${scheme}-replay-${i}`).outerHTML),
  );
  const all = [...charts, ...graphs, ...landscapes, ...players].join('\n');
  return `<main style="color-scheme:${scheme}">${all}</main>`;
};

mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}/index.html`,
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every chart, graph, landscape and player</title>
<style>
${css}
body { margin: 0; font: 16px/1.5 Inter, sans-serif }
main { padding: 20px max(20px, 50% - 334px); background: var(--paper); color: var(--ink); --font-ui: Inter, sans-serif; --font-mono: monospace;${colours}}
h2 { font-size: 13px; margin: 34px 0 8px; opacity: 0.6 }
</style>
${section('light')}
${section('dark')}
</html>
`,
);
console.log(`${relative('.', folder)}/index.html`);
