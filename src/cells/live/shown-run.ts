/** What a run does to the page. */

import { announce } from '../../dom/announce.ts';
import { h } from '../../dom/html.ts';
import type { ErrorOutput, Output } from '../../program/output.ts';
import type { RunEvent } from '../../program/run-spec.ts';
import { type StopReason, stopWords } from '../../sandbox/stop-reason.ts';
import type { Progress } from '../../ui/ui.ts';
import { keepPassed } from '../exercises/passed.ts';
import { isSolved, tally } from '../exercises/tally.ts';
import { unbroken } from './cell-status.ts';
import type { CellView } from './cell-view.ts';
import { type DrawOutput, drawerWith } from './draw-output.ts';
import { Drawing } from './drawing.ts';
import { duration } from './duration.ts';
import { loadErrorLine, loadRenderer } from './lazy-renderers.ts';
import { measure } from './measure.ts';
import type { RunnerChapter } from './plan.ts';
import { seeing } from './reach.ts';
import { showOutputs, showOutputsSoFar } from './show-outputs.ts';
import { spoken } from './spoken.ts';

/**
 * Milliseconds after which what a run does is shown as it comes. One that is over by then is drawn in one go: a
 * page that is drawn in between keeps the run's last message waiting.
 */
const PATIENCE = 100;

/**
 * One run as the page shows it. Events are only noted as they come; the page is drawn once for all that came
 * since the last frame.
 */
export class ShownRun {
  private readonly cells: readonly CellView[];
  /** Their texts when it began. */
  private readonly sources: readonly string[];
  private readonly target: CellView;
  private readonly requestedAt = performance.now();
  private readonly drawOutput: DrawOutput;
  private readonly isQuiet: boolean;
  /** Whether what it runs does not look as if it waited: the reader is typing, or has seen what it gives. */
  private readonly isTacit: boolean;
  private running: CellView;
  /** What the next run is to run, where that comes before the end of this one. */
  private follower: CellView | null = null;
  private outputs: Output[] = [];
  /** Whether the last of them is a draft. */
  private hasDraft = false;
  /** Milliseconds that the exercise took whose checks are running. */
  private exerciseTime = 0;
  private readonly ended = new Set<CellView>();
  /** The outputs that the next frame shows anyway. */
  private awaited: readonly Output[] | null = null;
  private readonly drawing = new Drawing();
  private readonly stopWaiting = this.drawing.hold();
  /** Whether it takes longer than one cares to wait, and is not over; and what will say so. */
  private isLong = false;
  private readonly impatience: ReturnType<typeof setTimeout>;

  /**
   * @param isQuiet whether nobody asked for it by name: nothing is announced then, and nothing flashes
   * @param unlessBroken whether nothing runs while a cell does not compile
   */
  constructor(
    { cells, inputs }: RunnerChapter,
    target: CellView,
    { isQuiet, unlessBroken }: { isQuiet: boolean; unlessBroken: boolean },
  ) {
    this.cells = [...cells]; // one of them may be removed meanwhile
    this.sources = cells.map(({ source }) => source);
    this.drawOutput = drawerWith(inputs);
    this.target = target;
    this.isQuiet = isQuiet;
    this.isTacit = isQuiet && unlessBroken;
    this.running = target;
    this.impatience = setTimeout(() => {
      this.isLong = true;
      this.stopWaiting();
      // Of what a control has moved, the rest is likely to follow at once: what stands there need not go until then.
      if (!this.isQuiet && this.outputs.length > 0) this.showSoon();
    }, PATIENCE);
  }

  /**
   * Shows that the run is on its way.
   * @param last the run before; what is left of it is drawn first
   */
  begin(last: ShownRun | null): void {
    last?.finish(this.drawing.hold());
    if (!this.isQuiet) this.target.setState('running');
    else if (!this.isTacit) {
      // What a control has moved need not flash: where the cells above are quick, it has run before this is drawn.
      this.drawing.add(() => {
        if (!this.ended.has(this.target)) this.target.setState('running');
      });
    }
  }

  /** Told before the run is stopped for another one: a cell that this one is to run goes on waiting. */
  giveWayTo(target: CellView): void {
    this.follower = target;
  }

  onEvent(event: RunEvent): void {
    switch (event.kind) {
      case 'start':
        this.start(event.cell);
        break;
      case 'output':
      case 'draft':
        this.dropDraft();
        this.outputs.push(event.output);
        this.hasDraft = event.kind === 'draft';
        this.load(event.output);
        this.showSoon();
        break;
      case 'progress':
        this.showProgress(event.progress);
        break;
      case 'end':
        this.dropDraft();
        this.end(event.cell, event.ms);
        break;
      case 'done':
        this.dropDraft();
        measure('downhill:run', this.requestedAt);
        this.drawing.add(() => this.done(event.error));
        this.drawing.add(() => measure('downhill:draw', this.requestedAt));
        this.draw();
    }
  }

  /** What it was a draft of has come, or will not come any more. */
  private dropDraft(): void {
    if (this.hasDraft) this.outputs.pop();
    this.hasDraft = false;
  }

  onStopped(reason: StopReason, limit: number): void {
    this.drawing.add(() => this.stopped(reason, limit));
    this.draw();
  }

  /** It is over: draws what is left to draw. */
  private draw(): void {
    clearTimeout(this.impatience);
    this.isLong = false;
    this.stopWaiting();
    this.drawing.draw();
  }

  /** Draws what is left to draw, then calls `done`: another run is to have the page. */
  private finish(done: () => void): void {
    this.stopWaiting();
    this.drawing.finish(done);
  }

