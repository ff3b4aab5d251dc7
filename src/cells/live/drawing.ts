/** Something to be done to the page; what it yields parts it into steps. */
export type DrawingTask = () => Iterable<void> | void;

/** Milliseconds of a frame that drawing may take: the page is to answer in between, whatever a program shows. */
const ROOM = 10;

/** What is to be done to the page, in order: at the next frame, and no more in one than it has room for. */
export class Drawing {
  /** While it is set, nothing is drawn. */
  isHeld = false;
  private readonly tasks: DrawingTask[] = [];
  /** What is left of a task that has begun. */
  private steps: Iterator<void> | null = null;
  private isAwaited = false;

  /** Adds a task. Those of the same frame are drawn together. */
  add(task: DrawingTask): void {
    this.tasks.push(task);
    this.awaitFrame();
  }

  /** Draws at once what there is room for; the rest waits for the next frames. */
  draw(): void {
    if (this.isHeld) return;
    const until = performance.now() + ROOM;
    while (this.step()) if (performance.now() > until) break;
    if (this.steps || this.tasks.length > 0) this.awaitFrame();
  }

  /** Draws all that is left. */
  finish(): void {
    while (!this.isHeld && this.step());
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
