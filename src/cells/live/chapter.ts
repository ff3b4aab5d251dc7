import { announce } from '../../dom/announce.ts';
import { loader } from '../../dom/load.ts';
import { stopWords } from '../../sandbox/stop-reason.ts';
import type { InputValue } from '../../ui/control.ts';
import { CellView } from './cell-view.ts';
import { Editors } from './editors.ts';
import { ABOVE_CHANGED, reachOf, seeing } from './reach.ts';
import type { ChapterRunner } from './runner.ts';

const loadRunner = loader(() => import('./runner.ts'));

/** Milliseconds without a keystroke after which the automatic mode reruns. */
const TYPING_PAUSE = 250;

/** Milliseconds after which a run that is not over is announced to screen readers; its end always is. */
const LISTENING = 1000;

/** Replaces the browser's message about a module that could not be loaded. */
const NOT_LOADED = 'What runs the code could not be loaded: is the site there? Run tries again.';

/** One chapter's page, live: its cells, their editors, and the runner that comes with the first run. */
export class Chapter {
  readonly cells: CellView[];
  /** Told of every change of a cell's text, whoever made it. */
  onChanged: ((cell: CellView) => void) | null = null;
  /** Told of every control that the reader sets. */
  onSet: ((key: string) => void) | null = null;
  /** Whether a change of the code reruns what depends on it, as soon as it compiles. */
  isAutomatic = false;
  /** What the reader has set the controls to, by their keys. */
  inputs: Record<string, InputValue> = {};
  readonly editors = new Editors({
    cells: () => this.cells.map(({ cell }) => cell),
    changed: (id, source) => this.changed(this.ofEditor(id), source),
    run: id => void this.run(this.ofEditor(id)),
    runAndAdvance: id => this.runAndAdvance(this.ofEditor(id)),
    runAll: () => this.runAll(),
  });
  private runner: Promise<ChapterRunner> | null = null;
  private loaded: ChapterRunner | null = null;
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** Whether anything has been run here: the runner may be there without. */
  private hasRun = false;
  /** How often the reader has said Stop. */
  private stops = 0;
  /** A change of cells that the reader has asked for; runs wait for it. */
  private coming: Promise<void> | null = null;

  constructor(root: ParentNode) {
    const elements = root.querySelectorAll<HTMLElement>('[data-cell]');
    this.cells = [...elements].map(element => new CellView(element));
  }

  /** The cell that an element is part of. */
  cellAt(element: Element): CellView | null {
    const id = element.closest<HTMLElement>('[data-cell]')?.dataset.cell;
    return id === undefined ? null : this.withId(id);
  }

  /** The cell of an id. */
  withId(id: string): CellView | null {
    return this.cells.find(cell => cell.id === id) ?? null;
  }

  /**
   * Runs all cells up to this one.
   * @param others cells of which to run, after that, those beside the main line that have to follow
   */
  async run(cell: CellView, others: readonly CellView[] = []): Promise<void> {
    if (!this.loaded) cell.setState('running', 'Loading…');
    setTimeout(() => {
      if (cell.state === 'running') announce(`${cell.id} is running.`);
    }, LISTENING);
    await this.withRunner(cell, runner => runner.run(cell, others));
  }

  /**
   * Sets a control, or sets it back, and reruns what depends on it.
   * @param isMoving whether more is to come at once: what takes its time only goes stale then
   */
  setInput(cell: CellView, key: string, value: InputValue | null, { isMoving = false } = {}): void {
    if (value === null) delete this.inputs[key];
    else this.inputs[key] = value;
    // The run first: while it is on its way there is time for the rest.
    void this.rerunFrom(cell, { isMoving });
    this.onSet?.(key);
  }

  /** Puts a text with another number into a cell, and reruns what depends on it. */
  scrub(cell: CellView, source: string): void {
    cell.source = source;
    void this.rerunFrom(cell);
    cell.write(source);
    this.onChanged?.(cell);
  }

  /** Reruns everything from a cell on, but for slow cells and what stands below them, which only go stale. */
  private async rerunFrom(
    cell: CellView,
    { unlessBroken = false, isMoving = false } = {},
  ): Promise<void> {
    const { target, following, outdated } = reachOf(cell, this.cells, isMoving);
    for (const other of outdated) other.setState('stale', ABOVE_CHANGED);
    if (!this.loaded && !unlessBroken) target.setState('running', 'Loading…');
    await this.withRunner(target, runner =>
      runner.rerun(target, { unlessBroken, isMoving, seeing: following }),
    );
  }

  /** Prepares a run that is likely to come, as the pointer or the focus is near. */
  async warmUp(cell: CellView): Promise<void> {
    try {
      (await this.openRunner()).prepare(cell);
    } catch {
      this.runner = null; // the run itself tries again, and tells
    }
  }

