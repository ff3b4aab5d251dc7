import type { LandscapeOptions } from '../../../src/ui/landscape.ts';
import { bowl, descend } from './support.ts';

const rosenbrock = (a: number, b: number): number => (1 - a) ** 2 + 20 * (b - a ** 2) ** 2;

/** What is drawn, by the name of its golden file. */
export const LANDSCAPES: Record<string, LandscapeOptions> = {
  'a bowl, and a run from a start to drag': {
    title: 'Downhill on a bowl',
    loss: bowl,
    a: [-2, 2],
    b: [-1.5, 1.5],
    path: descend(0.09, 30),
    grid: 21,
  },
  'a valley in equal ratios': {
    loss: rosenbrock,
    a: [-2, 2],
    b: [-1, 3],
    labels: ['across', 'along'],
    scale: 'log',
    grid: 45,
  },
  'a run that leaves the picture': {
    loss: bowl,
    a: [-1, 1],
    b: [-1, 1],
    path: descend(0.26, 14)(0.9, 0.2),
    grid: 11,
  },
  'a run that diverges, where some losses are not finite': {
    loss: (a, b) => Math.sqrt(a) + b ** 2,
    a: [-0.5, 1.5],
    b: [-1, 1],
    path: [
      [1.4, 0.6],
      [0.6, -0.4],
      [1.2, 0.8],
      [Number.NaN, 3],
    ],
    grid: 21,
  },
  'a start alone': {
    loss: bowl,
    a: [0, 1],
    b: [0, 1],
    start: [0.25, 0.75],
    levels: [1, 2],
    grid: 11,
  },
  'a plain': { loss: () => 3, a: [0, 1], b: [0, 1], grid: 3 },
};
