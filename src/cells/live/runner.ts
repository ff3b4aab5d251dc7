/**
 * Runs a chapter's cells in the sandbox; loaded with the first run.
 *
 * `start` describes the run (`RunSpec`) and hands it to the `Sandbox`. The program's events come back to a `ShownRun`,
 * which turns each into a task of its `Drawing`; the drawing does them at the next frame, or waits while something
 * holds it. Four rules keep this quick while a control is dragged, and correct:
 *
 * - The newest request wins. `run` stops the current run; `rerun` waits a little for it to end, and of several that wait
 *   only the last one runs.
 * - A rerun sends events only of cells that can have changed. Cells above whose text and controls are the same as in
 *   the last finished run execute again without events (`silent`).
 * - Where the cells above are slow and only a leaf can have changed, the leaf runs alone while its controls move
 *   (`lastOnly`), in the scope that the cells above have left. A run from the start follows when nothing has moved for
 *   a while, so what stays on the page is always the result of a whole run.
 * - A run that ends within a tenth of a second is drawn at once; a longer one is shown as it comes. What the run before
 *   has not drawn yet is drawn first.
 */

import type { RunSpec } from '../../program/run-spec.ts';
import { openSandbox } from '../../sandbox/open.ts';
import { cellsRunBy, countUnchanged } from '../../sandbox/run-cells.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { CellView } from './cell-view.ts';
import { limitOf, type RunnerChapter, specOf } from './plan.ts';
import { ABOVE_CHANGED } from './reach.ts';
import { ShownRun } from './shown-run.ts';

/** Milliseconds that a newer value of a control waits for the current run: stopping a run costs a worker. */
const PATIENCE = 1000;

/** Milliseconds up to which the cells above a leaf run with it each time. */
const QUICK_ABOVE = 30;
/** Milliseconds without a newer value after which controls are at rest. */
const REST = 1000;

/** A request for a run. */
interface RunRequest {
  target: CellView;
  /** Whether the reader did not ask for this run itself: it follows from a change. */
  isQuiet: boolean;
  /** Whether to do nothing while a cell does not compile. */
  unlessBroken: boolean;
  /** Cells to run afterwards, each in a quiet run of its own. */
  others: readonly CellView[];
  /** Whether the target may run alone. */
  mayRunAlone?: boolean;
}

interface Rerun {
  /** Whether to do nothing while a cell does not compile. */
  unlessBroken: boolean;
  /** Whether another change is likely to follow at once. */
  isMoving: boolean;
  /** The cells that see the change and are to be brought up to date. */
  seeing: readonly CellView[];
}

/** Runs the cells of a chapter, one run at a time, and shows each run on the page. */
export class ChapterRunner {
  private readonly chapter: RunnerChapter;
  private readonly sandbox: Sandbox;
  /** The last run, as the page shows it. */
  private shown: ShownRun | null = null;
  /** The current run, and when it was started. */
  private current: { spec: RunSpec; startedAt: number } | null = null;
  /** The last run, once its target has ended without an error. */
  private finished: RunSpec | null = null;
  /** Starts the newest waiting rerun when the current run is over. */
  private next: (() => void) | null = null;
  private patience: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that the cells above the target took in the last run from the start. */
  private timeAbove = 0;
  /** The leaf that ran alone last and has not yet run together with the cells above it. */
  private unconfirmed: CellView | null = null;
  private resting: ReturnType<typeof setTimeout> | undefined;

  private constructor(chapter: RunnerChapter, sandbox: Sandbox) {
    this.chapter = chapter;
    this.sandbox = sandbox;
  }

  static async open(chapter: RunnerChapter): Promise<ChapterRunner> {
    return new ChapterRunner(chapter, await openSandbox());
  }

  /**
   * Runs all cells up to `target` at once, and stops the current run.
   * @param others cells that may have to run afterwards: of these, the reader's own between the lesson's, and leaves that
   *   are out of date
   */
  run(target: CellView, others: readonly CellView[] = []): void {
    this.start({
      target,
      isQuiet: false,
      unlessBroken: false,
      others: [...branchEnds(others), ...others.filter(isOutdatedBeside)],
    });
  }

  /**
   * Runs all cells up to `target`, quietly, as soon as the current run is over. The reader's own cells between the
   * lesson's follow, unless a control is still moving.
   */
  rerun(target: CellView, { unlessBroken, isMoving, seeing }: Rerun): void {
    const branches = target.branch ? [] : seeing.filter(({ branch }) => branch);
    for (const cell of branches) cell.setState('stale', ABOVE_CHANGED);
    const others = isMoving ? [] : branchEnds(branches);
    const start = () =>
      this.start({ target, isQuiet: true, unlessBroken, others, mayRunAlone: true });
    const wait = this.current ? this.current.startedAt + PATIENCE - performance.now() : 0;
    clearTimeout(this.patience);
    if (wait <= 0) return start();
    this.next = start;
    this.patience = setTimeout(() => this.next?.(), wait);
  }

