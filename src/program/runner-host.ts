import type { Program } from './assemble.ts';
import type { DataHost } from './data-files.ts';
import type { RunEvent } from './run-spec.ts';

/** What a runner needs of the place it runs in: a browser's worker, or Node's. */
export interface RunnerHost {
  /** Evaluates a classic script and returns the program it leaves in `PROGRAM_GLOBAL`. */
  load(text: string): Program;
  /** Milliseconds, from any start. */
  now(): number;
  /** Puts back what programs share with the host, before one starts afresh. */
  reset?(): void;
  /** Resolves when what is already due has happened, such as the news of a promise rejected unheard. */
  catchUp?(): Promise<void>;
  /** Whether timers are still to come; they end with the run. */
  isBusy?(): boolean;
  /** Takes an event; it may wait for others until `flush`. */
  emit(event: RunEvent): void;
  /** The data files that programs can read; none by default. */
  data?: DataHost;
  /** Called before the reader's code takes over, which may never give back control, and at the end. */
  flush?(): void;
}