  /** Loads what draws an output; without it, the output itself says that it cannot be shown. */
  private load(output: Output): void {
    const loading = loadRenderer(output);
    if (!loading) return;
    const goOn = this.drawing.hold();
    loading.then(goOn, goOn);
  }

  private start(id: string): void {
    if (id === this.target.check?.id) return; // it goes on, with its checks
    const cell = this.cells.find(candidate => candidate.id === id) as CellView;
    this.running = cell;
    this.outputs = [];
    if (this.isUnchecked) return;
    this.drawing.add(() => {
      cell.unmark();
      // A cell that has ended before anything is drawn need not flash.
      if (!this.ended.has(cell)) cell.setState('running');
    });
  }

  /** Whether an exercise runs for what goes on from it: it goes on showing what its checks have said. */
  private get isUnchecked(): boolean {
    return this.running.check !== null && this.running !== this.target;
  }

  private end(id: string, ms: number): void {
    const { running, outputs } = this;
    const total = id === running.check?.id ? this.exerciseTime + ms : ms;
    this.exerciseTime = ms;
    if (id !== running.target.id) return; // its checks are still to come
    this.ended.add(running);
    this.drawing.add(() => this.ran(running, outputs, total));
  }

  private *ran(cell: CellView, outputs: readonly Output[], ms: number): Generator<void> {
    yield* showOutputs(cell, outputs, this.drawOutput);
    // A time that flickers while a control is dragged tells nobody anything, and has the page laid out again.
    if (!(this.isQuiet && cell.state === 'done')) cell.time = duration(ms);
    // First the mark: whoever sees that the cell is done finds it there.
    const exercise = cell.element.closest<HTMLElement>('[data-exercise]');
    if (cell.check && exercise && isSolved(outputs)) keepPassed(exercise);
    if (this.isOutdated(cell)) cell.setState('stale', 'The code has changed since it began');
    else cell.setState('done', unbroken([cell.time, tally(outputs)].filter(Boolean)));
  }

  /** Whether a text that a cell's results depend on is no longer what has run. */
  private isOutdated(cell: CellView): boolean {
    const { cells, sources } = this;
    const isOfIt = (other: CellView) => other === cell || seeing(other, cells).includes(cell);
    return cells.some((other, i) => other.source !== sources[i] && isOfIt(other));
  }

  /** Shows a cell's outputs as they come, where it takes longer than one cares to wait. */
  private showSoon(): void {
    const { running, outputs } = this;
    const hasEnded = this.ended.has(running);
    if (!this.isLong || this.isUnchecked || hasEnded || this.awaited === outputs) return;
    this.awaited = outputs;
    this.drawing.add(() => {
      this.awaited = null;
      return showOutputsSoFar(running, outputs, this.drawOutput);
    });
  }

  private showProgress({ done, total }: Progress): void {
    const { running } = this;
    if (this.isUnchecked) return;
    const share = total === null ? '' : ` of ${total.toLocaleString('en')}`;
    this.drawing.add(() => running.setState('running', `${done.toLocaleString('en')}${share}`));
  }

  private *done(error: ErrorOutput | null): Generator<void> {
    if (!error) return this.succeeded();
    yield* showOutputs(this.running, this.outputs, this.drawOutput);
    const unchecked = this.running.check ? '; not checked' : '';
    this.running.setState('error', `Stopped with an error${unchecked}`);
    const wrong = this.cells.find(cell => cell.id === error.cell);
    if (wrong && error.line !== null) void this.mark(wrong, error.line);
    if (this.running !== this.target) {
      this.target.setState('error', 'Not run: stopped above, in ', linkTo(this.running));
    }
    this.outdateRest();
    this.say(`${error.name} in the cell ${error.cell}: ${error.message}`);
  }

  /** Marks the line of an error, unless the reader is at it already. */
  private async mark(cell: CellView, line: number): Promise<void> {
    const { markLine } = await loadErrorLine();
    if (!this.isOutdated(cell)) markLine(cell, line);
  }

  private succeeded(): void {
    const { target, outputs } = this;
    // Nothing has run: a cell does not compile yet.
    if (!this.ended.has(target) && target.state === 'running')
      target.setState('stale', 'Changed; not run yet');
    this.say(
      [`${target.id} ran`, tally(outputs), spoken(outputs, target.output)]
        .filter(Boolean)
        .join('. '),
    );
  }

  private *stopped(reason: StopReason, limit: number): Generator<void> {
    // What a control shows stays until the newer run, which it has asked for itself, has something to show.
    const isFollowed = reason === 'superseded' && this.isQuiet;
    if (!isFollowed) yield* showOutputs(this.running, this.outputs, this.drawOutput);
    const words = stopWords(reason, limit);
    const isWaiting = (cell: CellView) => reason === 'superseded' && cell === this.follower;
    if (!isWaiting(this.running)) this.running.setState('stopped', words);
    if (this.running !== this.target && !isWaiting(this.target)) {
      this.target.setState('stopped', `${words}, in `, linkTo(this.running));
    }
    if (reason === 'superseded') return;
    this.outdateRest();
    this.say(`${words}, in the cell ${this.running.id}.`);
  }

  /** Where a control has moved, the cells that the run has not come to show what its last value gave. */
  private outdateRest(): void {
    if (!this.isQuiet) return;
    const { cells, running, target } = this;
    for (const cell of cells.slice(cells.indexOf(running) + 1, cells.indexOf(target))) {
      if (!cell.isLeaf && cell.state === 'done')
        cell.setState('stale', 'Not run: stopped above, in ', linkTo(running));
    }
  }

  private say(text: string): void {
    if (!this.isQuiet) announce(text);
  }
}

const linkTo = ({ id, element }: CellView): HTMLElement => h('a', { href: `#${element.id}` }, id);
