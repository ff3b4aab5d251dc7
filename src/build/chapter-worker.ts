/** Node's end of the program: a worker thread that runs one chapter and posts what it shows. */
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { Ambient } from '../program/ambient.ts';
import { PROGRAM_NAME, takeProgram } from '../program/assemble.ts';
import type { Cell } from '../program/cell.ts';
import { Runner } from '../program/runner.ts';
import { dataNames, dataText } from './data-sets.ts';

const port = parentPort;
if (!port) throw new Error('This file is started as a worker thread, by runChapter.');
const runs = workerData as { cells: Cell[]; target: string }[];

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
  emit: event => port.postMessage(event),
});

for (const run of runs) await runner.run({ ...run, inputs: {} });