  /** Makes all further runs wait for a change of cells. */
  runAfter(change: Promise<void>): void {
    // Whether it succeeds or fails: its caller reports that.
    const coming = new Promise<void>(done => void change.finally(done));
    this.coming = coming;
    void coming.then(() => {
      if (this.coming === coming) this.coming = null;
    });
  }

  private openRunner(): Promise<ChapterRunner> {
    this.runner ??= loadRunner().then(({ ChapterRunner }) => ChapterRunner.open(this));
    return this.runner;
  }

  private async withRunner(cell: CellView, use: (runner: ChapterRunner) => void): Promise<void> {
    const { stops } = this;
    this.hasRun = true;
    try {
      if (this.coming) await this.coming;
      // One that is there is not waited for: not even a microtask comes before the run.
      const runner = this.loaded ?? (await this.openRunner());
      this.loaded = runner;
      if (stops === this.stops) use(runner);
    } catch (error) {
      const words = this.loaded ? (error as Error).message : NOT_LOADED;
      this.runner = this.loaded = null; // so that the next run tries again
      cell.setState('error', words);
      announce(words);
    }
  }

  /**
   * Runs the whole chapter, and then what stands beside its main line: the reader's own cells, and what is out of date
   * of figures and of exercises that the reader has written in.
   */
  runAll(): void {
    if (this.last) void this.run(this.last, this.cells);
  }

  /** The cell up to which the whole chapter runs. */
  get last(): CellView | undefined {
    return this.cells.findLast(cell => !cell.isLeaf);
  }

  /** Stops what is running, or what only waits for the runner to load. */
  stop(): void {
    this.stops++;
    clearTimeout(this.typing);
    this.loaded?.stop();
    const waiting = this.cells.filter(({ state }) => state === 'running');
    for (const cell of waiting) cell.setState('stopped', stopWords('user', 0));
  }

  /** The cell of an editor, which is closed before its cell goes. */
  private ofEditor(id: string): CellView {
    return this.withId(id) as CellView;
  }

  /** The reader has changed a cell's text: marks it and those below as stale. */
  private changed(cell: CellView, source: string): void {
    if (cell.source === source) return;
    cell.source = source;
    this.loaded?.prepare(cell);
    this.outdate(cell, 'Changed; not run yet');
    this.onChanged?.(cell);
    clearTimeout(this.typing);
    if (this.isAutomatic)
      this.typing = setTimeout(() => this.rerunFrom(cell, { unlessBroken: true }), TYPING_PAUSE);
  }

  /** Puts a text in a cell. It never runs by itself, even in automatic mode: the text may come from somebody else. */
  write(cell: CellView, source: string, status: string): void {
    if (cell.source === source) return;
    cell.write(source);
    this.outdate(cell, status);
    this.onChanged?.(cell);
  }

  /** Adds a cell whose element has been put into the page. */
  add(element: HTMLElement, index: number): void {
    this.cells.splice(index, 0, new CellView(element));
  }

  /** Lets go of a cell, and takes it out of the page. */
  remove(cell: CellView): void {
    clearTimeout(this.typing);
    cell.editor?.close();
    const below = seeing(cell, this.cells);
    this.cells.splice(this.cells.indexOf(cell), 1);
    cell.element.remove();
    this.loaded?.leave(cell);
    for (const other of below) outdateOne(other, ABOVE_CHANGED);
  }

  /** Marks a cell and those below it as stale. */
  outdate(cell: CellView, status: string): void {
    cell.unmark();
    outdateOne(cell, status);
    for (const other of seeing(cell, this.cells)) outdateOne(other, ABOVE_CHANGED);
  }

  /** Marks all cells as up to date where nothing has run: with all edits gone, the build's outputs are right. */
  settle(): void {
    if (this.hasRun) return;
    for (const cell of this.cells) cell.setState('idle');
  }

  /** Runs a cell and goes on to the next one. */
  runAndAdvance(cell: CellView): void {
    void this.run(cell);
    const next = this.cells
      .slice(this.cells.indexOf(cell) + 1)
      .find(({ element }) => !element.hidden);
    if (!next) return;
    const fold = next.element.querySelector<HTMLDetailsElement>('.cell-fold:not([open])');
    if (fold) fold.querySelector('summary')?.focus();
    else next.code.focus();
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.element.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'auto' : 'smooth' });
  }
}

/** A running cell keeps its state, so that it can be stopped; its run marks it as stale at the end. */
function outdateOne(cell: CellView, status: string): void {
  if (cell.state !== 'running') cell.setState('stale', status);
}
