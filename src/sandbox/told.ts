import { type Cell, programOf } from '../program/cell.ts';
import type { RunSpec } from '../program/run-spec.ts';
import { changedKeys, isControlOf } from '../ui/control.ts';

/**
 * How many of the first cells of a run would show again what they have shown in the run before: those whose text
 * and controls are the same, and the same for all above them. The last cell is always shown afresh.
 * @param last a run that came to its end without an error
 */
export function countTold(last: RunSpec, next: RunSpec): number {
  const before = programOf(last.cells, last.target);
  const { cells, target } = programOf(next.cells, next.target);
  const changed = changedKeys(last.inputs, next.inputs);
  const isTold = (cell: Cell, i: number) =>
    i <= before.target &&
    isSameCell(cell, before.cells[i]) &&
    !changed.some(key => isControlOf(cell.id, key));
  return cells.findIndex((cell, i) => i === target || !isTold(cell, i));
}

const isSameCell = (one: Cell, other: Cell): boolean =>
  one.id === other.id && one.source === other.source && one.leaf === other.leaf;
