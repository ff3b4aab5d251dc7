/**
 * A chapter's edits, as far as a page needs them before the reader does anything: what is typed is saved, and
 * what a button or another tab asks for loads what it takes.
 */
import { loader } from '../../dom/load.ts';
import type { CellView } from '../live/cell-view.ts';
import type { Chapter } from '../live/chapter.ts';
import { asideKey } from '../storage-keys.ts';
import type { ActionName } from './actions.ts';
import type { EditableCell } from './chapter-edits.ts';
import { type Desk, openDesk, showTools } from './desk.ts';
import { isSettingId } from './edit.ts';
import { setting } from './settings.ts';
import { hasShared } from './shared-mark.ts';
import { when } from './when.ts';

const loadOtherTab = loader(() => import('./other-tab.ts'));
const loadFound = loader(() => import('./tell-found.ts'));
const loadSaving = loader(() => import('./tell-saving.ts'));
const loadActions = loader(() => import('./actions.ts'));
const loadSharedLink = loader(() => import('./shared-link.ts'));

/** Looks after the edits of a chapter's page. */
export function startEdits(root: HTMLElement, chapter: Chapter): void {
  const desk = openDesk(root, chapter, () => localStorage);
  const { place, edits } = desk;
  showRestored(desk);
  edits.onLost = (id, lost) => void loadSaving().then(({ tellLost }) => tellLost(desk, id, lost));
  edits.onTrouble = id => void loadSaving().then(({ tellSaving }) => tellSaving(desk, id));
  chapter.onChanged = cell => keep(desk, cell);
  chapter.onSet = key => keepSetting(desk, key);
  root.addEventListener('click', event => onClick(desk, event));
  addEventListener('storage', event => {
    if (event.key === asideKey(place)) showWhetherAsides(desk);
    const id = edits.store.idOf(event.key);
    if (id === null) return;
    void loadOtherTab().then(({ onOtherTab }) => onOtherTab(desk, id, event.newValue));
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    showWhetherAsides(desk);
    void loadOtherTab().then(({ catchUp }) => catchUp(desk));
  });
  addEventListener('hashchange', () => openShared(desk));
  openShared(desk);
}

/** Says what restore.ts has put in the page, and what is wrong with it. */
function showRestored(desk: Desk): void {
  const found = desk.edits.load();
  for (const { cell, edit } of found.restored) {
    if (isSettingId(cell.id)) continue;
    desk.chapter.outdate(cell as CellView, `Your edit of ${when(edit.at)}; not run yet`);
  }
  for (const cell of desk.chapter.cells) showWhetherEdited(cell);
  showTools(desk.root, desk.chapter);
  showWhetherAsides(desk);
  const { outdated, moved, orphans, unreadable } = found;
  if ([outdated, moved, orphans, unreadable].every(list => Object.keys(list).length === 0)) return;
  void loadFound().then(({ tellFound }) => tellFound(desk, found));
}

function showWhetherAsides({ root, storage, place }: Desk): void {
  try {
    root.toggleAttribute('data-has-asides', storage().getItem(asideKey(place)) !== null);
  } catch {} // storage may be denied: then there are none yet
}

/** After each change of a cell's text. */
function keep(desk: Desk, cell: CellView): void {
  showWhetherEdited(cell);
  save(desk, cell);
}

/** After each move of a control. */
function keepSetting(desk: Desk, key: string): void {
  const edited = setting(desk.root, desk.chapter, key);
  if (edited.source === edited.lesson) delete desk.chapter.inputs[key];
  save(desk, edited);
}

function save({ root, chapter, edits }: Desk, edited: EditableCell): void {
  edits.save(edited);
  showTools(root, chapter);
}

function showWhetherEdited({ element, source, lesson }: CellView): void {
  element.toggleAttribute('data-edited', lesson !== null && source !== lesson);
}

function onClick(desk: Desk, event: MouseEvent): void {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-edits]');
  if (!button) return;
  event.preventDefault(); // what a button opens, it does not open by itself as well
  if (button.dataset.edits === 'run-all') return desk.chapter.runAll();
  const acting = loadActions().then(({ actions }) => {
    actions[button.dataset.edits as ActionName](desk, desk.chapter.cellAt(button), button);
  });
  desk.chapter.runAfter(acting);
}

/** A link that carries somebody's changes. */
function openShared(desk: Desk): void {
  if (!hasShared(location.hash)) return;
  void loadSharedLink().then(({ openSharedLink }) => openSharedLink(desk));
}
