/**
 * The plain editor: a textarea that stands exactly over a cell's static code. The code stays where
 * it is, in the same grid cell: it gives the textarea its size and, through its transparent text, its colours.
 */
import './plain.css';
import { offsetAtPoint, type Point } from './caret.ts';
import { closingLine, indentLines, newLine, outdentLines, tabSpaces } from './indentation.ts';
import { loadHighlighter, type StaticCode, writeCode } from './static-code.ts';
import type { Selection, Surface } from './surface.ts';
import { tabKey } from './tab-key.ts';
import { difference, insertion, type TextChange } from './text-change.ts';
import { preventZoom } from './zoom.ts';

/** What decides where a glyph falls; copied from the code to the textarea. */
const METRICS = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontStretch',
  'fontFeatureSettings',
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
  private readonly staticCode: StaticCode;
  private readonly label: string;
  private area: HTMLTextAreaElement;
  private readonly onInput: (source: string) => void;
  private composing = false;
  /** Set while this class, not the reader, inserts. */
  private inserting = false;
  /** Set while the page, not the reader, changes the text. */
  private quiet = false;

  constructor(code: StaticCode, source: string, label: string, onInput: (source: string) => void) {
    this.staticCode = code;
    this.onInput = onInput;
    this.original = source;
    this.label = label;
    preventZoom();
    this.area = this.newArea(source);
    code.pre.classList.add('plain-editor');
    code.pre.append(this.area);
    if (code.code.textContent !== source) this.draw();
    loadHighlighter().then(
      () => this.draw(),
      () => {}, // without colours, then
    );
  }

  get source(): string {
    return this.area.value;
  }

  set source(source: string) {
    if (source === this.area.value) return;
    // Where the reader is, their undo and their selection are to survive.
    if (this.hasFocus) {
      this.quiet = true;
      this.apply(difference(this.area, source));
      this.quiet = false;
    } else {
      // Chromium's undo would take back in another value what was typed in this one.
      const before = this.area;
      this.area = this.newArea(source);
      before.replaceWith(this.area);
    }
    this.draw();
  }

  get selection(): Selection {
    const { selectionStart: start, selectionEnd: end, selectionDirection } = this.area;
    return { start, end, backward: selectionDirection === 'backward' };
  }

  set selection({ start, end, backward }: Selection) {
    this.area.setSelectionRange(start, end, backward ? 'backward' : 'forward');
  }

  get scrollLeft(): number {
    return this.staticCode.pre.scrollLeft;
  }

  get hasFocus(): boolean {
    return document.activeElement === this.area;
  }

  focus(): void {
    this.area.focus({ preventScroll: true });
  }

  indent(): void {
    const { value, selectionStart, selectionEnd } = this.area;
    this.apply(indentLines(value, selectionStart, selectionEnd));
  }

  outdent(): void {
    const { value, selectionStart, selectionEnd } = this.area;
    this.apply(outdentLines(value, selectionStart, selectionEnd));
  }

  /** Takes back what the reader did last. */
  undo(): void {
    this.focus();
    document.execCommand('undo');
  }

  offsetAt(point: Point): number | null {
    this.area.style.pointerEvents = 'none'; // the text that has places is below
    const offset = offsetAtPoint(this.staticCode.code, point);
    this.area.style.pointerEvents = '';
    return offset;
  }

  /** Where the line of the caret is, in client coordinates. */
  caretLine(): { top: number; bottom: number } {
    const { value, selectionEnd } = this.area;
    const height = Number.parseFloat(this.area.style.lineHeight);
    const line = value.slice(0, selectionEnd).split('\n').length - 1;
    const top = this.area.getBoundingClientRect().top + line * height;
    return { top, bottom: top + height };
  }

  /** Resolves when no input method is in the middle of a word. */
  async settled(): Promise<void> {
    while (this.composing) {
      await new Promise(done => this.area.addEventListener('compositionend', done, { once: true }));
      // The composed text arrives in an input event that may come after compositionend.
      await new Promise(done => setTimeout(done));
    }
  }

  dispose(): void {
    this.area.remove();
    this.staticCode.pre.classList.remove('plain-editor', 'uncoloured');
  }

  private newArea(source: string): HTMLTextAreaElement {
    const area = textarea(source, this.label, this.staticCode.code);
    area.addEventListener('input', () => this.changed());
    area.addEventListener('beforeinput', event => this.indentInput(event));
    area.addEventListener('keydown', event => this.tab(event));
    area.addEventListener('compositionstart', () => {
      this.composing = true;
    });
    area.addEventListener('compositionend', () => {
      this.composing = false;
    });
    return area;
  }

  private changed(): void {
    if (this.quiet) return;
    this.draw();
    this.onInput(this.area.value);
  }

  /** The text below: its size is the textarea's, its colours show through. */
  private draw(): void {
    const coloured = writeCode(this.staticCode.code, this.area.value);
    this.staticCode.pre.classList.toggle('uncoloured', !coloured);
  }

  /**
   * Enter and closing brackets. These events come from every kind of keyboard, those on glass too;
   * text that arrives whole, pasted or dictated, is never touched.
   */
  private indentInput(event: InputEvent): void {
    if (this.inserting || event.isComposing) return;
    const { value, selectionStart: start, selectionEnd: end } = this.area;
    let change: TextChange | null = null;
    if (event.inputType === 'insertLineBreak') {
      change = insertion(start, end, newLine(value, start));
    } else if (event.inputType === 'insertText' && start === end) {
      change = closingLine(value, start, event.data ?? '');
    }
    if (!change) return;
    event.preventDefault();
    this.apply(change);
  }

  private tab(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
    if (key !== 'Tab' || ctrlKey || metaKey || altKey || isComposing || !tabKey.indents) return;
    event.preventDefault();
    const { value, selectionStart: start, selectionEnd: end } = this.area;
    if (shiftKey) this.outdent();
    else if (start !== end) this.indent();
    else this.apply(insertion(start, end, tabSpaces(value, start)));
  }

  /** Changes the text in the one way that the browser's own undo knows about. */
  private apply({ start, end, text, selectionStart, selectionEnd }: TextChange): void {
    const area = this.area;
    if (text === area.value.slice(start, end)) return;
    area.setSelectionRange(start, end);
    this.inserting = true;
    const done = document.execCommand(text ? 'insertText' : 'delete', false, text);
    this.inserting = false;
    if (!done) {
      area.setRangeText(text, start, end);
      this.changed();
    }
    area.setSelectionRange(selectionStart, selectionEnd);
  }
}

function textarea(source: string, label: string, code: HTMLElement): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.value = source;
  // Browsers put the caret of a new text at its end.
  area.setSelectionRange(0, 0);
  area.setAttribute('aria-label', label);
  area.setAttribute('autocorrect', 'off');
  area.autocapitalize = 'off';
  area.autocomplete = 'off';
  area.spellcheck = false;
  area.wrap = 'off';
  // The frame is the cell's one tab stop; a reader comes here by Enter or a click.
  area.tabIndex = -1;
  const style = getComputedStyle(code);
  for (const name of METRICS) area.style[name] = style[name];
  return area;
}
