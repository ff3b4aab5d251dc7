/** What a run of a chapter takes: its cells as the sandbox takes them, and how long they may run. */
import type { Cell } from '../../program/cell.ts';
import type { RunSpec } from '../../program/run-spec.ts';
import { cellsRunBy } from '../../sandbox/run-cells.ts';
import type { Inputs } from '../../ui/control.ts';
import type { CellView } from './cell-view.ts';

/** Milliseconds that any run may take. */
const LEAST_LIMIT = 2000;
/** How much longer a reader's machine may take than the build's. */
const SLOWER = 10;

/** What is read of a chapter, as it stands at each run. */
export interface RunnerChapter {
  readonly cells: readonly CellView[];
  readonly inputs: Inputs;
}

/** Cells as a program has them: what checks an exercise comes right after it. */
export const withChecks = (cells: readonly CellView[]): Cell[] =>
  cells.flatMap(({ cell, check }) => (check ? [cell, check] : [cell]));

/** A run of all cells up to `target`, and of what checks it. */
export function specOf({ cells, inputs }: RunnerChapter, target: CellView): RunSpec {
  return {
    cells: withChecks(cells),
    target: target.target.id,
    inputs: { ...inputs },
  };
}

/** Milliseconds for a run: by what its own cells took at build time, and not those that stand above and do not run. */
export function limitOf({ cells }: RunnerChapter, spec: RunSpec): number {
  const ids = cellsRunBy(spec);
  const running = cells.filter(({ id }) => ids.has(id));
  const built = running.reduce((sum, cell) => sum + cell.buildTime, 0);
  const asked = running.reduce((sum, cell) => sum + cell.ownLimit, 0);
  return Math.max(LEAST_LIMIT, SLOWER * built, asked);
}
