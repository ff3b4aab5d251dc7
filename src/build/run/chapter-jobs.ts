/** The runs that the build makes of a chapter (jobs), and what makes one of them a failure. */

import { advised } from '../../cells/errors/advice.ts';
import { failureInWords } from '../../cells/errors/in-words.ts';
import { checksIn } from '../../cells/exercises/tally.ts';
import type { CheckOutput, ErrorOutput } from '../../program/output.ts';
import { ChapterError } from './chapter-error.ts';
import type { CellResult, ChapterCell } from './run-chapter.ts';

/** One run of a chapter. */
export interface Job {
  /** The last cell to run. */
  target: ChapterCell;
  /** A solution that stands in the place of the exercise that `target` checks. */
  solution?: ChapterCell;
}

/**
 * The runs that show every cell: one of the main line, and one of each leaf. Exercises run with their checks: as
 * they stand, and once more solved.
 */
export function jobsOf(cells: readonly ChapterCell[]): Job[] {
  const checked = new Set(cells.map(({ checks }) => checks));
  const leaves = cells.filter(({ id, leaf }) => leaf && !checked.has(id));
  const last = cells.findLast(({ leaf }) => !leaf);
  const jobs = leaves.map(leaf => jobOf(leaf, cells));
  return last ? [...jobs, { target: last }] : jobs;
}

function jobOf(leaf: ChapterCell, cells: readonly ChapterCell[]): Job {
  const check = cells.find(({ checks }) => checks !== undefined && checks === leaf.solves);
  return check ? { target: check, solution: leaf } : { target: leaf };
}

/** The cells as a job runs them. */
export function cellsOf({ target, solution }: Job, cells: readonly ChapterCell[]): ChapterCell[] {
  return cells.map(cell =>
    solution && cell.id === target.checks ? { ...cell, source: solution.source } : cell,
  );
}

/**
 * What a job tells of the chapter: the results of all its cells. A solution's job tells of the solution alone: what
 * stood in the exercise's place, with the time that its checks took added.
 */
export function resultsOf(
  { target, solution }: Job,
  results: ReadonlyMap<string, CellResult>,
): Iterable<[string, CellResult]> {
  if (!solution) return results;
  const [solved, checked] = [target.checks as string, target.id].map(
    id => results.get(id) as CellResult,
  );
  return [[solution.id, { ...solved, ms: solved.ms + checked.ms }]];
}

/** The error to fail the build with, once a job has ended; `null` where it ended as it should. */
export function failureOf(
  job: Job,
  error: ErrorOutput | null,
  results: ReadonlyMap<string, CellResult>,
): ChapterError | null {
  const { target, solution } = job;
  if (error) return thrownFailure(job, error);
  if (target.throws)
    return new ChapterError(`It must throw ${target.throws}, and did not.`, target.id);
  if (target.checks === undefined) return failedCheck(results);
  const made = checksIn(results.get(target.id)?.outputs ?? []);
  if (made.length === 0) {
    return new ChapterError(
      "It checks nothing: call check('what has to be so', () => …).",
      target.id,
    );
  }
  const failed = made.find(({ passed }) => !passed);
  if (solution && failed)
    return new ChapterError(`It fails the check ${inWords(failed)}`, solution.id);
  if (solution || failed) return null;
  return new ChapterError(
    'It passes every check as it stands: there is nothing left to do.',
    target.checks,
  );
}

function thrownFailure({ target, solution }: Job, error: ErrorOutput): ChapterError | null {
  const { id, throws } = target;
  if (throws && error.cell === id && error.name === throws) return null;
  const { name, message, hint, cell, line } = advised(error);
  const expected = throws ? ` (it must throw ${throws})` : '';
  const place = solution && cell === target.checks ? solution.id : cell;
  return new ChapterError(`${name}: ${message}${expected}${hint ? `\n${hint}` : ''}`, place, line);
}

/** A check may stand in any cell; one that is no exercise's has to pass. */
function failedCheck(results: ReadonlyMap<string, CellResult>): ChapterError | null {
  for (const [id, { outputs }] of results) {
    const failed = checksIn(outputs).find(({ passed }) => !passed);
    if (failed) return new ChapterError(`It fails the check ${inWords(failed)}`, id);
  }
  return null;
}

function inWords(check: CheckOutput): string {
  const wrong = failureInWords(check);
  return `"${check.name}"${wrong ? `: ${wrong}` : '.'}`;
}
