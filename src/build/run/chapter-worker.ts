/** Node's end of the program: a worker thread that runs jobs of one chapter and posts what they show. */
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { Ambient } from '../../program/ambient.ts';
import { PROGRAM_NAME, takeProgram } from '../../program/assemble.ts';
import type { Cell } from '../../program/cell.ts';
import type { RunEvent } from '../../program/run-spec.ts';
import { Runner } from '../../program/runner.ts';
import { keepLanguageOnly } from '../../sandbox/globals.ts';
import { dataNames, dataText } from '../content/data-sets.ts';

/** What there is to run, for all threads of the chapter. */
export interface ChapterJobs {
  runs: { cells: readonly Cell[]; target: string }[];
  /** In shared memory, how many of the runs have been taken by a thread. */
  taken: Int32Array;
}

/** What a thread posts: what one of the runs tells. */
export interface FromThread {
  /** The run's index. */
  run: number;
  event: RunEvent;
}

const port = parentPort;
if (!port) throw new Error('This file is started as a worker thread, by runChapter.');
const { runs, taken } = workerData as ChapterJobs;
const add = Atomics.add.bind(Atomics);
const next = () => add(taken, 0, 1);
let run = 0;

// What runs when it is built must run in the page, which has no more.
keepLanguageOnly();

const ambient = new Ambient();
const runner = new Runner({
  load(text) {
    vm.runInThisContext(text, { filename: PROGRAM_NAME });
    return takeProgram();
  },
  now: () => performance.now(),
  reset: () => ambient.reset(),
  isBusy: () => ambient.isBusy,
  data: { names: dataNames, file: name => ({ text: dataText(name) }) },
  emit: event => port.postMessage({ run, event } satisfies FromThread),
});

for (run = next(); run < runs.length; run = next()) {
  await runner.run({ ...runs[run], inputs: {} });
}
