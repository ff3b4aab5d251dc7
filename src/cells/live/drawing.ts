/** Something to be done to the page; what it yields parts it into steps. */
export type DrawingTask = () => Iterable<void> | void;

/** Milliseconds of a frame that drawing may take: the page is to answer in between, whatever a program shows. */
const ROOM = 10;

/** What is to be done to the page, in order: at the next frame, and no more in one than it has room for. */
export class Drawing {
  /** How many want nothing to be drawn for now. */
  private holds = 0;
  /** What to call when all is drawn, once nothing more is to come. */
  private finished: (() => void) | null = null;
  private readonly tasks: DrawingTask[] = [];
  /** What is left of a task that has begun. */
  private steps: Iterator<void> | null = null;
  private isAwaited = false;

  /** Adds a task. Those of the same frame are drawn together. */
  add(task: DrawingTask): void {
    this.tasks.push(task);
    this.awaitFrame();
  }

  /** Has nothing drawn until the function that it returns is called; calling it again changes nothing. */
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

  /** Draws at once what there is room for; the rest waits for the next frames. */
  draw(): void {
    if (this.holds > 0) return;
    const until = performance.now() + ROOM;
    while (this.step()) if (performance.now() > until) break;
    if (this.steps || this.tasks.length > 0) this.awaitFrame();
  }

  /** Draws all that is left, then calls `done`: at once, or when nothing holds it any more. */
  finish(done: () => void): void {
    this.finished = done;
    if (this.holds > 0) return;
    while (this.step());
    done();
  }

  /** Goes on by a step; false where there is none. */
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
