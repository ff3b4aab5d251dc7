/** Monaco in place of the plain editor, glyph for glyph where the static code stands. */
import './start.ts';
import './surface.css';
import type { Point } from '../caret.ts';
import type { EditorHost } from '../index.ts';
import type { PlainEditor } from '../plain.ts';
import { measureCode, type StaticCode } from '../static-code.ts';
import type { Selection, Surface } from '../surface.ts';
import { monaco } from './api.ts';
import { checkSoon } from './diagnostics.ts';
import { HELP_KEY, showHelp } from './help.ts';
import { chapterModel, replaceText, syncModels } from './models.ts';
import { editorOptions, looks } from './options.ts';

/** Monaco over the static code of a cell. */
export class MonacoSurface implements Surface {
  private readonly staticCode: StaticCode;
  private readonly box: HTMLElement;
  private readonly model: monaco.editor.ITextModel;
  private readonly editor: monaco.editor.IStandaloneCodeEditor;
  private readonly listening: monaco.IDisposable;
  /** Set while the page, not the reader, changes the text. */
  private quiet = false;

  /** Takes over text, selection and scroll position of `before`. */
  constructor(id: string, code: StaticCode, host: EditorHost, before: PlainEditor, label: string) {
    this.staticCode = code;
    this.model = chapterModel(host, id, before.original, before.source);
    this.box = document.createElement('div');
    this.box.className = 'monaco-box';
    const { left, top, options } = looks(code);
    this.box.style.left = `${left}px`;
    this.box.style.top = `${top}px`;
    code.frame.append(this.box);
    code.pre.classList.add('under-monaco');
    this.editor = monaco.editor.create(this.box, {
      ...options,
      ...editorOptions(`${label}. ${HELP_KEY} for help.`),
      model: this.model,
    });
    this.model.updateOptions({
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    this.editor.addAction({
      id: 'downhill.help',
      label: 'Keyboard help',
      keybindings: [monaco.KeyMod.Alt | monaco.KeyCode.F1],
      run: showHelp,
    });
    this.listening = this.model.onDidChangeContent(() => this.changed(id, host));
    // The code below has the shade that says where a line goes on.
    this.editor.onDidScrollChange(({ scrollLeft }) => {
      code.pre.scrollLeft = scrollLeft;
    });
    this.selection = before.selection;
    this.editor.setScrollLeft(before.scrollLeft);
    checkSoon(0);
  }

  get source(): string {
    return this.model.getValue();
  }

  set source(source: string) {
    this.quiet = true;
    replaceText(this.model, source);
    this.quiet = false;
  }

  get selection(): Selection {
    const selection = this.editor.getSelection();
    if (!selection) return { start: 0, end: 0, backward: false };
    return {
      start: this.model.getOffsetAt(selection.getStartPosition()),
      end: this.model.getOffsetAt(selection.getEndPosition()),
      backward: selection.getDirection() === monaco.SelectionDirection.RTL,
    };
  }

  set selection({ start, end, backward }: Selection) {
    const anchor = this.model.getPositionAt(backward ? end : start);
    const caret = this.model.getPositionAt(backward ? start : end);
    this.editor.setSelection(monaco.Selection.fromPositions(anchor, caret));
  }

  get scrollLeft(): number {
    return this.editor.getScrollLeft();
  }

  get hasFocus(): boolean {
    return this.editor.hasWidgetFocus();
  }

  focus(): void {
    this.editor.focus();
  }

  indent(): void {
    this.editor.trigger('keyboard', 'editor.action.indentLines', null);
  }

  outdent(): void {
    this.editor.trigger('keyboard', 'editor.action.outdentLines', null);
  }

  offsetAt({ x, y }: Point): number | null {
    const position = this.editor.getTargetAtClientPoint(x, y)?.position;
    return position ? this.model.getOffsetAt(position) : null;
  }

  dispose(): void {
    const left = this.scrollLeft;
    this.listening.dispose();
    // The model stays: it holds the undo history, and the other cells see its names.
    this.editor.dispose();
    this.box.remove();
    this.staticCode.pre.classList.remove('under-monaco');
    this.staticCode.pre.scrollLeft = left;
  }

  private changed(id: string, host: EditorHost): void {
    const source = this.source;
    // The code below is what gives the box its height.
    measureCode(this.staticCode.code, source);
    // Before the page is drawn, but not before the editor itself knows of the change.
    queueMicrotask(() => this.box.isConnected && this.editor.layout());
    if (!this.quiet) host.changed(id, source);
    syncModels(host);
    checkSoon();
  }
}
