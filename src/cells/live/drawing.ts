/** A change of the page; a generator may be interrupted where it yields. */
export type DrawingTask = () => Iterable<void> | void;

/** Milliseconds of a frame that drawing may take, so that the page stays responsive whatever a program shows. */
const FRAME_BUDGET = 10;

/** A queue of changes to the page: they are made in animation frames, in order, within a time budget for each. */
export class Drawing {
  /** The number of callers that have paused drawing. */
  private holds = 0;
  /** What to call when all is drawn, once nothing more is to come. */
  private finished: (() => void) | null = null;
  private readonly tasks: DrawingTask[] = [];
  /** The rest of a task that was interrupted. */
  private steps: Iterator<void> | null = null;
  private isAwaited = false;

  /** Adds a task. Those of the same frame are drawn together. */
  add(task: DrawingTask): void {
    this.tasks.push(task);
    this.awaitFrame();
  }

  /**
   * Pauses drawing.
   * @returns resumes it; calling it again does nothing
   */
  hold(): () => void {
    this.holds++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.holds--;
      if (this.finished) this.finish(this.finished);
      else if (this.steps || this.tasks.length > 0) this.awaitFrame();
    };
  }

  /** Draws now, within the budget of a frame; the rest follows in the next frames. */
  draw(): void {
    if (this.holds > 0) return;
    const until = performance.now() + FRAME_BUDGET;
    while (this.step()) if (performance.now() > until) break;
    if (this.steps || this.tasks.length > 0) this.awaitFrame();
  }

  /** Draws all that is left, then calls `done`: now, or when drawing is no longer paused. */
  finish(done: () => void): void {
    this.finished = done;
    if (this.holds > 0) return;
    while (this.step());
    done();
  }

  /** Does the next step; false where there is none. */
  private step(): boolean {
    if (!this.steps) {
      const task = this.tasks.shift();
      if (!task) return false;
      this.steps = task()?.[Symbol.iterator]() ?? null;
    }
    if (this.steps?.next().done) this.steps = null;
    return true;
  }

  private awaitFrame(): void {
    if (this.isAwaited) return;
    this.isAwaited = true;
    requestAnimationFrame(() => {
      this.isAwaited = false;
      this.draw();
    });
  }
}
