/** The page's end of the sandbox: where the reader's code runs, out of reach of the page. */
import type { RunEvent, RunSpec } from '../program/run-spec.ts';
import type { DataFiles, LoadedData } from './data-files.ts';
import type { FrameClient } from './frame-client.ts';
import { readReport, type WorkerEvent } from './protocol.ts';
import type { StopReason } from './stop-reason.ts';
import { WorkerClient } from './worker-client.ts';

/** One run of a chapter up to a cell. */
export interface RunOptions {
  spec: RunSpec;
  /** Milliseconds after which the program is stopped. */
  limit: number;
  /** Called for each event, in order; never after the run is over. */
  onEvent(event: RunEvent): void;
  /** Called instead of the last event when the run was stopped. */
  onStopped(reason: StopReason): void;
}

interface CurrentRun extends RunOptions {
  run: number;
  /** Whether the worker has been given it, and whether it has begun. */
  isSent: boolean;
  hasBegun: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The data files that it may read; `null` while they are still to come. */
  data: LoadedData | null;
}

/** Milliseconds that a worker may take to start, on a slow machine. */
const START_LIMIT = 15_000;
/** Milliseconds by which a clock is late only where the page was put aside for a while, as browsers do for "back". */
const ASLEEP = 1000;
/** Milliseconds for what a program leaves to do at once; one that keeps its worker longer loses it. */
const SETTLE_LIMIT = 100;
/**
 * Milliseconds between looks at whether the frame is there, and how many of them in silence mean that it is not. Looks,
 * and not time: while the page itself is busy, or asleep, it hears nothing.
 */
const PULSE = 400;
const GONE = 4;
/** Milliseconds until a spare worker is made: not while the run that took the last one needs the processor. */
const SPARE_DELAY = 300;

/** What a sandbox is made of. */
export interface Parts {
  /** The text of the workers' script. */
  source: string;
  data: Pick<DataFiles, 'load'>;
  /** Makes a frame; another where the last one is gone. */
  openFrame(): FrameClient;
}

/**
 * A frame of opaque origin that owns two workers. One stays warm from run to run, for as long as programs leave
 * nothing behind; the other takes its place when it had to be ended.
 */
export class Sandbox {
  private readonly parts: Parts;
  private frame: FrameClient;
  /** Whether any frame has answered. */
  private hasLived = false;
  private worker: WorkerClient;
  private spare: WorkerClient | null = null;
  private spareTimer: ReturnType<typeof setTimeout> | undefined;
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  private pulse: ReturnType<typeof setInterval> | undefined;
  private runs = 0;
  private current: CurrentRun | null = null;
  /** What the worker was last given: the number of the run, and the ids of its cells. */
  private sent: { run: number; cells: readonly string[] } = { run: 0, cells: [] };

  constructor(parts: Parts) {
    this.parts = parts;
    this.frame = parts.openFrame();
    this.worker = this.startWorker();
  }

  /** Starts a run; one that is still going is stopped. */
  run(options: RunOptions): void {
    this.stop('superseded');
    const run = ++this.runs;
    const sources = options.spec.cells.map(({ source }) => source);
    const current = {
      ...options,
      run,
      isSent: false,
      hasBegun: false,
      timer: undefined,
      data: null,
    };
    this.current = current;
    const data = this.parts.data.load(sources);
    if (data instanceof Promise) void data.then(data => this.awaitStart(current, data));
    else this.awaitStart(current, data);
  }

  /** Starts the clock, and sends the run as soon as there is a worker for it. */
  private awaitStart(current: CurrentRun, data: LoadedData): void {
    if (current !== this.current) return; // stopped, or superseded, while its data was loading
    current.data = data;
    this.startClock(current, START_LIMIT);
    this.pulse = setInterval(() => this.feelPulse(), PULSE);
    this.sendCurrent();
  }

  /** Stops a run when its time is up: once more from the start where the page, and the program with it, has slept. */
  private startClock(current: CurrentRun, limit: number, hasSlept = false): void {
    const due = performance.now() + limit;
    clearTimeout(current.timer);
    current.timer = setTimeout(() => {
      if (hasSlept || performance.now() - due < ASLEEP) this.stop('time');
      else this.startClock(current, limit, true);
    }, limit);
  }

