/** Runs what was handed in, one after the other, in the sandbox of the chapters. */
import { openSandbox } from '../../sandbox/open.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { cellsInWords } from '../edits/in-words.ts';
import { spokenNames } from '../widgets/names.ts';
import type { HandIn, Report, Row } from './gather.ts';
import { judge } from './judge.ts';
import { openHandIn } from './lesson.ts';

/** Who is told how far it is. */
export interface Listener {
  /** A hand-in begins, the one of this number, from 1. */
  began(row: Row, number: number, of: number): void;
  changed(row: Row): void;
}

export class HandInRuns {
  private sandbox: Sandbox | null = null;
  private isStopped = false;

  /** Stop counts from here on. */
  begin(): void {
    this.isStopped = false;
  }

  /** Runs all exercises of a report that somebody has changed, and fills it in. False where it was stopped. */
  async run({ rows }: Report, listener: Listener): Promise<boolean> {
    this.sandbox ??= await openSandbox();
    const all = rows.flatMap(row => [...row.handIns.values()].map(handIn => ({ row, handIn })));
    for (const [i, { row, handIn }] of all.entries()) {
      if (this.isStopped) return false;
      listener.began(row, i + 1, all.length);
      try {
        for await (const _ of this.judgeAll(handIn, row, this.sandbox)) listener.changed(row);
      } catch (error) {
        // What somebody has made by hand may be no edit: that is one hand-in, and no more.
        row.notes.push(`${handIn.lesson.title}: it cannot be run. ${(error as Error).message}`);
        listener.changed(row);
      }
    }
    return !this.isStopped;
  }

  /** Stops what is running, and all that is to come. */
  stop(): void {
    this.isStopped = true;
    this.sandbox?.stop();
  }

  /** Yields after each exercise. */
  private async *judgeAll(handIn: HandIn, row: Row, sandbox: Sandbox): AsyncGenerator<void> {
    const { lesson, shared, verdicts } = handIn;
    const { chapter, outdated } = openHandIn(lesson, shared);
    if (outdated.length > 0) {
      const cells = spokenNames(cellsInWords(outdated));
      row.notes.push(`${lesson.title}: the lesson is another one than when ${cells} was changed.`);
    }
    for (const id of lesson.exercises) {
      if (this.isStopped) return;
      verdicts.set(id, await judge(sandbox, chapter, id));
      yield;
    }
  }
}
