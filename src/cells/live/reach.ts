/** How far a change of a cell reaches: which cells follow it at once, and which only go out of date. */
import type { CellView } from './cell-view.ts';

/** Milliseconds that what stands below a cell may take, at build time, to follow while something is being dragged. */
const QUICK = 20;

/** The cells below that see what a cell does; a leaf is seen by nothing but the branch that goes on from it. */
export function seeing(cell: CellView, cells: readonly CellView[]): CellView[] {
  const below = cells.slice(cells.indexOf(cell) + 1);
  return cell.isLeaf ? below.filter(other => isOfBranch(other, cell)) : below;
}

/** Whether a cell of the reader's own, between the lesson's, stands with another one, or follows it. */
const isOfBranch = (cell: CellView, other: CellView): boolean =>
  cell.branch && cell.spot?.after === (other.spot ? other.spot.after : other.id);

/** What becomes of the cells that see a change. */
export interface Reach {
  /** The cell up to which a run has all follow that are to follow. */
  target: CellView;
  following: CellView[];
  /** Slow cells, and all below them. */
  outdated: CellView[];
}

/** @param isMoving whether more is to come at once: what takes its time does not follow then */
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
