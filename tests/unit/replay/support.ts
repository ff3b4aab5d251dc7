import type { Output } from '../../../src/program/output.ts';
import { Runner } from '../../../src/program/runner.ts';
import { frameAt, type Replay } from '../../../src/ui/replay/replay.ts';
import { load } from '../program/runner.ts';

/** How many steps each draft has of what a cell records, where each look at the clock takes so many milliseconds. */
export async function draftsOf(source: string, milliseconds: number): Promise<number[]> {
  const drafts: number[] = [];
  let time = 0;
  const runner = new Runner({
    load,
    now() {
      time += milliseconds;
      return time;
    },
    emit(event) {
      if (event.kind === 'draft' && event.output.kind === 'replay') {
        drafts.push(event.output.replay.total);
      }
    },
  });
  await runner.run({ cells: [{ id: 'a', source }], target: 'a', inputs: {} });
  return drafts;
}

/** What each of some cells shows, run one after the other. */
export async function outputsOf(...sources: string[]): Promise<Output[][]> {
  const shown: Output[][] = [];
  const runner = new Runner({
    load,
    now: () => performance.now(),
    emit(event) {
      if (event.kind === 'start') shown.push([]);
      if (event.kind === 'output') shown.at(-1)?.push(event.output);
    },
  });
  const cells = sources.map((source, i) => ({ id: 'abc'[i], source }));
  await runner.run({ cells, target: cells.at(-1)?.id as string, inputs: {} });
  return shown;
}

/** The one replay that the last of some cells shows. */
export async function replayOf(...sources: string[]): Promise<Replay> {
  const [output, ...others] = (await outputsOf(...sources)).at(-1) as Output[];
  if (output?.kind !== 'replay' || others.length > 0) {
    throw new Error(`Not one replay but: ${JSON.stringify([output, ...others])}`);
  }
  return output.replay;
}

/** All steps of a replay. */
export const steps = (replay: Replay) => replay.kept.map((_, i) => frameAt(replay, i));
