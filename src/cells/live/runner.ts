/**
 * Runs a chapter's cells in the sandbox; loaded with the first run.
 *
 * A run takes this way. `start` says what is to run (`RunSpec`) and hands it to the `Sandbox`. What the program does
 * comes back as events, which a `ShownRun` only notes: it adds what is to be done to the page to its `Drawing`, which
 * does it all at the next frame, or waits while something holds it. Four rules keep that quick where a control is
 * dragged, and true:
 *
 * - The newest wish wins. `run` stops what is going on; `rerun` waits for it a little, and only the last one that
 *   waits is run.
 * - A rerun is told of what can have changed alone: the cells above, whose text and controls are as they were in a run
 *   that came to its end (`told`), run again unheard.
 * - Where the cells above take their time, and a leaf is all that can have changed, the leaf runs alone while its
 *   controls move (`again`), over what the cells above have left. What is at rest is always the result of a whole run:
 *   one follows when nothing has moved for a while.
 * - A run that is over in a tenth of a second is drawn in one go; a longer one is shown as it comes. What the run
 *   before has not drawn yet is drawn first.
 */

import type { RunSpec } from '../../program/run-spec.ts';
import { cellsOf } from '../../sandbox/cells-of.ts';
import { openSandbox } from '../../sandbox/open.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { countTold } from '../../sandbox/told.ts';
import type { CellView } from './cell-view.ts';
import { limitOf, type RunnerChapter, specOf } from './plan.ts';
import { ShownRun } from './shown-run.ts';

/** Milliseconds that a run may keep a newer value of a control waiting: to stop it costs a fresh worker. */
const PATIENCE = 1000;

/** Milliseconds that the cells above a leaf may take to run with it each time. */
const QUICK_ABOVE = 30;
/** Milliseconds without a newer value after which controls are at rest. */
const REST = 1000;

/** What is to be run. */
interface Wish {
  target: CellView;
  /** Whether nobody asked for it by name. */
  isQuiet: boolean;
  /** Whether to do nothing while a cell does not compile. */
  unlessBroken: boolean;
  /** What to run when it is over, each apart and without a word. */
  others: readonly CellView[];
  /** Whether it will do to run the target alone. */
  again?: boolean;
}

interface Rerun {
  /** Whether to do nothing while a cell does not compile. */
  unlessBroken: boolean;
  /** Whether more is to come at once. */
  isMoving: boolean;
  /** The cells that see what has changed, as far as they are to follow. */
  seeing: readonly CellView[];
}

/** Runs the cells of a chapter, one run at a time, and has each shown on the page. */
export class ChapterRunner {
  private readonly chapter: RunnerChapter;
  private readonly sandbox: Sandbox;
  /** What the last run does to the page. */
  private shown: ShownRun | null = null;
  /** The run that is going on, and when it was started. */
  private going: { spec: RunSpec; startedAt: number } | null = null;
  /** The last run, where it has shown all that it was to. */
  private told: RunSpec | null = null;
  /** What to do when it is over: the newest wish alone. */
  private next: (() => void) | null = null;
  private patience: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that the cells above the target took in the last whole run. */
  private timeAbove = 0;
  /** The leaf that ran alone last, until it has run with all that is above it. */
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
   * Runs all cells up to `target`, at once: a run that is going on is stopped.
   * @param others cells of which to run, after that, those that are the reader's own, between the lesson's, and what
   *   is out of date beside its main line
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
   * Runs all cells up to `target` as soon as the run that is going on is over, and says nothing of it.
   * Cells of the reader's own between the lesson's follow, once what the reader moves has come to rest.
   */
  rerun(target: CellView, { unlessBroken, isMoving, seeing }: Rerun): void {
    const branches = target.branch ? [] : seeing.filter(({ branch }) => branch);
    for (const cell of branches) cell.setState('stale', 'Something above has changed');
    const others = isMoving ? [] : branchEnds(branches);
    const start = () => this.start({ target, isQuiet: true, unlessBroken, others, again: true });
    const wait = this.going ? this.going.startedAt + PATIENCE - performance.now() : 0;
    clearTimeout(this.patience);
    if (wait <= 0) return start();
    this.next = start;
    this.patience = setTimeout(() => this.next?.(), wait);
  }

  /** Has the program ready that a run of this cell would take. */
  prepare(target: CellView): void {
    this.sandbox.prepare(specOf(this.chapter, target));
  }

