import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { readGraph } from '../../../src/ui/graph/render/live/reader.ts';
import { renderGraph } from '../../../src/ui/graph/render/render-graph.ts';
import { graphOf } from './support.ts';

test('a click on a fold that came before the reader unfolds it', () => {
  const { window } = new JSDOM();
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('PointerEvent', window.PointerEvent);
  const graph = graphOf(ui => {
    let x = torch.tensor(1).float().requires_grad_();
    for (let i = 0; i < 50; i++) x = x.mul(1.1).add(1);
    ui.graph(x);
  });
  const root = renderGraph(graph, window.document);
  window.document.body.append(root);
  const nodes = () => root.querySelectorAll('.graph-node').length;
  const drawings = root.querySelectorAll('.graph-scroll').length;
  const folded = nodes();
  const fold = [...root.querySelectorAll('.graph-node')].find(node =>
    node.textContent?.includes('more like this'),
  );
  const click = new window.MouseEvent('click', { bubbles: true });
  fold?.dispatchEvent(click);
  readGraph(root, click as never);
  const unfolded = nodes();
  expect(unfolded).toBeGreaterThan(folded + 40);
  expect(root.querySelectorAll('.graph-scroll')).toHaveLength(drawings);
  readGraph(root, click as never);
  expect(nodes()).toBe(unfolded);
  vi.unstubAllGlobals();
});
