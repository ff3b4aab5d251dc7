import type { RunEvent } from '../../program/run-spec.ts';
import type { ChapterError } from './chapter-error.ts';
import { failureOf, type Job } from './chapter-jobs.ts';
import type { CellResult } from './run-chapter.ts';

/** A job as it runs: what it has shown so far. */
export class JobRun {
  readonly job: Job;
  readonly shown = new Map<string, CellResult>();
  /** The cell that is running, or has run last. */
  running: string;
  /** Whether the job has ended as it should. */
  isGood = false;

  /** @param first the cell that whatever goes wrong at once is laid to */
  constructor(job: Job, first: string) {
    this.job = job;
    this.running = first;
  }

  /** @returns what is wrong with how the job ended, if this is its end and anything is */
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

  /** Takes what the same job has shown before. */
  recall(shown: ReadonlyMap<string, CellResult>): void {
    for (const [id, result] of shown) this.shown.set(id, result);
    this.isGood = true;
  }
}
