import { programOf } from '../program/cell.ts';
import type { RunSpec } from '../program/run-spec.ts';

/** The ids of the cells that a run runs, and of no others: figures and exercises above its last one do not run. */
export function cellsOf(spec: RunSpec): Set<string> {
  const { cells, target } = programOf(spec.cells, spec.target);
  return new Set(cells.slice(0, target + 1).map(({ id }) => id));
}
