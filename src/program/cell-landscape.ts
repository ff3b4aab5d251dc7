import { no_grad } from '../../engine/index.ts';
import { showLandscape } from '../landscape/create.ts';
import type { Landscape, Terrain } from '../landscape/landscape.ts';
import type { LandscapeOptions } from '../ui/landscape.ts';
import type { ScopeHost } from './cell-scope.ts';
import { markRandom } from './engine-state.ts';
import type { LandscapeOutput, Output } from './output.ts';

/** What landscapes need of the run that they are part of. */
export interface LandscapeScope {
  /** Shows an output as far as it is known; the output itself takes its place. */
  draft(output: Output): void;
  /** The terrain of a landscape, where it is known from a run before; else surveys it. */
  terrain(key: string, survey: () => Terrain): Terrain;
  /** Milliseconds, from any start. */
  now(): number;
}

/** `ui.landscape`, for one run. */
export const cellLandscape =
  ({ inputs, show, draft, terrain, now, progress }: Omit<ScopeHost, 'plt' | 'check' | 'data'>) =>
  (key: string, options: LandscapeOptions): [number, number] =>
    showLandscape(key, options, {
      inputs,
      aside,
      terrain: survey => terrain(key, survey),
      draft: (key, landscape) => draft(outputOf(key, landscape)),
      show: (key, landscape) => show(outputOf(key, landscape)),
      progress,
      now,
    });

const outputOf = (key: string, landscape: Landscape): LandscapeOutput => ({
  kind: 'landscape',
  key,
  landscape,
});

/** Computes without recording gradients, and puts back the state of the random numbers. */
function aside<T>(compute: () => T): T {
  const putBack = markRandom();
  try {
    return no_grad(compute);
  } finally {
    putBack();
  }
}
