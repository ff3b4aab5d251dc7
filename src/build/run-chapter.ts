import { Worker } from 'node:worker_threads';
import type { Cell } from '../program/cell.ts';
import type { ErrorOutput, Output } from '../program/output.ts';
import type { RunEvent } from '../program/run-spec.ts';
import { ChapterError } from './chapter-error.ts';
import { cellsOf, failureOf, type Job, jobsOf, resultsOf } from './chapter-jobs.ts';
import { watchTime } from './time-limit.ts';

/** What one cell of a chapter showed, and how long it took. */
export interface CellResult {
  outputs: Output[];
  /** Milliseconds. */
  ms: number;
}

/** A cell, and the class of the error that it must end with, if it must. */
export interface ChapterCell extends Cell {
  throws: string | null;
  /** The id of the exercise that this leaf solves. */
  solves?: string;
}

/** A chapter as a program, and how long it may take. */
export interface ChapterRun {
  cells: readonly ChapterCell[];
  /** Milliseconds of computing for each run of the chapter: that of its main line, and one for each of its leaves. */
  limit: number;
  /** Told once of the cell that is running when a run takes long, long before its limit: somebody waits for it. */
  onSlow?(cell: string): void;
}

/** Milliseconds after which a run takes long. */
const SLOW = 2000;

/**
 * Runs a chapter's program in a worker thread and collects what every cell shows.
 * @throws ChapterError when a cell throws, does not throw what it must, the time limit is reached, a solution fails
 *   a check, or an exercise passes them all as it stands.
 */
export async function runChapter(run: ChapterRun): Promise<Map<string, CellResult>> {
  const { cells } = run;
  const jobs = jobsOf(cells);
  if (jobs.length === 0) return new Map();
  const worker = new Worker(new URL('./chapter-worker.ts', import.meta.url), {
    workerData: jobs.map(job => ({ cells: cellsOf(job, cells), target: job.target.id })),
  });
  try {
    return await follow(worker, jobs, run);
  } finally {
    await worker.terminate();
  }
}

/** Collects what a worker tells of its jobs, which it does in turn. */
function follow(
  worker: Worker,
  jobs: readonly Job[],
  { cells, limit, onSlow }: ChapterRun,
): Promise<Map<string, CellResult>> {
  const left = [...jobs];
  const collected = new Collected(cells[0].id);
  let unwatch: (() => void) | undefined;
  let isSlow = false;
  const all = new Promise<Map<string, CellResult>>((resolve, reject) => {
    const watch = () => {
      const unwatchTime = watchTime(limit, () => reject(tooLong(collected.running, limit)));
      const slow = setTimeout(() => {
        if (!isSlow) onSlow?.(collected.running);
        isSlow = true;
      }, SLOW);
      return () => {
        clearTimeout(slow);
        unwatchTime();
      };
    };
    // What nobody caught: thrown in a timer, or by a promise that was not awaited.
    worker.on('error', error => reject(new ChapterError(String(error), collected.running)));
    worker.on('exit', code => reject(ended(collected.running, code)));
    worker.on('message', (event: RunEvent) => {
      collected.take(event);
      // The program's time, without that of starting the thread.
      unwatch ??= watch();
      if (event.kind !== 'done') return;
      unwatch();
      unwatch = undefined;
      const wrong = collected.endJob(left.shift() as Job, event.error);
      if (wrong) reject(wrong);
      else if (left.length === 0) resolve(collected.results);
    });
  });
  return all.finally(() => unwatch?.());
}

/** What cells have shown, from job to job. */
class Collected {
  /** The cell that is running, or has run last. */
  running: string;
  private readonly known = new Map<string, CellResult>();
  /** What the job that is going on has shown. */
  private shown = new Map<string, CellResult>();
  /** A cell runs again for each leaf below it. Its best time is the least marked by what else the machine did. */
  private readonly quickest = new Map<string, number>();

  /** @param first the cell that whatever goes wrong at once is laid to */
  constructor(first: string) {
    this.running = first;
  }

  take(event: RunEvent): void {
    if (event.kind === 'start') {
      this.running = event.cell;
      this.shown.set(event.cell, { outputs: [], ms: 0 });
    } else if (event.kind === 'output') {
      this.shown.get(event.cell)?.outputs.push(event.output);
    } else if (event.kind === 'end') {
      const { cell, ms } = event;
      const result = this.shown.get(cell);
      if (result) result.ms = ms;
      this.quickest.set(cell, Math.min(this.quickest.get(cell) ?? ms, ms));
    }
  }

  /** @returns what is wrong with how the job ended, if anything */
  endJob(job: Job, error: ErrorOutput | null): ChapterError | null {
    const wrong = failureOf(job, error, this.shown);
    for (const [id, result] of resultsOf(job, this.shown)) this.known.set(id, result);
    this.shown = new Map();
    return wrong;
  }

  get results(): Map<string, CellResult> {
    const results = [...this.known].map(
      ([id, result]) => [id, { ...result, ms: this.quickest.get(id) ?? result.ms }] as const,
    );
    return new Map(results);
  }
}

/** Node gives up, with this code, where nothing is left that could settle what the program awaits. */
const NOTHING_TO_AWAIT = 13;

function ended(cell: string, code: number): ChapterError {
  const message =
    code === NOTHING_TO_AWAIT
      ? 'It awaits a promise that never settles.'
      : `It ended its own thread, with exit code ${code}.`;
  return new ChapterError(message, cell);
}

function tooLong(cell: string, limit: number): ChapterError {
  return new ChapterError(
    `It did not stop: the limit for a run of the chapter is ${limit / 1000} s.`,
    cell,
  );
}
