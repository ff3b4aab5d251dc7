/** The bar of buttons above the keyboard on glass: what a reader without Ctrl and Tab needs. */
import './touch-bar.css';

/** What the buttons do, and where the caret is that the bar must not cover. */
export interface BarActions {
  run(): void;
  undo(): void;
  /** Moves the lines of the selection to the right by one level. */
  indent(): void;
  /** Moves them back. */
  outdent(): void;
  done(): void;
  /** The caret's line, in client coordinates. */
  caretLine(): { top: number; bottom: number };
}

const icon = (path: string) =>
  `<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="${path}"/></svg>`;

const undo = icon('M8 4L4 8l4 4M4 8h8a4 4 0 0 1 0 8H8');
const outdent = icon('M3 4h14M9 8h8M9 12h8M3 16h14M6 7.500L3.500 10 6 12.500');
const indent = icon('M3 4h14M9 8h8M9 12h8M3 16h14M3.500 7.500L6 10l-2.500 2.500');
const RUN =
  '<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path class="full" d="M2 1l9 5-9 5z"/></svg>Run';

/** The bar of one editor: at the lower edge of what the keyboard leaves of the window. */
export class TouchBar {
  private readonly bar = document.createElement('div');
  private readonly actions: BarActions;
  private shown: AbortController | null = null;

  constructor(actions: BarActions) {
    this.actions = actions;
    this.bar.className = 'editor-bar';
    this.bar.setAttribute('role', 'toolbar');
    this.bar.setAttribute('aria-label', 'Editing');
    this.bar.append(
      button('Undo', undo, () => actions.undo()),
      button('Indent less', outdent, () => actions.outdent()),
      button('Indent more', indent, () => actions.indent()),
      button('Done', 'Done', () => actions.done()),
      button('Run', RUN, () => actions.run()),
    );
    // A button that took the focus would take the keyboard away, and the selection.
    this.bar.addEventListener('mousedown', event => event.preventDefault());
  }

  show(): void {
    if (this.shown) return;
    this.shown = new AbortController();
    const { signal } = this.shown;
    document.body.append(this.bar);
    const place = () => this.place();
    visualViewport?.addEventListener('resize', place, { signal });
    visualViewport?.addEventListener('scroll', place, { signal });
    document.addEventListener('selectionchange', () => this.uncoverCaret(), { signal });
    place();
    this.uncoverCaret();
  }

  hide(): void {
    this.shown?.abort();
    this.shown = null;
    this.bar.remove();
  }

  /** What is fixed is fixed to the layout's window; the keyboard and two fingers change only the visible part. */
  private place(): void {
    const {
      offsetLeft = 0,
      offsetTop = 0,
      width = innerWidth,
      height = innerHeight,
    } = visualViewport ?? {};
    const { style } = this.bar;
    style.width = `${width}px`;
    style.transform = `translate(${offsetLeft}px, ${offsetTop + height}px) translateY(-100%)`;
  }

  /** Browsers bring the caret into view, and know nothing of the bar. */
  private uncoverCaret(): void {
    const covered = this.actions.caretLine().bottom - this.bar.getBoundingClientRect().top;
    if (covered > 0) scrollBy({ top: covered + 8 });
  }
}

function button(name: string, content: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1; // there only as long as the focus is in the editor
  element.setAttribute('aria-label', name);
  element.className = name === 'Run' ? 'run' : '';
  element.innerHTML = content;
  element.addEventListener('click', run);
  return element;
}
