/** Runs an exercise as somebody has handed it in, and says what came of it. */

import type { ErrorOutput, Output } from '../../program/output.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { stopWords } from '../../sandbox/stop-reason.ts';
import { errorInWords, failureInWords } from '../errors/in-words.ts';
import { isSolved } from '../exercises/tally.ts';
import type { CellView } from '../live/cell-view.ts';
import type { Chapter } from '../live/chapter.ts';
import { limitOf, specOf } from '../live/plan.ts';

/** What can be said of an exercise. */
export type State = 'waiting' | 'untouched' | 'solved' | 'failed' | 'error' | 'stopped';

export interface Verdict {
  state: State;
  /** What is wrong, one thing after the other. */
  why: readonly string[];
}

export const WAITING: Verdict = { state: 'waiting', why: [] };

/** Runs an exercise and its checks, unless it is as the lesson has it. */
export function judge(sandbox: Sandbox, chapter: Chapter, exercise: string): Promise<Verdict> {
  const cell = chapter.withId(exercise) as CellView;
  if (cell.source === cell.lesson) return Promise.resolve({ state: 'untouched', why: [] });
  const spec = specOf(chapter, cell);
  const limit = limitOf(chapter, spec);
  const said: Output[] = [];
  let running = exercise;
  return new Promise(resolve => {
    sandbox.run({
      spec,
      limit,
      onEvent(event) {
        if (event.kind === 'start') running = event.cell;
        // The lesson's checks alone count, and none that the exercise makes itself.
        if (event.kind === 'output' && event.cell === spec.target) said.push(event.output);
        if (event.kind === 'done') resolve(verdictOn(said, event.error));
      },
      onStopped(reason) {
        const why = `${stopWords(reason, limit)}, in the cell ${running}.`;
        resolve({ state: 'stopped', why: [why] });
      },
    });
  });
}

function verdictOn(said: readonly Output[], error: ErrorOutput | null): Verdict {
  if (error) {
    const line = error.line === null ? '' : `, line ${error.line}`;
    const why = `${errorInWords(error)} (in the cell ${error.cell}${line})`;
    return { state: 'error', why: [why] };
  }
  if (isSolved(said)) return { state: 'solved', why: [] };
  const failed = said.flatMap(output => {
    if (output.kind !== 'check' || output.passed) return [];
    const wrong = failureInWords(output);
    return [wrong ? `${output.name}: ${wrong}` : output.name];
  });
  return { state: 'failed', why: failed.length > 0 ? failed : ['Nothing was checked.'] };
}
