/** Shows a cell's state: by attributes that the style sheet goes by, and in words beside its Run button. */
import { h } from '../../dom/html.ts';

/**
 * Milliseconds after which a cell looks as if it were running, or out of date; a run that is over by then makes nothing
 * flash. `data-state` changes at once, `data-shows`, which the style sheet goes by, after this delay.
 */
const SHOW_DELAY = 150;

/** What a cell's `data-state` says. */
export type CellState = 'idle' | 'stale' | 'running' | 'done' | 'error' | 'stopped';

/** Whether a cell's outputs are not those of its present code. */
const isAmiss = (state: CellState) => state === 'stale' || state === 'error' || state === 'stopped';

type Words = readonly (string | Node)[];

const textOf = (part: string | Node) => (typeof part === 'string' ? part : part.textContent);

/** Joins what a cell has to say so that a narrow line breaks between the parts, and not within one. */
export const unbroken = (parts: readonly string[]): HTMLElement =>
  h(
    'span',
    {},
    ...parts.flatMap((part, i) => [
      i ? ' ' : '',
      h('span', { class: 'part' }, i < parts.length - 1 ? `${part} ·` : part),
    ]),
  );

/** The state of one cell, as its elements show it. */
export class CellStatus {
  private readonly element: HTMLElement;
  private readonly output: HTMLElement;
  private readonly words: HTMLElement;
  /** Where the words also stand while the cell's code is folded away. */
  private readonly folded: HTMLElement | null;
  private readonly stopButton: HTMLElement;
  private readonly runButton: HTMLElement;
  /** The state that is shown after the delay, unless another one comes first. */
  private upcoming: [state: CellState, words: Words] | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param output where the cell shows what it prints and draws */
  constructor(element: HTMLElement, output: HTMLElement) {
    this.element = element;
    this.output = output;
    this.words = element.querySelector('[data-status]') as HTMLElement;
    this.folded = element.querySelector('[data-fold-says]');
    this.stopButton = element.querySelector('[data-stop]') as HTMLElement;
    this.runButton = element.querySelector('[data-run]') as HTMLElement;
  }

  get state(): CellState {
    return this.element.dataset.state as CellState;
  }

  /** Changes the state, and shows it at once or after the delay. */
  set(state: CellState, words: Words): void {
    // What is as it was is left alone: a control sets the states of all cells below it sixty times a second.
    if (this.state !== state) this.element.dataset.state = state;
    const isNew = this.element.dataset.shows !== state;
    if (state === 'stale' || (state === 'running' && isNew)) this.showLater(state, words);
    else this.show(state, words);
  }

  /**
   * Says what else has gone wrong, and leaves the state as it is.
   * @returns takes it back, unless the cell has said something else since
   */
  warn(text: string): () => void {
    const before = this.upcoming?.[1] ?? [...this.words.childNodes];
    clearTimeout(this.timer);
    this.upcoming = null;
    this.element.dataset.shows = 'error';
    this.words.replaceChildren(text);
    return () => {
      if (this.words.textContent === text) this.show(this.state, before);
    };
  }

  private showLater(state: CellState, words: Words): void {
    if (!this.upcoming)
      this.timer = setTimeout(() => this.upcoming && this.show(...this.upcoming), SHOW_DELAY);
    this.upcoming = [state, words];
  }

  private show(state: CellState, words: Words): void {
    clearTimeout(this.timer);
    this.upcoming = null;
    if (this.element.dataset.shows !== state) this.element.dataset.shows = state;
    if (this.stopButton.hidden === (state === 'running')) {
      // What is hidden loses the focus, and whoever pressed it, their place.
      if (this.stopButton === document.activeElement) this.runButton.focus();
      this.stopButton.hidden = state !== 'running';
    }
    const isSame =
      this.words.textContent === words.map(textOf).join('') &&
      this.words.childElementCount === words.filter(part => typeof part !== 'string').length;
    if (!isSame) this.words.replaceChildren(...words);
    // A class, and no selector that looks into the status: that would be looked up at every step of a drag.
    this.output.classList.toggle('before', state === 'stale' || words.length > 1);
    const said = this.words.textContent || (state === 'running' ? 'Running…' : '');
    const worth = state === 'running' || isAmiss(state) ? said : '';
    if (this.folded && this.folded.textContent !== worth) this.folded.textContent = worth;
  }
}
