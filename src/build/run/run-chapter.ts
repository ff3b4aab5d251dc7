import type { Cell } from '../../program/cell.ts';
import type { Output } from '../../program/output.ts';
import { jobsOf, resultsOf } from './chapter-jobs.ts';
import { runInThreads } from './chapter-threads.ts';
import { JobRun } from './job-run.ts';
import { KeptRuns } from './kept-runs.ts';

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
  /** The chapter's name: what it shows is kept under it, and what has not changed does not run again. */
  name?: string;
  /** Milliseconds of computing for each run of the chapter: that of its main line, and one for each of its leaves. */
  limit: number;
  /** Told when cells run, and not where all that they show is kept. */
  onRun?(): void;
  /** Told once of the cell that is running when a run takes long, long before its limit: somebody waits for it. */
  onSlow?(cell: string): void;
}

/**
 * Runs a chapter's program in worker threads and collects what every cell shows.
 * @throws ChapterError when a cell throws, does not throw what it must, the time limit is reached, a solution fails
 *   a check, or an exercise passes them all as it stands.
 */
export async function runChapter(chapter: ChapterRun): Promise<Map<string, CellResult>> {
  const { cells, name } = chapter;
  const runs = jobsOf(cells).map(job => new JobRun(job, cells[0].id));
  const kept = name === undefined ? undefined : new KeptRuns(name, cells);
  const fresh = runs.filter(run => !kept?.recall(run));
  if (fresh.length > 0) {
    chapter.onRun?.();
    try {
      await runInThreads(fresh, chapter);
    } finally {
      kept?.keep(runs);
    }
  }
  return together(runs);
}

/** What every cell has shown. One runs again for each leaf below it: the last run is that of the main line. */
function together(runs: readonly JobRun[]): Map<string, CellResult> {
  const known = new Map<string, CellResult>();
  for (const { job, shown } of runs) {
    for (const [id, result] of resultsOf(job, shown)) {
      // The best time is the least marked by what else the machine did.
      const ms = Math.min(result.ms, known.get(id)?.ms ?? result.ms);
      known.set(id, { ...result, ms });
    }
  }
  return known;
}
