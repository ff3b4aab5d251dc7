import { offsetAtPoint, type Point } from '../../editor/caret.ts';
import type { CellEditor } from '../../editor/index.ts';
import type { Cell } from '../../program/cell.ts';
import { type Spot, spotOf } from '../own/spot.ts';
import { type CellState, CellStatus } from './cell-status.ts';
import { type PaintedCode, paint } from './paint.ts';

/** One cell of the page: what the lesson says of it, its elements, and its text. */
export class CellView {
  readonly id: string;
  readonly element: HTMLElement;
  readonly code: HTMLElement;
  readonly isLeaf: boolean;
  /** Whether it is there for what it shows: its code is folded below that. */
  readonly isFigure: boolean;
  /** Whether a control leaves it for the reader to run. */
  readonly isSlow: boolean;
  /** Milliseconds that it took at build time. */
  readonly buildTime: number;
  /** Milliseconds that its fence allows it, where it says so. */
  readonly ownLimit: number;
  /** What checks it, if it is an exercise. */
  readonly check: Cell | null;
  /** Whether it is an answer to an exercise. */
  readonly isSolution: boolean;
  /** The lesson's own text; `null` for a cell of the reader's own. */
  readonly lesson: string | null;
  /** Where it stands, if it is the reader's own. */
  readonly spot: Spot | null;
  /** What stands in it now. */
  source: string;
  editor: CellEditor | null = null;
  /** How long it took, in words. */
  time = '';
  private readonly codeElement: PaintedCode;
  /** Where it shows what it prints and draws. */
  readonly output: HTMLElement;
  private readonly status: CellStatus;

  /** @param element the `[data-cell]` element of Cell.astro. */
  constructor(element: HTMLElement) {
    this.element = element;
    this.id = element.dataset.cell as string;
    this.isLeaf = element.dataset.leaf !== undefined;
    this.isFigure = element.classList.contains('figure-first');
    this.isSlow = element.dataset.slow !== undefined;
    this.buildTime = Number(element.dataset.ms);
    this.ownLimit = Number(element.dataset.limit ?? 0) * 1000;
    this.isSolution = element.dataset.solution !== undefined;
    this.check = checkOf(element);
    this.code = element.querySelector('[data-code]') as HTMLElement;
    this.output = element.querySelector('[data-output]') as HTMLElement;
    this.status = new CellStatus(element, this.output);
    this.codeElement = this.code.querySelector('code') as HTMLElement;
    this.source = this.codeElement.textContent ?? '';
    const lessonCode = this.codeElement.lessonCode ?? this.codeElement;
    this.spot = spotOf(element);
    this.lesson = this.spot ? null : lessonCode.textContent;
  }

  /** Whether it is the reader's own, between the lesson's. */
  get branch(): boolean {
    return this.spot !== null && this.isLeaf;
  }

  /** The cell as the runner takes it. */
  get cell(): Cell {
    const { id, source, isLeaf: leaf, branch } = this;
    return { id, source, leaf, branch, from: this.element.dataset.from };
  }

  /** The cell that is run when this one is: an exercise's checks, which run it too. */
  get target(): Cell {
    return this.check ?? this.cell;
  }

  /** Puts a text in the place of the code, where it is not the reader who types it. */
  write(source: string): void {
    this.source = source;
    if (this.editor) this.editor.source = source;
    else paint(this.codeElement, source);
  }

  /** The offset in the text at a point in client coordinates; `null` where there is no text. */
  offsetAt(point: Point): number | null {
    return this.editor ? this.editor.offsetAt(point) : offsetAtPoint(this.codeElement, point);
  }

  get state(): CellState {
    return this.status.state;
  }

  /** Shows a state, with words for it where the state alone does not say it all. */
  setState(state: CellState, ...words: (string | Node)[]): void {
    this.status.set(state, words);
  }

  /** Says what else has gone wrong than a run; returns what takes it back. */
  warn(text: string): () => void {
    return this.status.warn(text);
  }

  /** Takes away what marks the line of an error in its code. */
  unmark(): void {
    this.code.querySelector(':scope > .error-line')?.remove();
  }
}

/** The cell that checks the exercise in an element. Its code is there to be read, and nobody edits it. */
function checkOf(element: HTMLElement): Cell | null {
  const code = element.querySelector<HTMLElement>('[data-check]');
  const { check: id } = code?.dataset ?? {};
  if (!code || id === undefined) return null;
  const source = code.querySelector('code')?.textContent ?? '';
  return { id, source, leaf: true, checks: element.dataset.cell };
}