  stop(): void {
    this.next = null;
    clearTimeout(this.resting);
    this.sandbox.stop('user');
  }

  /** Stops the run that is going on where a cell of it has been removed; what was to follow follows. */
  leave({ id }: CellView): void {
    if (this.going && cellsOf(this.going.spec).has(id)) this.sandbox.stop('removed');
  }

  /** A cell of the reader's own may be removed while it waits. */
  private isThere(cell: CellView): boolean {
    return this.chapter.cells.includes(cell);
  }

  private start(asked: Wish): void {
    const { target, isQuiet, unlessBroken } = asked;
    if (!this.isThere(target)) return;
    const wish = this.withUnconfirmed(asked);
    const run = new ShownRun(this.chapter, target, wish);
    const spec = specOf(this.chapter, target);
    const limit = limitOf(this.chapter, spec);
    const told = isQuiet ? this.countTold(spec) : 0;
    const again = wish.again === true && this.canRunAlone(target, spec, told);
    const startedAt = performance.now();
    this.going = { spec, startedAt };
    this.next = null;
    this.told = null;
    this.shown?.giveWayTo(target);
    this.sandbox.run({
      spec: { ...spec, unlessBroken, told, again },
      limit,
      onEvent: event => {
        run.onEvent(event);
        if (event.kind === 'end' && event.cell === spec.target) {
          this.told = spec;
          if (again) this.runWholeAtRest(target);
          else this.timeAbove = performance.now() - startedAt - event.ms;
        }
        if (event.kind === 'done') this.over(wish);
      },
      onStopped: reason => {
        run.onStopped(reason, limit);
        if (reason === 'superseded') return;
        this.over(reason === 'removed' ? wish : { ...wish, others: [] });
      },
    });
    run.begin(this.shown);
    this.shown = run;
  }

  /** Whether nothing above a cell has changed, which would take its time to run, and nothing below it follows. */
  private canRunAlone({ isLeaf, branch, check }: CellView, spec: RunSpec, told: number): boolean {
    const isLast = isLeaf && !branch && !check;
    return isLast && this.timeAbove > QUICK_ABOVE && told === cellsOf(spec).size - 1;
  }

  /** Has a leaf that ran alone run with all that is above it, unless something is changed or moved until then. */
  private runWholeAtRest(target: CellView): void {
    this.unconfirmed = target;
    this.resting = setTimeout(() => {
      if (target.state === 'done')
        this.start({ target, isQuiet: true, unlessBroken: true, others: [] });
    }, REST);
  }

  /** The same for one that another run has come before: it follows that. */
  private withUnconfirmed(wish: Wish): Wish {
    const { unconfirmed } = this;
    clearTimeout(this.resting);
    this.unconfirmed = null;
    const isOther = unconfirmed !== wish.target && unconfirmed?.state === 'done';
    return isOther ? { ...wish, others: [...wish.others, unconfirmed] } : wish;
  }

  /** How many of the first cells of a run show already what it would have them show. */
  private countTold(spec: RunSpec): number {
    if (!this.told) return 0;
    const isShown = ({ isLeaf, state }: CellView) => isLeaf || state === 'done';
    const { cells } = this.chapter;
    const stale = cells.findIndex(cell => !isShown(cell));
    const shown = stale < 0 ? cells : cells.slice(0, stale);
    return Math.min(countTold(this.told, spec), shown.filter(({ isLeaf }) => !isLeaf).length);
  }

  /** A newer wish comes before what was to follow. */
  private over({ unlessBroken, others: following }: Wish): void {
    this.going = null;
    const [target, ...others] = following.filter(each => this.isThere(each));
    if (this.next) this.next();
    else if (target) this.start({ target, isQuiet: true, unlessBroken, others });
  }
}

/**
 * Whether a cell stands beside the lesson's main line and shows what the code once gave: a figure, or an exercise that
 * the reader has written in.
 */
function isOutdatedBeside({ isFigure, isLeaf, check, source, lesson, state }: CellView): boolean {
  const isWritten = check !== null && source !== lesson;
  return isLeaf && (isFigure || isWritten) && state === 'stale';
}

/** The last cells of the branches among some cells: who runs them runs those above them there, too. */
function branchEnds(cells: readonly CellView[]): CellView[] {
  const own = cells.filter(({ branch, source }) => branch && source !== '');
  return [...new Map(own.map(cell => [cell.spot?.after, cell])).values()];
}
