/** Which cells a change affects: those that rerun at once, and those that are only marked as out of date. */
import type { CellView } from './cell-view.ts';

/** The status of a cell whose results no longer belong to the code above it. */
export const ABOVE_CHANGED = 'Something above has changed';

/** While something is dragged, cells below rerun as long as they took no more than these milliseconds at build time. */
const QUICK = 20;

/** The cells below that see what a cell declares. Those that see a leaf are the branch that continues it. */
export function seeing(cell: CellView, cells: readonly CellView[]): CellView[] {
  const below = cells.slice(cells.indexOf(cell) + 1);
  return cell.isLeaf ? below.filter(other => isOfBranch(other, cell)) : below;
}

/** Whether a cell is in the same branch as another one, or in the branch that continues it. */
const isOfBranch = (cell: CellView, other: CellView): boolean =>
  cell.branch && cell.spot?.after === (other.spot ? other.spot.after : other.id);

/** The cells that see a change. */
export interface Reach {
  /** The cell up to which to run so that all of `following` have run. */
  target: CellView;
  following: CellView[];
  /** Slow cells, and all below them. */
  outdated: CellView[];
}

/** @param isMoving whether another change is likely to follow at once: slow cells are only out of date then */
export function reachOf(cell: CellView, cells: readonly CellView[], isMoving: boolean): Reach {
  const all = seeing(cell, cells);
  const isAlong = ({ isLeaf, branch }: CellView) =>
    isLeaf === cell.isLeaf && branch === cell.branch;
  let time = 0;
  const slow = all.findIndex(other => {
    if (!isAlong(other)) return false;
    time += other.buildTime;
    return other.isSlow || (isMoving && time > QUICK);
  });
  const following = slow < 0 ? all : all.slice(0, slow);
  return {
    target: following.findLast(isAlong) ?? cell,
    following,
    outdated: all.slice(following.length).filter(({ isLeaf, branch }) => !isLeaf || branch),
  };
}
