import type { Plt } from '../../../../src/plot/plt.ts';
import { BARS } from './bars.ts';
import { GRIDS } from './grids.ts';
import { POINTS } from './points.ts';
import { WORDS } from './words.ts';

/** Charts by the names of their golden files. */
export type Cases = Record<string, (plt: Plt) => void>;

/** What is drawn. */
export const CASES: Cases = { ...POINTS, ...WORDS, ...BARS, ...GRIDS };
