import type { DataFile } from '../program/data-files.ts';
import type { Output } from '../program/output.ts';
import type { RunEvent, RunSpec } from '../program/run-spec.ts';

/**
 * Who talks to whom. The page talks to the frame only to start and to end workers; with each worker it has a
 * channel of its own, which the reader's code never gets to see.
 */

/** Page to frame. It answers `ping` with the same number. */
export type FrameRequest =
  | { kind: 'start'; worker: number; source: string; port: MessagePort }
  | { kind: 'terminate'; worker: number }
  | { kind: 'ping'; count: number };

/** Page to worker. */
export type WorkerRequest =
  /** Run the chapter up to a cell. */
  | { kind: 'run'; run: number; spec: RunSpec; data: DataDelivery }
  /** Have the program ready that a run is likely to want. It is not answered. */
  | { kind: 'prepare'; spec: RunSpec };

/** What the page tells a worker of data files. */
export interface DataDelivery {
  /** The names of all that there are. */
  names: readonly string[];
  /** Those that the program may read and the worker does not have yet, by name. */
  files: Readonly<Record<string, DataFile>>;
}

/** What a worker tells of a run, in order. */
export type WorkerEvent =
  /** The request has come: from now on the program's own time counts. */
  | { kind: 'begun' }
  | RunEvent
  /** Nothing of the run goes on any more. Unless all is as it was before it, another needs a new worker. */
  | { kind: 'settled'; clean: boolean };

/** Worker to page: what was told at one go. A message costs more than what is in it. */
export interface RunReport {
  run: number;
  events: readonly WorkerEvent[];
}

/**
 * Reads what came from a worker, where strangers' code runs; `null` for anything that the runner does not say.
 * What is inside an output is for its renderer to refuse.
 * @param cells the ids of the chapter's cells
 */
export function readReport(data: unknown, cells: readonly string[]): RunReport | null {
  if (!isObject(data) || !Array.isArray(data.events) || !Number.isInteger(data.run)) return null;
  return data.events.every(event => isEvent(event, cells)) ? (data as unknown as RunReport) : null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether an event of each kind is what the runner says; a kind that is left out is a type error. */
const EVENTS: Record<WorkerEvent['kind'], (event: Fields, cells: readonly string[]) => boolean> = {
  begun: () => true,
  start: event => 'cell' in event,
  output: (event, cells) => 'cell' in event && isOutput(event.output, cells),
  draft: (event, cells) => 'cell' in event && isOutput(event.output, cells),
  progress: ({ progress }) => isObject(progress) && isProgress(progress),
  end: ({ ms }) => typeof ms === 'number',
  done: ({ error }, cells) => error === null || isError(error, cells),
  settled: ({ clean }) => typeof clean === 'boolean',
};

/** The same for outputs: of most kinds the page looks at nothing before their renderer does. */
const OUTPUTS: Record<Output['kind'], (output: Fields, cells: readonly string[]) => boolean> = {
  text: ({ text }) => typeof text === 'string',
  error: (output, cells) => isError(output, cells),
  table: () => true,
  figure: () => true,
  control: () => true,
  predict: () => true,
  landscape: () => true,
  graph: () => true,
  check: () => true,
  replay: () => true,
};

function isEvent(event: unknown, cells: readonly string[]): boolean {
  if (!isObject(event) || !isKeyOf(EVENTS, event.kind)) return false;
  if ('cell' in event && !cells.includes(event.cell as string)) return false;
  return EVENTS[event.kind](event, cells);
}

function isOutput(output: unknown, cells: readonly string[]): boolean {
  return isObject(output) && isKeyOf(OUTPUTS, output.kind) && OUTPUTS[output.kind](output, cells);
}

const isKeyOf = <T extends object>(table: T, key: unknown): key is keyof T =>
  typeof key === 'string' && Object.hasOwn(table, key);

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isProgress = ({ done, total }: Fields): boolean =>
  typeof done === 'number' && (total === null || typeof total === 'number');

function isError(error: unknown, cells: readonly string[]): boolean {
  if (!isObject(error) || !cells.includes(error.cell as string)) return false;
  const { name, message, hint, line } = error;
  const isPlace = line === null || Number.isInteger(line);
  return [name, message, hint ?? ''].every(text => typeof text === 'string') && isPlace;
}
