import type { Inputs } from '../ui/control.ts';
import type { Cell } from './cell.ts';

/** What to run. Plain data. */
export interface RunSpec {
  /** The chapter's cells, in order. */
  cells: readonly Cell[];
  /** The id of the last cell to run. */
  target: string;
  /** What the reader has set the controls to. */
  inputs: Inputs;
  /** Whether to run nothing, and say nothing, where a cell of the run does not compile. Off by default. */
  unlessBroken?: boolean;
  /** How many of the run's first cells to say nothing of: the run before has told it. None by default. */
  told?: number;
}
