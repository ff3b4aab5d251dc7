import { MISTAKEN_FIGURES } from './figures.ts';
import { MISTAKEN_GRIDS } from './grids.ts';
import { MISTAKEN_POINTS } from './points.ts';

/** Mistakes in TypeScript, by their Python in tests/golden/plot/errors.json. */
// biome-ignore lint/suspicious/noExplicitAny: the checker would refuse most of them
export type Mistakes = Record<string, (plt: any) => void>;

export const MISTAKES: Mistakes = { ...MISTAKEN_POINTS, ...MISTAKEN_GRIDS, ...MISTAKEN_FIGURES };