  /** Has a program ready for a run that is likely to come: the reader is writing it. Nothing of it runs. */
  prepare(spec: RunSpec): void {
    this.worker.prepare(spec);
  }

  /** Stops the run that is going, if any, whatever it is doing. */
  stop(reason: StopReason = 'user'): void {
    const stopped = this.finish();
    if (!stopped) return;
    this.hasLived ||= this.frame.hasAnswered;
    // Frames that a policy forbids follow one another in silence: the last one need not have been asked often.
    const isDead = !this.hasLived && !stopped.hasBegun;
    const isGone = reason === 'time' && (isDead || this.frame.silence > 1);
    if (isGone) this.reopen();
    else if (stopped.isSent) this.replaceWorker();
    const gone = this.hasLived ? 'memory' : 'blocked';
    stopped.onStopped(isGone ? gone : reason);
  }

  private startWorker(): WorkerClient {
    const { source } = this.parts;
    return new WorkerClient(this.frame, source, (line, message) => this.receive(line, message));
  }

  /** Ends the worker and puts the spare in its place. */
  private replaceWorker(): void {
    this.worker.terminate();
    this.worker = this.spare ?? this.startWorker();
    this.spare = null;
    this.makeSpareSoon();
    this.sendCurrent();
  }

  private makeSpareSoon(): void {
    clearTimeout(this.spareTimer);
    this.spareTimer = setTimeout(() => {
      this.spare ??= this.startWorker();
    }, SPARE_DELAY);
  }

  /** Hands the current run to the worker, if there is one that waits and the worker is ready for it. */
  private sendCurrent(): void {
    const { current, worker } = this;
    if (!current?.data || current.isSent || !worker.isReady) return;
    current.isSent = true;
    const { run, spec, data } = current;
    this.sent = { run, cells: spec.cells.map(({ id }) => id) };
    worker.run(run, spec, data);
  }

  /** Takes a message from a worker: only what the runner says, and only about the run that it was given. */
  private receive(line: WorkerClient, message: unknown): void {
    const report = readReport(message, this.sent.cells);
    for (const event of report?.events ?? []) {
      if (line !== this.worker || report?.run !== this.sent.run) return;
      if (event.kind === 'settled') this.settled(event.clean);
      else if (this.current?.run === report.run) this.proceed(this.current, event);
    }
  }

  private proceed(current: CurrentRun, event: Exclude<WorkerEvent, { kind: 'settled' }>): void {
    if (event.kind === 'begun') {
      current.hasBegun = true;
      this.startClock(current, current.limit);
      return;
    }
    if (event.kind === 'done') {
      this.finish();
      this.settleTimer = setTimeout(() => this.replaceWorker(), SETTLE_LIMIT);
    }
    current.onEvent(event);
  }

  private settled(isClean: boolean): void {
    clearTimeout(this.settleTimer);
    if (!isClean) return this.replaceWorker();
    this.worker.isReady = true;
    this.makeSpareSoon();
    this.sendCurrent();
  }

  /** Notices when the frame is gone: where it has a process of its own, the browser ends it for want of memory. */
  private feelPulse(): void {
    if (this.frame.silence < GONE) return this.frame.ping();
    this.hasLived ||= this.frame.hasAnswered;
    this.reopen();
    if (!this.current?.hasBegun) this.sendCurrent();
    else this.finish()?.onStopped('memory');
  }

  /** Starts all over with a new frame. */
  private reopen(): void {
    clearTimeout(this.settleTimer);
    this.frame.close();
    this.frame = this.parts.openFrame();
    this.spare = null;
    this.worker = this.startWorker();
    if (this.current) this.current.isSent = false;
  }

  private finish(): CurrentRun | null {
    const finished = this.current;
    if (finished) clearTimeout(finished.timer);
    clearInterval(this.pulse);
    this.current = null;
    return finished;
  }
}
