import type { RunEvent } from '../../program/run-spec.ts';
import type { ChapterError } from './chapter-error.ts';
import { failureOf, type Job } from './chapter-jobs.ts';
import type { CellResult } from './run-chapter.ts';

/** A job that is running, or has run: the results of its cells so far. */
export class JobRun {
  readonly job: Job;
  readonly shown = new Map<string, CellResult>();
  /** The cell that is running, or has run last. */
  running: string;
  /** Whether the job has ended as it should. */
  isGood = false;

  /** @param first the cell that is named where something goes wrong before any has started */
  constructor(job: Job, first: string) {
    this.job = job;
    this.running = first;
  }

  /**
   * Takes an event of the run in.
   * @returns the error to fail the build with, if the event is the end and something was wrong
   */
  take(event: RunEvent): ChapterError | null {
    if (event.kind === 'start') {
      this.running = event.cell;
      this.shown.set(event.cell, { outputs: [], ms: 0 });
    } else if (event.kind === 'output') {
      this.shown.get(event.cell)?.outputs.push(event.output);
    } else if (event.kind === 'end') {
      const result = this.shown.get(event.cell);
      if (result) result.ms = event.ms;
    }
    if (event.kind !== 'done') return null;
    const wrong = failureOf(this.job, event.error, this.shown);
    this.isGood = wrong === null;
    return wrong;
  }

  /** Takes over the results of the same job from an earlier build. */
  recall(shown: ReadonlyMap<string, CellResult>): void {
    for (const [id, result] of shown) this.shown.set(id, result);
    this.isGood = true;
  }
}
