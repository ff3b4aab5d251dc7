/**
 * Scrubbing: a number in the code is dragged, and the result follows. With the Alt key anywhere on the number,
 * or by the handle that shows over a number under the pointer; with Alt and the arrow keys in the editor.
 */
import './scrub.css';
import { h } from '../../dom/html.ts';
import type { CellView } from './cell-view.ts';
import type { Chapter } from './chapter.ts';
import { literalAt, type NumberLiteral, nudged, withNumber } from './number-literal.ts';

/** Pixels of dragging to a step. */
const PIXELS = 6;
/** Milliseconds that the handle stays when the pointer has left the number, perhaps on its way to the handle. */
const LINGER = 400;
/** How much further a step goes with the Shift key. */
const FAR = 10;

/** A number in a cell's code. */
interface Found {
  cell: CellView;
  literal: NumberLiteral;
}

/** Lets the reader drag the numbers in a chapter's code, and move them by keys. */
export function listenToScrubbing(root: HTMLElement, chapter: Chapter): void {
  const handle = new Handle();
  root.addEventListener('pointermove', event => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    if (handle.is(event.target)) handle.stay();
    else handle.follow(numberAt(event, chapter), event);
  });
  root.addEventListener('pointerleave', () => handle.hide());
  root.addEventListener(
    'pointerdown',
    event => {
      const wanted = event.altKey ? numberAt(event, chapter) : null;
      const found = handle.is(event.target) ? handle.held : wanted;
      if (!found || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation(); // neither a click to edit nor a selection
      drag(event, found, chapter, () => handle.hide());
    },
    { capture: true },
  );
  root.addEventListener(
    'keydown',
    event => {
      handle.hide();
      nudgeByKey(event, chapter);
    },
    { capture: true },
  );
}

/** The number under a pointer. */
function numberAt({ target, clientX, clientY }: PointerEvent, chapter: Chapter): Found | null {
  const code = (target as Element).closest<HTMLElement>('[data-code]');
  const cell = code && chapter.cellAt(code);
  if (!cell) return null;
  const offset = cell.offsetAt({ x: clientX, y: clientY });
  const literal = offset === null ? null : literalAt(cell.source, offset);
  return literal && { cell, literal };
}

/** What shows over a number under the pointer, to take hold of: until the text is another, with the number elsewhere. */
class Handle {
  /** The number that it is for. */
  held: Found | null = null;
  // The keyboard has its own way.
  private readonly element = h('span', { class: 'scrub-handle', 'aria-hidden': 'true' });
  /** Runs while the pointer is on no number. */
  private leaving: ReturnType<typeof setTimeout> | undefined;

  is(target: EventTarget | null): boolean {
    return target === this.element;
  }

  /** Goes to the number that the pointer is on now; where it is on none, it lingers. */
  follow(found: Found | null, event: PointerEvent): void {
    const { held, element } = this;
    const isSame =
      element.isConnected &&
      found?.cell === held?.cell &&
      found?.literal.start === held?.literal.start;
    if (isSame) this.stay();
    else if (found) this.show(found, event);
    else this.leaving ??= setTimeout(() => this.hide(), LINGER);
  }

  stay(): void {
    clearTimeout(this.leaving);
    this.leaving = undefined;
  }

  hide(): void {
    this.stay();
    this.element.remove();
  }

  /** Puts it over the pointer's line. */
  private show(found: Found, { clientX, clientY }: PointerEvent): void {
    this.stay();
    this.held = found;
    const { code } = found.cell;
    const { left, top } = code.getBoundingClientRect();
    code.append(this.element);
    this.element.style.left = `${clientX - left}px`;
    this.element.style.top = `${clientY - top}px`;
  }
}

function drag(
  down: PointerEvent,
  { cell, literal }: Found,
  chapter: Chapter,
  ended: () => void,
): void {
  const { source } = cell;
  const until = new AbortController();
  let written = literal.text;
  document.documentElement.classList.add('scrubbing');
  const move = (event: PointerEvent) => {
    const steps = Math.round((event.clientX - down.clientX) / PIXELS);
    const text = nudged(literal.text, event.shiftKey ? steps * FAR : steps);
    if (text === written) return;
    written = text;
    chapter.scrub(cell, withNumber(source, literal, text));
  };
  const end = () => {
    until.abort();
    document.documentElement.classList.remove('scrubbing');
    ended();
  };
  addEventListener('pointermove', move, { signal: until.signal });
  addEventListener('pointerup', end, { signal: until.signal });
  addEventListener('pointercancel', end, { signal: until.signal });
  // The click that ends a drag is not a wish to edit. Some drags end without one, and the next press is a new wish.
  const click = new AbortController();
  const { signal } = click;
  addEventListener('click', event => event.stopPropagation(), {
    capture: true,
    once: true,
    signal,
  });
  for (const kind of ['pointerdown', 'keydown']) {
    addEventListener(kind, () => click.abort(), { capture: true, once: true, signal });
  }
}

/** Alt and an arrow up or down, with the caret in a number. */
function nudgeByKey(event: KeyboardEvent, chapter: Chapter): void {
  const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  if (!direction || !event.altKey || event.ctrlKey || event.metaKey) return;
  const cell = chapter.cellAt(event.target as Element);
  const caret = cell?.editor?.caret ?? null;
  const literal = cell && caret !== null ? literalAt(cell.source, caret) : null;
  if (!cell?.editor || !literal) return;
  event.preventDefault();
  event.stopPropagation();
  const text = nudged(literal.text, event.shiftKey ? direction * FAR : direction);
  chapter.scrub(cell, withNumber(cell.source, literal, text));
  cell.editor.caret = literal.start + text.length;
}
