import { loader } from '../../dom/load.ts';
import type { Output } from '../../program/output.ts';
import type { LazyRenderers } from '../render-output.ts';

const graph = loader(() => import('../../ui/graph/render/render-graph.ts'));
const replay = loader(() => import('../../ui/replay/render/replay.ts'));
const landscape = loader(() => import('../../landscape/render/landscape.ts'));
const advice = loader(() => import('../errors/advice.ts'));

/** Loads the module that marks the line of an error. */
export const loadErrorLine = loader(() => import('./error-line.ts'));

/** The renderers that few pages need load with the first output of their kind. */
const LOADERS: { [K in keyof LazyRenderers]: () => Promise<LazyRenderers[K]> } = {
  graph: async () => (await graph()).renderGraph,
  replay: async () => (await replay()).renderReplay,
  landscape: async () => (await landscape()).renderLandscape,
  error: async () => (await advice()).advised,
};

/** Those that have been loaded. */
export const loadedRenderers: Partial<LazyRenderers> = {};

/** Loads the renderer that an output needs; `null` where it is there already. */
export function loadRenderer(output: Output): Promise<void> | null {
  // What an exercise's code throws while it is checked stands within the check.
  const kind = output.kind === 'check' && output.error ? 'error' : output.kind;
  if (!isLazy(kind) || loadedRenderers[kind]) return null;
  return LOADERS[kind]().then(render => {
    Object.assign(loadedRenderers, { [kind]: render });
  });
}

const isLazy = (kind: Output['kind']): kind is keyof LazyRenderers => kind in LOADERS;
