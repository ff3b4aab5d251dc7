import { Worker } from 'node:worker_threads';
import type { Cell } from '../program/cell.ts';
import type { ErrorOutput, Output } from '../program/output.ts';
import type { RunEvent } from '../program/run.ts';

/** What one cell of a chapter showed, and how long it took. */
export interface CellResult {
  outputs: Output[];
  ms: number;
}

/** A cell, and the class of the error that it must end with, if it must. */
export interface ChapterCell extends Cell {
  throws: string | null;
}

/** A chapter as a program, and how long it may take. */
export interface ChapterRun {
  cells: readonly ChapterCell[];
  /** Milliseconds for the whole chapter. */
  limit: number;
}

/** A cell that threw, or did not stop. */
export class ChapterError extends Error {
  override name = 'ChapterError';
  readonly cell: string;
  /** The line in the cell, from 1, where it is known. */
  readonly line: number | null;

  constructor(message: string, cell: string, line: number | null = null) {
    super(message);
    this.cell = cell;
    this.line = line;
  }
}

/**
 * Runs a chapter's program in a worker thread and collects what every cell shows.
 * @throws ChapterError when a cell throws, does not throw what it must, or the time limit is reached.
 */
export async function runChapter({ cells, limit }: ChapterRun): Promise<Map<string, CellResult>> {
  const results = new Map<string, CellResult>();
  const targets = targetsOf(cells);
  if (targets.length === 0) return results;
  const worker = new Worker(new URL('./chapter-worker.ts', import.meta.url), {
    workerData: { cells, targets: targets.map(({ id }) => id) },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      let running = cells[0].id;
      // What nobody caught: thrown in a timer, or by a promise that was not awaited.
      worker.on('error', error => reject(new ChapterError(String(error), running)));
      worker.on('exit', code => reject(ended(running, code)));
      worker.on('message', (event: RunEvent) => {
        if (event.kind === 'start') running = event.cell;
        // The program's time, without that of starting the thread.
        timer ??= setTimeout(() => reject(tooLong(running, limit)), limit);
        collect(event, results);
        if (event.kind !== 'done') return;
        const wrong = failure(targets.shift() as ChapterCell, event.error);
        if (wrong) reject(wrong);
        else if (targets.length === 0) resolve();
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
  return results;
}

/** Running up to each of these runs every cell: the last of the main line, and each leaf. */
function targetsOf(cells: readonly ChapterCell[]): ChapterCell[] {
  const leaves = cells.filter(cell => cell.leaf);
  const last = cells.findLast(cell => !cell.leaf);
  return last ? [...leaves, last] : leaves;
}

function collect(event: RunEvent, results: Map<string, CellResult>): void {
  if (event.kind === 'start') results.set(event.cell, { outputs: [], ms: 0 });
  else if (event.kind === 'output') results.get(event.cell)?.outputs.push(event.output);
  else if (event.kind === 'end') {
    const result = results.get(event.cell);
    if (result) result.ms = event.ms;
  }
}

/** What is wrong with how a run ended, if anything. */
function failure({ id, throws }: ChapterCell, error: ErrorOutput | null): ChapterError | null {
  if (!error) {
    return throws ? new ChapterError(`It must throw ${throws}, and did not.`, id) : null;
  }
  if (throws && error.cell === id && error.name === throws) return null;
  const { name, message, hint, cell, line } = error;
  const expected = throws ? ` (it must throw ${throws})` : '';
  return new ChapterError(`${name}: ${message}${expected}${hint ? `\n${hint}` : ''}`, cell, line);
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
  return new ChapterError(`It did not stop: the limit for the chapter is ${limit / 1000} s.`, cell);
}
