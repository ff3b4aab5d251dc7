/** Milliseconds that all steps together take at the usual speed. */
const WHOLE = 8000;
/** Milliseconds that one step takes at most, so that a few steps are not shown for seconds each. */
const LONGEST_STEP = 500;

/** Counts steps by the time that has gone by, so that a slow machine plays as fast as any. */
export class Clock {
  private readonly onStep: (index: number) => void;
  /** The last step, where it stops. */
  private end = 0;
  /** Times the usual speed. */
  private rate = 1;
  /** The step that was shown at `startedAt`, in milliseconds of `performance.now()`. */
  private from = 0;
  private startedAt = 0;
  /** The request of the next frame of the screen; 0 while the clock stands. */
  private frame = 0;

  constructor(onStep: (index: number) => void) {
    this.onStep = onStep;
  }

  get isRunning(): boolean {
    return this.frame !== 0;
  }

  /** Times the usual speed. */
  set speed(speed: number) {
    if (this.isRunning) {
      this.from = this.now();
      this.startedAt = performance.now();
    }
    this.rate = speed;
  }

  /** Counts from one step to another, and calls `onStep` with every step that is to be shown. */
  start(from: number, end: number): void {
    this.stop();
    this.from = from;
    this.end = end;
    this.startedAt = performance.now();
    this.frame = requestAnimationFrame(() => this.tick());
    this.onStep(from);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  /** The step that it has come to, and how far into it. */
  private now(): number {
    const perStep = Math.min(LONGEST_STEP, WHOLE / (this.end + 1)) / this.rate;
    return this.from + (performance.now() - this.startedAt) / perStep;
  }

  private tick(): void {
    const index = Math.min(Math.floor(this.now()), this.end);
    this.frame = index === this.end ? 0 : requestAnimationFrame(() => this.tick());
    this.onStep(index);
  }
}
