/** An open editor of one cell: the plain editor first, Monaco when it has come. */
import { loader } from '../dom/load.ts';
import { offsetAtPoint, type Point } from './caret.ts';
import type { CellEditor, EditorHost } from './index.ts';
import { listenForKeys } from './keys.ts';
import { PlainEditor } from './plain.ts';
import { loadHighlighter, type StaticCode, staticCode, writeCode } from './static-code.ts';
import type { Surface } from './surface.ts';
import type { BarActions } from './touch-bar.ts';

/** Where fingers and narrow screens are, the plain editor stays: its keyboard and selection are the system's own. */
const PLAIN_ONLY = '(pointer: coarse), (max-width: 640px)';

const loadAids = loader(() => import('./aids.ts'));
const loadMonaco = loader(() => import('./monaco/surface.ts'));

const open = new WeakMap<HTMLElement, LiveEditor>();

/**
 * Opens an editor over the static code of a cell. When it returns, a textarea stands there, or the editor that the cell
 * has already.
 *
 * @param frame the `[data-code]` element, which contains `<pre class="shiki"><code>…`
 * @param at where the reader clicked, in client coordinates; the caret goes there. Without it, to the start.
 */
export function openEditor(
  id: string,
  frame: HTMLElement,
  host: EditorHost,
  at?: Point,
): CellEditor {
  // Asked before a textarea stands in the way.
  const offset = at && offsetAtPoint(staticCode(frame).code, at);
  let editor = open.get(frame);
  if (!editor) {
    editor = new LiveEditor(id, staticCode(frame), host, () => open.delete(frame));
    open.set(frame, editor);
  }
  editor.enter(offset ?? null);
  return editor;
}

class LiveEditor implements CellEditor {
  readonly id: string;
  private readonly staticCode: StaticCode;
  private readonly host: EditorHost;
  private readonly onClose: () => void;
  private readonly listening = new AbortController();
  private surface: Surface;
  /** Has Monaco take over after all, where it could not be loaded. */
  private retry: (() => void) | null = null;

  constructor(id: string, code: StaticCode, host: EditorHost, onClose: () => void) {
    this.id = id;
    this.staticCode = code;
    this.host = host;
    this.onClose = onClose;
    const source = host.cells().find(cell => cell.id === id)?.source ?? code.code.textContent;
    const plain = new PlainEditor(code, source, this.label(), text => host.changed(id, text));
    this.surface = plain;
    const { signal } = this.listening;
    listenForKeys(code.frame, id, host, this, signal);
    code.frame.addEventListener('mousedown', event => this.holdFocus(event), { signal });
    const staysPlain = matchMedia(PLAIN_ONLY).matches;
    loadAids().then(
      ({ attachAids }) => {
        if (!signal.aborted)
          attachAids(code.frame, staysPlain ? this.barActions(plain) : null, signal);
      },
      () => {}, // an editor without them is one
    );
    if (staysPlain) return;
    void this.upgradeSoon(plain);
    code.frame.addEventListener('focusin', () => this.retry?.(), { signal });
  }

  get source(): string {
    return this.surface.source;
  }

  set source(source: string) {
    this.surface.source = source;
  }

  get caret(): number {
    const { start, end, backward } = this.surface.selection;
    return backward ? start : end;
  }

  set caret(offset: number) {
    this.surface.selection = { start: offset, end: offset, backward: false };
  }

  offsetAt(point: Point): number | null {
    return this.surface.offsetAt(point);
  }

  /** Focus, with the caret at an offset where one is known, else where it was. */
  enter(offset: number | null): void {
    if (this.surface.hasFocus) return;
    if (offset !== null) {
      this.surface.selection = { start: offset, end: offset, backward: false };
    }
    this.surface.focus();
  }

  focus(): void {
    this.surface.focus();
  }

  indent(): void {
    this.surface.indent();
  }

  outdent(): void {
    this.surface.outdent();
  }

  /** The focus goes back to the cell's code, which is the tab stop that it came from. */
  leave(): void {
    this.staticCode.frame.focus({ preventScroll: true });
  }

  close(): void {
    if (this.listening.signal.aborted) return;
    this.listening.abort();
    const source = this.surface.source;
    const hadFocus = this.surface.hasFocus;
    this.surface.dispose();
    writeCode(this.staticCode.code, source);
    loadHighlighter().then(
      () => writeCode(this.staticCode.code, source),
      () => {}, // without colours, then
    );
    if (hadFocus) this.leave();
    this.onClose();
  }

  /** The plain editor stays where Monaco cannot be loaded: until the reader comes back to it. */
  private async upgradeSoon(plain: PlainEditor): Promise<void> {
    this.retry = null;
    try {
      await this.upgrade(plain);
    } catch (error) {
      this.retry = () => void this.upgradeSoon(plain);
      throw error;
    }
  }

  /** Monaco takes the plain editor's place, with its text, selection, scroll position and focus. */
  private async upgrade(plain: PlainEditor): Promise<void> {
    const { MonacoSurface } = await loadMonaco();
    await plain.settled();
    if (this.listening.signal.aborted) return;
    const monaco = new MonacoSurface(this.id, this.staticCode, this.host, plain, this.label());
    const { hasFocus } = plain;
    this.surface = monaco;
    plain.dispose();
    if (hasFocus) monaco.focus();
  }

  private barActions(plain: PlainEditor): BarActions {
    return {
      run: () => this.host.run(this.id),
      undo: () => plain.undo(),
      indent: () => plain.indent(),
      outdent: () => plain.outdent(),
      done: () => this.leave(),
      caretLine: () => plain.caretLine(),
    };
  }

  /**
   * A press beside the text, on the padding, is not a wish to leave; nor is one that Monaco has no use for, since it
   * has not drawn yet what is there to be pressed.
   */
  private holdFocus(event: MouseEvent): void {
    if (event.defaultPrevented || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    this.surface.focus();
  }

  private label(): string {
    return `Code of ${this.id}`;
  }
}
