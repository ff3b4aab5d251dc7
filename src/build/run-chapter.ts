import { Worker } from 'node:worker_threads';
import type { Cell } from '../program/cell.ts';
import type { Output } from '../program/output.ts';
import type { RunEvent } from '../program/run-spec.ts';
import { ChapterError } from './chapter-error.ts';
import { cellsOf, failureOf, type Job, jobsOf, resultsOf } from './chapter-jobs.ts';

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
  /** Milliseconds for each run of the chapter: that of its main line, and one for each of its leaves. */
  limit: number;
}

/**
 * Runs a chapter's program in a worker thread and collects what every cell shows.
 * @throws ChapterError when a cell throws, does not throw what it must, the time limit is reached, a solution fails
 *   a check, or an exercise passes them all as it stands.
 */
export async function runChapter({ cells, limit }: ChapterRun): Promise<Map<string, CellResult>> {
  const results = new Map<string, CellResult>();
  /** A cell runs again for each leaf below it. Its best time is the least marked by what else the machine did. */
  const quickest = new Map<string, number>();
  const jobs = jobsOf(cells);
  if (jobs.length === 0) return results;
  const worker = new Worker(new URL('./chapter-worker.ts', import.meta.url), {
    workerData: jobs.map(job => ({ cells: cellsOf(job, cells), target: job.target.id })),
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      let running = cells[0].id;
      let shown = new Map<string, CellResult>();
      // What nobody caught: thrown in a timer, or by a promise that was not awaited.
      worker.on('error', error => reject(new ChapterError(String(error), running)));
      worker.on('exit', code => reject(ended(running, code)));
      worker.on('message', (event: RunEvent) => {
        if (event.kind === 'start') running = event.cell;
        // The program's time, without that of starting the thread.
        timer ??= setTimeout(() => reject(tooLong(running, limit)), limit);
        collect(event, shown);
        if (event.kind === 'end')
          quickest.set(event.cell, least(quickest.get(event.cell), event.ms));
        if (event.kind !== 'done') return;
        clearTimeout(timer);
        timer = undefined;
        const job = jobs.shift() as Job;
        const wrong = failureOf(job, event.error, shown);
        for (const [id, result] of resultsOf(job, shown)) results.set(id, result);
        shown = new Map();
        if (wrong) reject(wrong);
        else if (jobs.length === 0) resolve();
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
  for (const [id, result] of results) result.ms = quickest.get(id) ?? result.ms;
  return results;
}

const least = (known: number | undefined, ms: number) => Math.min(known ?? ms, ms);

function collect(event: RunEvent, results: Map<string, CellResult>): void {
  if (event.kind === 'start') results.set(event.cell, { outputs: [], ms: 0 });
  else if (event.kind === 'output') results.get(event.cell)?.outputs.push(event.output);
  else if (event.kind === 'end') {
    const result = results.get(event.cell);
    if (result) result.ms = event.ms;
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
