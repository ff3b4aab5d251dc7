/** The steps that a program recorded, as plain data: what the player plays. */
import type { Figure } from '../../plot/figure.ts';
import { type Column, pick } from './columns.ts';

/** A number, or anything else as text; what is not finite is text too, as JSON has no such numbers. */
export type FrameValue = number | string;

/** A line of a cell, counted from 1. */
export interface SourceLine {
  cell: string;
  line: number;
}

/** One recorded step. */
export interface Frame {
  /** What the program calls it: a stage, such as "predict". */
  label: string | null;
  /** Where `ui.frame` was called. */
  place: SourceLine | null;
  values: Record<string, FrameValue>;
  figures: Figure[];
}

/** All that one cell recorded. */
export interface Replay {
  /** How many steps there were. */
  total: number;
  /** Which of them are kept, counted from 0: the first, the last, and as many evenly between as there is room for. */
  kept: number[];
  /** The kept steps: a `Frame` for each. */
  frames: Column;
}

/** One of the kept steps. */
export const frameAt = ({ frames }: Replay, index: number): Frame => pick(frames, index) as Frame;

/** "step 3 of 50". */
export function stepInWords({ total, kept }: Replay, index: number): string {
  return `step ${inWords(kept[index] + 1)} of ${inWords(total)}`;
}

/** "showing 500 of 2,000 steps"; `null` where all are kept. */
export function thinningInWords({ total, kept }: Replay): string | null {
  return kept.length === total
    ? null
    : `showing ${inWords(kept.length)} of ${inWords(total)} steps`;
}

const inWords = (count: number): string => count.toLocaleString('en');
