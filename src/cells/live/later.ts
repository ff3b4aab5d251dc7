import type { Output } from '../../program/output.ts';
import type { LaterRenderers } from '../render-output.ts';

/** How the renderers that few pages need are loaded. */
const LOADERS: { [K in keyof LaterRenderers]: () => Promise<LaterRenderers[K]> } = {
  graph: () =>
    import('../../ui/graph/render/render-graph.ts').then(
      ({ renderGraph }) =>
        ({ graph }, document) =>
          renderGraph(graph, document),
    ),
  replay: () =>
    import('../../ui/replay/render/replay.ts').then(
      ({ renderReplay }) =>
        ({ replay }, document, id) =>
          renderReplay(replay, document, id),
    ),
  landscape: () =>
    import('../../landscape/render/landscape.ts').then(
      ({ renderLandscape }) =>
        ({ key, landscape }, document, id) =>
          renderLandscape(landscape, { document, key, id }),
    ),
  error: () => import('../errors/advice.ts').then(({ advised }) => advised),
};

/** Those that have been loaded. */
export const loaded: Partial<LaterRenderers> = {};

const loading = new Map<keyof LaterRenderers, Promise<void>>();

/** Loads the renderer of an output, where it is one of those and not here yet; `null` where nothing is missing. */
export function loadRenderer({ kind }: Output): Promise<void> | null {
  if (!isLater(kind) || loaded[kind]) return null;
  let promise = loading.get(kind);
  if (!promise) {
    promise = LOADERS[kind]().then(render => {
      Object.assign(loaded, { [kind]: render });
    });
    promise.catch(() => loading.delete(kind)); // so that the next run tries again
    loading.set(kind, promise);
  }
  return promise;
}

const isLater = (kind: Output['kind']): kind is keyof LaterRenderers => kind in LOADERS;
