import { type LandscapeHost, showLandscape } from '../../../src/landscape/create.ts';
import type { Landscape } from '../../../src/landscape/landscape.ts';
import type { Inputs } from '../../../src/ui/control.ts';
import type { LandscapeOptions } from '../../../src/ui/landscape.ts';

/** What came of a call of `ui.landscape`. */
export interface Shown {
  start: [number, number];
  landscape: Landscape;
  drafts: Landscape[];
  /** How far it was said to be, in parts. */
  progress: number[];
}

/** Shows a landscape outside a program. @param step milliseconds that pass between looks at the clock */
export function show(options: LandscapeOptions, inputs: Inputs = {}, step = 0): Shown {
  const shown: Landscape[] = [];
  const drafts: Landscape[] = [];
  const progress: number[] = [];
  let time = 0;
  const host: LandscapeHost = {
    inputs,
    aside: compute => compute(),
    terrain: survey => survey(),
    draft: (_, landscape) => drafts.push(landscape),
    show: (_, landscape) => shown.push(landscape),
    progress: ({ done, total }) => progress.push(done / total),
    now: () => (time += step),
  };
  const start = showLandscape('cell/landscape', options, host);
  return { start, landscape: shown[0], drafts, progress };
}

export const bowl = (a: number, b: number): number => a ** 2 + 4 * b ** 2 + a * b;

/** Descends on the bowl. */
export function descend(rate: number, steps: number) {
  return (a: number, b: number): [number, number][] => {
    const path: [number, number][] = [[a, b]];
    for (let i = 0; i < steps; i++) {
      const [da, db] = [2 * a + b, 8 * b + a];
      a -= rate * da;
      b -= rate * db;
      path.push([a, b]);
    }
    return path;
  };
}

/** Options with nothing but a terrain, and a coarse one. */
export const plain = { loss: bowl, a: [-2, 2], b: [-1, 1], grid: 5 } as const;
