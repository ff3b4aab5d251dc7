import { Worker } from 'node:worker_threads';
import type { Cell } from '../program/cell.ts';
import type { ErrorOutput, Output } from '../program/output.ts';
import type { RunEvent } from '../program/run.ts';

/** What one cell of a chapter showed, and how long it took. */
export interface CellResult {
  outputs: Output[];
  ms: number;
}

/** A chapter as a program, and how long it may take. */
export interface ChapterRun {
  cells: readonly Cell[];
  /** Milliseconds for the whole chapter. */
  limit: number;
}

/** A cell that threw, or did not stop. */
export class ChapterError extends Error {
  override name = 'ChapterError';
  readonly cell: string;
  /** The line in the cell, from 1, where it is known. */
  readonly line: number | null;

  constructor(message: string, cell: string, line: number | null) {
    super(message);
    this.cell = cell;
    this.line = line;
  }
}

/**
 * Runs a chapter's program in a worker thread and collects what every cell shows.
 * @throws ChapterError when a cell throws or the time limit is reached.
 */
export async function runChapter({ cells, limit }: ChapterRun): Promise<Map<string, CellResult>> {
  const results = new Map<string, CellResult>();
  const targets = targetsOf(cells);
  if (targets.length === 0) return results;
  const worker = new Worker(new URL('./chapter-worker.ts', import.meta.url), {
    workerData: { cells, targets },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      let running = cells[0].id;
      let left = targets.length;
      const timer = setTimeout(() => reject(tooLong(running, limit)), limit);
      worker.on('error', reject);
      worker.on('exit', () => reject(new ChapterError('The program ended its own process.', running, null)));
      worker.on('message', (event: RunEvent) => {
        if (event.kind === 'start') running = event.cell;
        collect(event, results);
        if (event.kind !== 'done') return;
        if (event.error) reject(failure(event.error));
        else if (--left === 0) {
          clearTimeout(timer);
          resolve();
        }
      });
    });
  } finally {
    await worker.terminate();
  }
  return results;
}

/** Running these runs every cell: the last of the main line, and each leaf. */
function targetsOf(cells: readonly Cell[]): string[] {
  const leaves = cells.filter(cell => cell.leaf).map(cell => cell.id);
  const last = cells.findLast(cell => !cell.leaf);
  return last ? [...leaves, last.id] : leaves;
}

function collect(event: RunEvent, results: Map<string, CellResult>): void {
  if (event.kind === 'start') results.set(event.cell, { outputs: [], ms: 0 });
  else if (event.kind === 'output') results.get(event.cell)?.outputs.push(event.output);
  else if (event.kind === 'end') {
    const result = results.get(event.cell);
    if (result) result.ms = event.ms;
  }
}

function failure({ name, message, hint, cell, line }: ErrorOutput): ChapterError {
  return new ChapterError(`${name}: ${message}${hint ? `\n${hint}` : ''}`, cell, line);
}

function tooLong(cell: string, limit: number): ChapterError {
  return new ChapterError(`The cell did not stop: the limit is ${limit} ms for the chapter.`, cell, null);
}
