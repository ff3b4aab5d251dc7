/**
 * Scrubbing: a number in the code is dragged, and the result follows. With the Alt key anywhere on the number,
 * or by the handle that shows over a number under the pointer; with Alt and the arrow keys in the editor.
 */
import { h } from '../../dom/html.ts';
import type { CellView } from './cell-view.ts';
import type { Chapter } from './chapter.ts';
import { literalAt, type NumberLiteral, nudged } from './number-literal.ts';

/** Pixels of dragging to a step. */
const PIXELS = 6;
/** Milliseconds that the handle stays when the pointer has left the number, perhaps on its way to the handle. */
const LINGER = 400;
/** How much further a step goes with the Shift key. */
const FAR = 10;

/** Lets the reader drag the numbers in a chapter's code, and move them by keys. */
export function listenToScrubbing(root: HTMLElement, chapter: Chapter): void {
  // The keyboard has its own way.
  const handle = h('span', { class: 'scrub-handle', 'aria-hidden': 'true' });
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let held: { cell: CellView; literal: NumberLiteral } | null = null;

  const find = (event: PointerEvent) => {
    const code = (event.target as Element).closest<HTMLElement>('[data-code]');
    const cell = code && chapter.cellAt(code);
    if (!cell) return null;
    const offset = cell.offsetAt({ x: event.clientX, y: event.clientY });
    const literal = offset === null ? null : literalAt(cell.source, offset);
    return literal && { cell, literal };
  };

  root.addEventListener('pointermove', event => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    if (event.target === handle) return clearTimeout(leaving);
    const found = find(event);
    const isSame =
      handle.isConnected &&
      found?.cell === held?.cell &&
      found?.literal.start === held?.literal.start;
    if (isSame) return clearTimeout(leaving);
    if (found) {
      clearTimeout(leaving);
      held = found;
      showHandle(handle, found.cell, event);
    } else leaving = setTimeout(() => handle.remove(), LINGER);
  });
  root.addEventListener('pointerleave', () => handle.remove());
  root.addEventListener(
    'pointerdown',
    event => {
      const found = event.target === handle ? held : event.altKey ? find(event) : null;
      if (!found || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation(); // neither a click to edit nor a selection
      drag(event, found.cell, found.literal, chapter);
    },
    { capture: true },
  );
  root.addEventListener('keydown', event => nudgeByKey(event, chapter), { capture: true });
}

/** Puts the handle over the pointer's line. */
function showHandle(handle: HTMLElement, { code }: CellView, event: PointerEvent): void {
  const box = code.getBoundingClientRect();
  code.append(handle);
  handle.style.left = `${event.clientX - box.left}px`;
  handle.style.top = `${event.clientY - box.top}px`;
}

function drag(down: PointerEvent, cell: CellView, literal: NumberLiteral, chapter: Chapter): void {
  const { source } = cell;
  const until = new AbortController();
  let written = literal.text;
  document.documentElement.classList.add('scrubbing');
  const move = (event: PointerEvent) => {
    const steps = Math.round((event.clientX - down.clientX) / PIXELS);
    const text = nudged(literal.text, event.shiftKey ? steps * FAR : steps);
    if (text === written) return;
    written = text;
    chapter.scrub(cell, source.slice(0, literal.start) + text + source.slice(literal.end));
  };
  const end = () => {
    until.abort();
    document.documentElement.classList.remove('scrubbing');
  };
  addEventListener('pointermove', move, { signal: until.signal });
  addEventListener('pointerup', end, { signal: until.signal });
  addEventListener('pointercancel', end, { signal: until.signal });
  // The click that ends a drag is not a wish to edit.
  addEventListener('click', event => event.stopPropagation(), { capture: true, once: true });
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
  const { source } = cell;
  chapter.scrub(cell, source.slice(0, literal.start) + text + source.slice(literal.end));
  cell.editor.caret = literal.start + text.length;
}
