import { loader } from '../../dom/load.ts';
import type { Output } from '../../program/output.ts';
import type { LaterRenderers } from '../render-output.ts';

const graph = loader(() => import('../../ui/graph/render/render-graph.ts'));
const replay = loader(() => import('../../ui/replay/render/replay.ts'));
const landscape = loader(() => import('../../landscape/render/landscape.ts'));
const advice = loader(() => import('../errors/advice.ts'));

/** Loads what marks the line of an error. */
export const loadErrorLine = loader(() => import('./error-line.ts'));

/** How the renderers that few pages need are loaded. */
const LOADERS: { [K in keyof LaterRenderers]: () => Promise<LaterRenderers[K]> } = {
  graph: async () => (await graph()).renderGraph,
  replay: async () => (await replay()).renderReplay,
  landscape: async () => (await landscape()).renderLandscape,
  error: async () => (await advice()).advised,
};

/** Those that have been loaded. */
export const loaded: Partial<LaterRenderers> = {};

/** Loads the renderer of an output, where it is one of those and not here yet; `null` where nothing is missing. */
export function loadRenderer(output: Output): Promise<void> | null {
  // What an exercise's code throws while it is checked stands within the check.
  const kind = output.kind === 'check' && output.error ? 'error' : output.kind;
  if (!isLater(kind) || loaded[kind]) return null;
  return LOADERS[kind]().then(render => {
    Object.assign(loaded, { [kind]: render });
  });
}

const isLater = (kind: Output['kind']): kind is keyof LaterRenderers => kind in LOADERS;
