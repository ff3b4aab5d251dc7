import { JSDOM } from 'jsdom';
import { renderLandscape } from '../landscape/render/landscape.ts';
import type { Output } from '../program/output.ts';
import { renderGraph } from '../ui/graph/render/render-graph.ts';
import { renderReplay } from '../ui/replay/render/replay.ts';
import { advised } from './errors/advice.ts';
import { type LazyRenderers, renderOutput } from './render-output.ts';

const { document } = new JSDOM('').window;

/** In Node all renderers are loaded at once. */
const lazy: LazyRenderers = {
  graph: renderGraph,
  replay: renderReplay,
  landscape: renderLandscape,
  error: advised,
};

/** A cell's outputs as HTML, as the page would draw them. */
export function outputsHtml(outputs: readonly Output[], cell: string): string {
  return outputs
    .map((output, i) => renderOutput(output, document, `${cell}-${i}`, lazy).outerHTML)
    .join('');
}
