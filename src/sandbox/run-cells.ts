/** Which cells a run has, told from what it is asked to do. */
import { type Cell, programOf } from '../program/cell.ts';
import type { RunSpec } from '../program/run-spec.ts';
import { changedKeys, isControlOf } from '../ui/control.ts';

/** The ids of the cells that a run executes: figures and exercises above its last cell are not among them. */
export function cellsRunBy(spec: RunSpec): Set<string> {
  const { cells, target } = programOf(spec.cells, spec.target);
  return new Set(cells.slice(0, target + 1).map(({ id }) => id));
}

/**
 * How many of the first cells of a run would give the same outputs as in the run before: those whose text and controls
 * are the same, as are those of all cells above them. The last cell is never counted.
 * @param last a run that ended without an error
 */
export function countUnchanged(last: RunSpec, next: RunSpec): number {
  const before = programOf(last.cells, last.target);
  const { cells, target } = programOf(next.cells, next.target);
  const changed = changedKeys(last.inputs, next.inputs);
  const isUnchanged = (cell: Cell, i: number) =>
    i <= before.target &&
    isSameCell(cell, before.cells[i]) &&
    !changed.some(key => isControlOf(cell.id, key));
  return cells.findIndex((cell, i) => i === target || !isUnchanged(cell, i));
}

const isSameCell = (one: Cell, other: Cell): boolean =>
  one.id === other.id && one.source === other.source && one.leaf === other.leaf;
