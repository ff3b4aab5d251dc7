/** All that a chapter loads before the reader does anything: who listens to what. */
import { announce } from '../dom/announce.ts';
import { loader } from '../dom/load.ts';
import { listenToLandscapes } from '../landscape/render/live/start.ts';
import { listenToCharts } from '../plot/render/live/start.ts';
import { listenToGraphs } from '../ui/graph/render/live/start.ts';
import { startEdits } from './edits/start.ts';
import { loadWhenApproached, warmUpWhenApproached } from './live/approach.ts';
import { listenToAutomatic } from './live/automatic.ts';
import { Chapter } from './live/chapter.ts';
import { listenToControls } from './live/controls.ts';
import { listenToHelp, listenToKeys } from './live/keys.ts';
import { listenToFailures } from './live/not-loaded.ts';
import { listenToReplays } from './live/replays.ts';

const root = document.querySelector<HTMLElement>('[data-chapter]');
if (root) listen(root, new Chapter(root));

function listen(root: HTMLElement, chapter: Chapter): void {
  listenToFailures();
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
  listenToKeys(root, chapter);
  listenToButtons(root, chapter);
  root.dataset.live = '';
  runWhatWasPressed(root, chapter);
}

/** Runs what the inline script of the chapter's page has noted: Run was pressed before this file was there. */
function runWhatWasPressed(root: HTMLElement, chapter: Chapter): void {
  const pressed = [...root.querySelectorAll('[data-pressed]')];
  for (const button of pressed) button.removeAttribute('data-pressed');
  const cell = pressed.length > 0 && chapter.cellAt(pressed.at(-1) as Element);
  if (cell) void chapter.run(cell);
}

/** A click on a cell: on its buttons, or on its code, to edit it. */
function listenToButtons(root: HTMLElement, chapter: Chapter): void {
  root.addEventListener('click', event => {
    const target = event.target as Element;
    const cell = chapter.cellAt(target);
    if (!cell) return;
    if (target.closest('[data-run]')) void chapter.run(cell);
    else if (target.closest('[data-stop]')) chapter.stop();
    else if (target.closest('[data-code]') && !cell.editor && !isSelecting()) {
      chapter.editors.open(cell, { x: event.clientX, y: event.clientY });
    }
  });
}

const loadPredictions = loader(() => import('../ui/render/predict-value.ts'));

/** A question is answered by a click on one of its options, or by opening its answer. */
function listenToPredictions(root: HTMLElement): void {
  const listen = (event: Event) => {
    const target = event.target as Element;
    const box = target.closest<HTMLElement>('[data-predict]');
    const option = target.closest<HTMLElement>('[data-option]');
    if (!box || !(option || target.matches('details[open]'))) return;
    void loadPredictions().then(({ guess }) => {
      const said = guess(box, option && Number(option.dataset.option));
      if (said) announce(said);
    });
  };
  root.addEventListener('click', listen);
  root.addEventListener('toggle', listen, { capture: true });
}

/** Whether a click was the end of marking text, to copy it, and no wish to edit. */
const isSelecting = () => getSelection()?.type === 'Range';
