/**
 * The plain editor: a textarea that stands exactly over a cell's static code. The code stays where
 * it is, in the same grid cell: it gives the textarea its size and, through its transparent text, its colours.
 */
import './plain.css';
import { newLine, offsetAtPoint, type Point } from './caret.ts';
import { loadHighlighter, type StaticCode, writeCode } from './static-code.ts';
import type { Selection, Surface } from './surface.ts';
import { preventZoom } from './zoom.ts';

/** What decides where a glyph falls; copied from the code to the textarea. */
const metrics = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontStretch',
  'fontFeatureSettings',
  'fontVariantLigatures',
  'fontVariationSettings',
  'fontKerning',
  'letterSpacing',
  'lineHeight',
  'tabSize',
  'textRendering',
] as const satisfies (keyof CSSStyleDeclaration)[];

/** A textarea over static code. */
export class PlainEditor implements Surface {
  /** The text before the reader typed. */
  readonly original: string;
  readonly #static: StaticCode;
  readonly #area: HTMLTextAreaElement;
  readonly #onInput: (source: string) => void;
  #composing = false;

  constructor(code: StaticCode, source: string, label: string, onInput: (source: string) => void) {
    this.#static = code;
    this.#onInput = onInput;
    this.original = source;
    preventZoom();
    this.#area = textarea(source, label, code.code);
    this.#area.addEventListener('input', () => this.#changed());
    this.#area.addEventListener('keydown', event => this.#indent(event));
    this.#area.addEventListener('compositionstart', () => {
      this.#composing = true;
    });
    this.#area.addEventListener('compositionend', () => {
      this.#composing = false;
    });
    code.pre.classList.add('plain-editor');
    code.pre.append(this.#area);
    if (code.code.textContent !== source) this.#draw();
    loadHighlighter().then(
      () => this.#draw(),
      () => {}, // without colours, then
    );
  }

  get source(): string {
    return this.#area.value;
  }

  set source(source: string) {
    if (source === this.#area.value) return;
    this.#area.value = source;
    this.#draw();
  }

  get selection(): Selection {
    const { selectionStart: start, selectionEnd: end, selectionDirection } = this.#area;
    return { start, end, backward: selectionDirection === 'backward' };
  }

  set selection({ start, end, backward }: Selection) {
    this.#area.setSelectionRange(start, end, backward ? 'backward' : 'forward');
  }

  get scrollLeft(): number {
    return this.#static.pre.scrollLeft;
  }

  get hasFocus(): boolean {
    return document.activeElement === this.#area;
  }

  focus(): void {
    this.#area.focus({ preventScroll: true });
  }

  offsetAt(point: Point): number | null {
    this.#area.style.pointerEvents = 'none'; // the text that has places is below
    const offset = offsetAtPoint(this.#static.code, point);
    this.#area.style.pointerEvents = '';
    return offset;
  }

  /** Resolves when no input method is in the middle of a word. */
  async settled(): Promise<void> {
    while (this.#composing) {
      await new Promise(done =>
        this.#area.addEventListener('compositionend', done, { once: true }),
      );
      // the composed text arrives in an input event that may come after compositionend
      await new Promise(done => setTimeout(done));
    }
  }

  dispose(): void {
    this.#area.remove();
    this.#static.pre.classList.remove('plain-editor', 'uncoloured');
  }

  #changed(): void {
    this.#draw();
    this.#onInput(this.#area.value);
  }

  /** The text below: its size is the textarea's, its colours show through. */
  #draw(): void {
    const coloured = writeCode(this.#static.code, this.#area.value);
    this.#static.pre.classList.toggle('uncoloured', !coloured);
  }

  #indent(event: KeyboardEvent): void {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if (event.key !== 'Enter' || !plain || event.isComposing) return;
    event.preventDefault();
    const text = newLine(this.#area.value, this.#area.selectionStart);
    // the one way to insert text that the browser's own undo knows about
    if (document.execCommand('insertText', false, text)) return;
    this.#area.setRangeText(text, this.#area.selectionStart, this.#area.selectionEnd, 'end');
    this.#changed();
  }
}

function textarea(source: string, label: string, code: HTMLElement): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.value = source;
  // browsers put the caret of a new text at its end
  area.setSelectionRange(0, 0);
  area.setAttribute('aria-label', label);
  area.setAttribute('autocorrect', 'off');
  area.autocapitalize = 'off';
  area.autocomplete = 'off';
  area.spellcheck = false;
  area.wrap = 'off';
  // the frame is the cell's one tab stop; a reader comes here by Enter or a click
  area.tabIndex = -1;
  const style = getComputedStyle(code);
  for (const name of metrics) area.style[name] = style[name];
  return area;
}
