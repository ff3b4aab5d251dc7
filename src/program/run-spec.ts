/** What a runner is asked to do, and the events that it sends. */
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
  /** Whether to run nothing and send nothing if a cell of the run does not compile. Off by default. */
  unlessBroken?: boolean;
  /** How many of the run's first cells run without events: the page shows their results already. None by default. */
  silent?: number;
  /**
   * Whether only the last cell, a leaf, need run, in the scope that the run before has left. That is quick, and gives
   * what a run from the start gives unless the leaf changes values of the cells above. Off by default.
   */
  lastOnly?: boolean;
}

/** The events of a run, in order. Plain data. */
export type RunEvent =
  /** A cell begins: the outputs that it showed before are out of date. */
  | { kind: 'start'; cell: string }
  | { kind: 'output'; cell: string; output: Output }
  /** A preliminary form of the next output, which will replace it. */
  | { kind: 'draft'; cell: string; output: Output }
  /** How far a long cell has come. */
  | { kind: 'progress'; cell: string; progress: Progress }
  /** A cell has ended, this many milliseconds after it began. */
  | { kind: 'end'; cell: string; ms: number }
  /** The run is over; `error` is what stopped it, `null` when nothing did. */
  | { kind: 'done'; error: ErrorOutput | null };
