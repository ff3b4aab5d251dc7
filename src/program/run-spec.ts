/** What a runner is asked for, and what it tells. */

import type { Inputs } from '../ui/control.ts';
import type { Progress } from '../ui/ui.ts';
import type { Cell } from './cell.ts';
import type { ErrorOutput, Output } from './output.ts';

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
  /**
   * Whether it will do to run the last cell alone, a leaf, over what the run before has left of the cells above. That
   * is quick, and what a fresh run gives, unless the leaf changes what is above it. Off by default.
   */
  again?: boolean;
}

/** What a run tells, in order. Plain data. */
export type RunEvent =
  /** A cell begins: what it showed before is no longer so. */
  | { kind: 'start'; cell: string }
  | { kind: 'output'; cell: string; output: Output }
  /** The next output as far as it is known, for those who wait: it will take its place. */
  | { kind: 'draft'; cell: string; output: Output }
  /** How far a cell is that takes a while. */
  | { kind: 'progress'; cell: string; progress: Progress }
  /** A cell came to its end, this many milliseconds after it began. */
  | { kind: 'end'; cell: string; ms: number }
  /** The run is over; `error` is what stopped it, `null` when nothing did. */
  | { kind: 'done'; error: ErrorOutput | null };