  /** Compiles and loads the program of a later run of this cell. */
  prepare(target: CellView): void {
    this.sandbox.prepare(specOf(this.chapter, target));
  }

  stop(): void {
    this.next = null;
    clearTimeout(this.resting);
    this.sandbox.stop('user');
  }

  /** Stops the current run if the removed cell is part of it; the runs that were to follow it still do. */
  leave({ id }: CellView): void {
    if (this.current && cellsRunBy(this.current.spec).has(id)) this.sandbox.stop('removed');
  }

  /** Whether a cell is still in the chapter: readers can remove their own while these wait to run. */
  private isThere(cell: CellView): boolean {
    return this.chapter.cells.includes(cell);
  }

  private start(asked: RunRequest): void {
    const { target, isQuiet, unlessBroken } = asked;
    if (!this.isThere(target)) return;
    const request = this.withUnconfirmed(asked);
    const run = new ShownRun(this.chapter, target, request);
    const spec = specOf(this.chapter, target);
    const limit = limitOf(this.chapter, spec);
    const silent = isQuiet ? this.countUnchanged(spec) : 0;
    const lastOnly = request.mayRunAlone === true && this.canRunAlone(target, spec, silent);
    const startedAt = performance.now();
    this.current = { spec, startedAt };
    this.next = null;
    this.finished = null;
    this.shown?.giveWayTo(target);
    this.sandbox.run({
      spec: { ...spec, unlessBroken, silent, lastOnly },
      limit,
      onEvent: event => {
        run.onEvent(event);
        if (event.kind === 'end' && event.cell === spec.target) {
          this.finished = spec;
          if (lastOnly) this.runWholeAtRest(target);
          else this.timeAbove = performance.now() - startedAt - event.ms;
        }
        if (event.kind === 'done') this.over(request);
      },
      onStopped: reason => {
        run.onStopped(reason, limit);
        if (reason === 'superseded') return;
        this.over(reason === 'removed' ? request : { ...request, others: [] });
      },
    });
    run.begin(this.shown);
    this.shown = run;
  }

  /** Whether a cell is a lone leaf below slow cells, none of which has changed. */
  private canRunAlone(
    { isLeaf, branch, check }: CellView,
    spec: RunSpec,
    unchanged: number,
  ): boolean {
    const isLast = isLeaf && !branch && !check;
    return isLast && this.timeAbove > QUICK_ABOVE && unchanged === cellsRunBy(spec).size - 1;
  }

  /** Runs a leaf that ran alone together with the cells above it, unless something changes before `REST` is over. */
  private runWholeAtRest(target: CellView): void {
    this.unconfirmed = target;
    this.resting = setTimeout(() => {
      if (target.state === 'done')
        this.start({ target, isQuiet: true, unlessBroken: true, others: [] });
    }, REST);
  }

  /** A request to which the leaf that ran alone is added, since its run from the start is cancelled by this request. */
  private withUnconfirmed(request: RunRequest): RunRequest {
    const { unconfirmed } = this;
    clearTimeout(this.resting);
    this.unconfirmed = null;
    const isOther = unconfirmed !== request.target && unconfirmed?.state === 'done';
    return isOther ? { ...request, others: [...request.others, unconfirmed] } : request;
  }

  /** How many of the first cells of a run show already what the run would show. */
  private countUnchanged(spec: RunSpec): number {
    if (!this.finished) return 0;
    const isShown = ({ isLeaf, state }: CellView) => isLeaf || state === 'done';
    const { cells } = this.chapter;
    const stale = cells.findIndex(cell => !isShown(cell));
    const shown = stale < 0 ? cells : cells.slice(0, stale);
    return Math.min(
      countUnchanged(this.finished, spec),
      shown.filter(({ isLeaf }) => !isLeaf).length,
    );
  }

  /** Starts the waiting rerun, or else the runs that were to follow. */
  private over({ unlessBroken, others: following }: RunRequest): void {
    this.current = null;
    const [target, ...others] = following.filter(each => this.isThere(each));
    if (this.next) this.next();
    else if (target) this.start({ target, isQuiet: true, unlessBroken, others });
  }
}

/** Whether a leaf is out of date and is worth running: a figure, or an exercise that the reader has changed. */
function isOutdatedBeside({ isFigure, isLeaf, check, source, lesson, state }: CellView): boolean {
  const isWritten = check !== null && source !== lesson;
  return isLeaf && (isFigure || isWritten) && state === 'stale';
}

/** The last cell of each branch among some cells: running it runs those above it in the branch, too. */
function branchEnds(cells: readonly CellView[]): CellView[] {
  const own = cells.filter(({ branch, source }) => branch && source !== '');
  return [...new Map(own.map(cell => [cell.spot?.after, cell])).values()];
}
