/** All that a chapter loads before the reader does anything: who listens to what. */
import { listenToLandscapes } from '../../landscape/render/live/start.ts';
import { listenToCharts } from '../../plot/render/live/start.ts';
import { listenToGraphs } from '../../ui/graph/render/live/start.ts';
import { startEdits } from '../edits/start.ts';
import { listenToAutomatic } from './automatic.ts';
import type { CellView } from './cell-view.ts';
import { Chapter } from './chapter.ts';
import { listenToControls } from './controls.ts';
import { listenToReplays } from './replays.ts';

const root = document.querySelector<HTMLElement>('[data-chapter]');
if (root) listen(root, new Chapter(root));

function listen(root: HTMLElement, chapter: Chapter): void {
  startEdits(root, chapter);
  listenToAutomatic(root, chapter);
  listenToControls(root, chapter);
  loadWhenApproached(root, chapter);
  warmUpWhenApproached(root, chapter);
  listenToCharts(root);
  listenToGraphs(root);
  listenToLandscapes(root);
  listenToPredictions(root);
  listenToReplays(root, chapter);
  listenToHelp(root);
  root.addEventListener('click', event => {
    const target = event.target as Element;
    const cell = chapter.cellAt(target);
    if (!cell) return;
    if (target.closest('[data-run]')) void chapter.run(cell);
    else if (target.closest('[data-stop]')) chapter.stop();
    else if (target.closest('[data-code]') && !cell.editor && !isSelecting()) {
      chapter.edit(cell, { x: event.clientX, y: event.clientY });
    }
  });
  root.addEventListener('keydown', event => {
    const target = event.target as HTMLElement;
    const cell = chapter.cellAt(target);
    // Only keys pressed on the code itself: an open editor takes care of its own.
    if (!cell || !target.matches('[data-code], [data-code] > pre') || event.defaultPrevented)
      return;
    const action = keyAction(event, chapter, cell);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** Editing and dragging numbers load when a pointer or the focus comes to the chapter for the first time. */
function loadWhenApproached(root: HTMLElement, chapter: Chapter): void {
  const approached = new AbortController();
  const load = () => {
    approached.abort();
    chapter.loadEditor().catch(() => {}); // whoever edits tries again, and is told
    import('./scrub.ts').then(
      ({ listenToScrubbing }) => listenToScrubbing(root, chapter),
      () => {}, // numbers can be typed as well
    );
  };
  for (const kind of ['pointerover', 'focusin']) {
    root.addEventListener(kind, load, { signal: approached.signal });
  }
}

/** What runs cells loads when a pointer or the focus comes to what runs one, for the first time. */
function warmUpWhenApproached(root: HTMLElement, chapter: Chapter): void {
  const approached = new AbortController();
  const warmUp = ({ target, type }: Event) => {
    const element = target as Element;
    const wanted = type === 'focusin' ? '[data-cell]' : '[data-run], [data-control]';
    const isWanted = element.closest(`${wanted}, [data-edits="run-all"]`) !== null;
    const cell = isWanted && (chapter.cellAt(element) ?? chapter.last);
    if (!cell) return;
    approached.abort();
    void chapter.warmUp(cell);
  };
  for (const kind of ['pointerover', 'focusin']) {
    root.addEventListener(kind, warmUp, { signal: approached.signal });
  }
}

/** A question is answered by a click on one of its options, or by opening its answer. */
function listenToPredictions(root: HTMLElement): void {
  const listen = (event: Event) => {
    const target = event.target as Element;
    const box = target.closest<HTMLElement>('[data-predict]');
    const option = target.closest<HTMLElement>('[data-option]');
    if (!box || !(option || target.matches('details[open]'))) return;
    void import('./predictions.ts').then(({ answer }) => answer(box, option));
  };
  root.addEventListener('click', listen);
  root.addEventListener('toggle', listen, { capture: true });
}

/** Where a character is text. A slider or a choice takes none. */
const TYPING =
  'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [data-code] *';

/** The list of keys: by its button, or by `?` wherever nothing is being typed. */
function listenToHelp(root: HTMLElement): void {
  const show = () => void import('./shortcuts.ts').then(({ showShortcuts }) => showShortcuts());
  root.addEventListener('click', event => {
    if ((event.target as Element).closest('[data-shortcuts]')) show();
  });
  addEventListener('keydown', event => {
    const isTyping = (event.target as Element).matches(TYPING);
    if (event.key !== '?' || isTyping || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    show();
  });
}

/** Pixels that an arrow key moves code that is wider than its box, as browsers do. */
const ARROW = 40;

function keyAction(event: KeyboardEvent, chapter: Chapter, cell: CellView): (() => void) | null {
  const sideways = { ArrowLeft: -ARROW, ArrowRight: ARROW }[event.key];
  if (sideways && !event.altKey) {
    return () => cell.code.querySelector('pre')?.scrollBy({ left: sideways });
  }
  const isHeld = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key.toLowerCase() === 'b' && !isHeld) {
    return () => cell.element.querySelector<HTMLElement>('[data-edits="below"]')?.click();
  }
  if (event.key !== 'Enter') return null;
  if (event.ctrlKey || event.metaKey) return () => void chapter.run(cell);
  if (event.shiftKey) return () => chapter.runAndAdvance(cell);
  if (event.altKey) return () => chapter.runAll();
  return () => chapter.edit(cell);
}

/** Whether a click was the end of marking text, to copy it, and no wish to edit. */
const isSelecting = () => getSelection()?.type === 'Range';
