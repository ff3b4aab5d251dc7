import type { RunEvent, RunSpec } from '../program/run.ts';

/**
 * Who talks to whom. The page talks to the frame only to start and to end workers; with each worker it has a
 * channel of its own, which the reader's code never gets to see.
 */

/** Page to frame. */
export type FrameRequest =
  | { kind: 'start'; worker: number; source: string; port: MessagePort }
  | { kind: 'terminate'; worker: number };

/** Page to worker: run the chapter up to a cell. */
export interface RunRequest {
  run: number;
  spec: RunSpec;
}

/** Worker to page: what happened in a run. */
export interface RunReport {
  run: number;
  event: RunEvent;
}
