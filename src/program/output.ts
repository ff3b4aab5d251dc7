import type { Landscape } from '../landscape/landscape.ts';
import type { Figure } from '../plot/figure.ts';
import type { LoneControl } from '../ui/control.ts';
import type { Graph } from '../ui/graph/graph.ts';
import type { Prediction } from '../ui/predict.ts';
import type { Replay } from '../ui/replay/replay.ts';

/** A printed line: what `console.log` and its siblings, or the trailing expression of a cell, show. */
export interface TextOutput {
  kind: 'text';
  /** `value` is a trailing expression's value; the others are named after the `console` method. */
  stream: 'log' | 'warn' | 'error' | 'value';
  text: string;
}

/** What `console.table` shows; the first column names the rows. */
export interface TableOutput {
  kind: 'table';
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** How many rows were left out. */
  left: number;
}

/** A chart, as plain data. */
export interface FigureOutput {
  kind: 'figure';
  figure: Figure;
}

/** A control. Its current value is the page's to know. */
export interface ControlOutput {
  kind: 'control';
  /** Unique in the chapter, and the same from run to run. */
  key: string;
  control: LoneControl;
}

/** A question to the reader, who sees what stands below it in the cell only after an answer. */
export interface PredictOutput {
  kind: 'predict';
  /** Unique in the chapter, and the same from run to run. */
  key: string;
  prediction: Prediction;
}

/** A loss as a terrain. Where its start has been dragged to is the page's to know. */
export interface LandscapeOutput {
  kind: 'landscape';
  /** The key of its start, unique in the chapter. */
  key: string;
  landscape: Landscape;
}

/** A graph of a computation, as plain data. */
export interface GraphOutput {
  kind: 'graph';
  graph: Graph;
}

/** What came of one check of an exercise. */
export interface CheckOutput {
  kind: 'check';
  /** What has to be so. */
  name: string;
  passed: boolean;
  /** What is wrong, where the check says more than that something is. */
  message: string | null;
  /** What the reader's own code has thrown instead of an answer. */
  error: ErrorOutput | null;
}

/** The steps that a cell recorded, to be played. */
export interface ReplayOutput {
  kind: 'replay';
  replay: Replay;
}

/** What stopped a cell. Lines and columns count from 1 and are the cell's own, `null` when unknown. */
export interface ErrorOutput {
  kind: 'error';
  /** The error's class, as the reader would write it: `RuntimeError`, `SyntaxError`. */
  name: string;
  message: string;
  /** What to do about it, where the thrower knows. */
  hint: string | null;
  /** The cell whose line this is; not always the one that was run. */
  cell: string;
  line: number | null;
  column: number | null;
  /** The line itself, where it is known; of a program that ran, as JavaScript. */
  code: string | null;
}

/** Everything a cell can show. Plain data: it crosses a worker's boundary and is stored in the built page. */
export type Output =
  | TextOutput
  | TableOutput
  | FigureOutput
  | ControlOutput
  | PredictOutput
  | LandscapeOutput
  | GraphOutput
  | CheckOutput
  | ReplayOutput
  | ErrorOutput;
