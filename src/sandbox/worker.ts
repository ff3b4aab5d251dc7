/**
 * The browser's end of the program: a worker that runs chapters and reports to the page.
 *
 * A reader's code shares this thread with the runner. So all that the runner needs of the browser is bound here
 * before there is any; then the browser's names go, and after each run the worker says whether the program has
 * changed anything that the next one would meet. One that has is replaced: no trick outlives its own run.
 */
import './memory.ts'; // first: see there
import { Ambient, soon } from '../program/ambient.ts';
import { takeProgram } from '../program/assemble.ts';
import type { DataFile } from '../program/data-files.ts';
import { NeverSettlesError } from '../program/never-settles.ts';
import type { RunSpec } from '../program/run-spec.ts';
import { Runner, SHARED } from '../program/runner.ts';
import { weigh } from '../program/weigh.ts';
import { takeFingerprint } from './fingerprint.ts';
import { keepLanguageOnly } from './globals.ts';
import { isMemoryLow, refillStock } from './memory.ts';
import type { RunReport, WorkerEvent, WorkerRequest } from './protocol.ts';

/** The worker's global scope, as far as it is used here: the page's library of types does not know it. */
declare const self: {
  importScripts(url: string): void;
  addEventListener<K extends keyof WorkerEvents>(
    kind: K,
    listener: (event: WorkerEvents[K]) => void,
    options?: { once: boolean },
  ): void;
};
interface WorkerEvents {
  message: MessageEvent;
  error: ErrorEvent;
  unhandledrejection: PromiseRejectionEvent;
}

/**
 * What one cell, and all cells of a run, may send. The runner's budget for a cell is less, and says so; this
 * holds where a program got round it.
 */
const MAX_OUTPUTS = 1100;
const MAX_WEIGHT = 5_000_000;

const importScripts = self.importScripts.bind(self);
const now = performance.now.bind(performance);
const { createObjectURL, revokeObjectURL } = URL;
const Script = Blob;
const { assign } = Object;
let send: (report: RunReport) => void;
let run = 0;
let told: WorkerEvent[] = [];
let isRunning = false;
/** The program to have ready, when what goes on is over. */
let wanted: RunSpec | null = null;
let outputs = 0;
let weight = 0;
let dataNames: readonly string[] = [];
let dataFiles: Record<string, DataFile> = {};

function report(event: WorkerEvent): void {
  if (event.kind === 'start') outputs = 0;
  if (event.kind === 'output' || event.kind === 'draft') {
    weight += weigh(event.output, MAX_WEIGHT);
    if (++outputs > MAX_OUTPUTS || weight > MAX_WEIGHT) return;
  }
  told[told.length] = event;
}

/** Sends what has been told since the last time. */
function flush(): void {
  const events = told;
  if (events.length === 0) return;
  told = [];
  send({ run, events });
}

/** Evaluates a program's script. A blob is a script that the frame's policy allows; text to `eval` is not. */
function load(text: string) {
  const address = createObjectURL(new Script([text], { type: 'text/javascript' }));
  try {
    importScripts(address);
  } finally {
    revokeObjectURL(address);
  }
  return assign(takeProgram(), { address });
}

const ambient = new Ambient(() => {
  if (isRunning) runner.failLate(new NeverSettlesError());
});

const runner = new Runner({
  load,
  now,
  reset: () => ambient.reset(),
  catchUp: () => ambient.catchUp(),
  isBusy: () => ambient.isBusy,
  data: { names: () => dataNames, file: name => dataFiles[name] },
  flush,
  emit(event) {
    report(event);
    if (event.kind !== 'done') return;
    isRunning = false;
    soon(settle);
  },
});

/** In a task of its own, when whatever the program had still to do at once is done. */
function settle(): void {
  const clean = isUntouched() && !ambient.isBusy && !isMemoryLow();
  report({ kind: 'settled', clean });
  flush();
  refillStock();
}

function start(request: Extract<WorkerRequest, { kind: 'run' }>): void {
  run = request.run;
  dataNames = request.data.names;
  dataFiles = { ...dataFiles, ...request.data.files };
  weight = 0;
  isRunning = true;
  wanted = null;
  report({ kind: 'begun' });
  void runner.run(request.spec);
  ambient.rest();
}

/** Of all that has been asked for while this thread was busy, only the newest is of use. */
function prepare(spec: RunSpec): void {
  const isAlone = wanted === null;
  wanted = spec;
  if (isAlone) soon(prepareWanted);
}

function prepareWanted(): void {
  const spec = wanted;
  wanted = null;
  try {
    if (spec) runner.prepare(spec);
  } catch {
    // What is wrong with it, its run will tell.
  }
}

self.addEventListener(
  'message',
  ({ ports: [port] }) => {
    send = port.postMessage.bind(port);
    port.onmessage = ({ data }: MessageEvent<WorkerRequest>) =>
      data.kind === 'run' ? start(data) : prepare(data.spec);
  },
  { once: true },
);

self.addEventListener('unhandledrejection', event => {
  event.preventDefault();
  runner.failLate(event.reason);
});

self.addEventListener('error', event => {
  event.preventDefault();
  runner.failLate(event.error);
});

keepLanguageOnly();
const isUntouched = takeFingerprint(globalThis, ...SHARED);
