import * as torch from '../../../engine/index.ts';
import { createUi, type UiHost } from '../../../src/ui/create-ui.ts';
import type { Graph } from '../../../src/ui/graph/graph.ts';
import type { Ui } from '../../../src/ui/ui.ts';

/** The graph that a cell shows. */
export function graphOf(cell: (ui: Ui) => void): Graph {
  const graphs: Graph[] = [];
  // Nothing but graphs is shown here.
  const host: Partial<UiHost> = { graph: graph => graphs.push(graph) };
  const ui = createUi(host as UiHost);
  torch.reset();
  torch.keep_operands();
  cell(ui);
  torch.reset();
  if (graphs.length !== 1) throw new Error(`${graphs.length} graphs, not one`);
  // What crosses to the page is plain data.
  return structuredClone(graphs[0]);
}
