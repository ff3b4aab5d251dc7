/**
 * The part of a chapter's edits that every page loads: it restores and saves them, and loads the rest when a button,
 * another tab or a shared link needs it.
 */
import { loader } from '../../dom/load.ts';
import type { CellView } from '../live/cell-view.ts';
import type { Chapter } from '../live/chapter.ts';
import { asideKey } from '../storage-keys.ts';
import type { ActionName } from './actions.ts';
import type { EditableCell } from './chapter-edits.ts';
import { isSettingId } from './edit.ts';
import { setting } from './settings.ts';
import { hasShared } from './shared-mark.ts';
import { when } from './when.ts';
import { openWorkspace, showTools, type Workspace } from './workspace.ts';

const loadOtherTab = loader(() => import('./other-tab.ts'));
const loadFound = loader(() => import('./tell-found.ts'));
const loadSaving = loader(() => import('./tell-saving.ts'));
const loadWholeRun = loader(() => import('./whole-run.ts'));
const loadActions = loader(() => import('./actions.ts'));
const loadSharedLink = loader(() => import('./shared-link.ts'));

/** Restores the edits of a chapter's page, and listens for all that concerns them. */
export function startEdits(root: HTMLElement, chapter: Chapter): void {
  const workspace = openWorkspace(root, chapter, () => localStorage);
  const { chapterId, edits } = workspace;
  showRestored(workspace);
  edits.onLost = (id, lost) =>
    void loadSaving().then(({ tellLost }) => tellLost(workspace, id, lost));
  edits.onTrouble = id => void loadSaving().then(({ tellSaving }) => tellSaving(workspace, id));
  chapter.onChanged = cell => keep(workspace, cell);
  chapter.onSet = key => keepSetting(workspace, key);
  root.addEventListener('click', event => onClick(workspace, event));
  addEventListener('storage', event => {
    if (event.key === asideKey(chapterId)) showWhetherAsides(workspace);
    const id = edits.store.idOf(event.key);
    if (id === null) return;
    void loadOtherTab().then(({ onOtherTab }) => onOtherTab(workspace, id, event.newValue));
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    showWhetherAsides(workspace);
    void loadOtherTab().then(({ catchUp }) => catchUp(workspace));
  });
  addEventListener('hashchange', () => openShared(workspace));
  openShared(workspace);
}

/** Marks the cells that restore.ts has put edits into, and reports edits that did not fit. */
function showRestored(workspace: Workspace): void {
  const found = workspace.edits.load();
  for (const { cell, edit } of found.restored) {
    if (isSettingId(cell.id)) continue;
    workspace.chapter.outdate(cell as CellView, `Your edit of ${when(edit.at)}; not run yet`);
  }
  for (const cell of workspace.chapter.cells) showWhetherEdited(cell);
  showTools(workspace.root, workspace.chapter);
  showWhetherAsides(workspace);
  const { outdated, moved, orphans, unreadable } = found;
  if ([outdated, moved, orphans, unreadable].every(list => Object.keys(list).length === 0)) return;
  void loadFound().then(({ tellFound }) => tellFound(workspace, found));
}

function showWhetherAsides({ root, storage, chapterId }: Workspace): void {
  try {
    root.toggleAttribute('data-has-asides', storage().getItem(asideKey(chapterId)) !== null);
  } catch {} // storage may be denied: then there are none yet
}

/** After each change of a cell's text. */
function keep(workspace: Workspace, cell: CellView): void {
  showWhetherEdited(cell);
  save(workspace, cell);
}

/** After each move of a control. */
function keepSetting(workspace: Workspace, key: string): void {
  const edited = setting(workspace.root, workspace.chapter, key);
  if (edited.source === edited.lesson) delete workspace.chapter.inputs[key];
  save(workspace, edited);
}

function save({ root, chapter, edits }: Workspace, edited: EditableCell): void {
  edits.save(edited);
  showTools(root, chapter);
}

function showWhetherEdited({ element, source, lesson }: CellView): void {
  element.toggleAttribute('data-edited', lesson !== null && source !== lesson);
}

function onClick(workspace: Workspace, event: MouseEvent): void {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-edits]');
  if (!button) return;
  event.preventDefault(); // what a button opens, it does not open by itself as well
  if (button.dataset.edits === 'run-all') return runAll(workspace);
  const acting = loadActions().then(({ actions }) => {
    actions[button.dataset.edits as ActionName](
      workspace,
      workspace.chapter.cellAt(button),
      button,
    );
  });
  workspace.chapter.runAfter(acting);
}

function runAll({ root, chapter }: Workspace): void {
  const { last } = chapter;
  if (!last) return;
  const since = performance.now();
  chapter.runAll();
  const place = root.querySelector('[data-whole-run]') as HTMLElement;
  void loadWholeRun().then(({ followWholeRun }) => followWholeRun(place, last, since));
}

/** A link that carries somebody's changes. */
function openShared(workspace: Workspace): void {
  if (!hasShared(location.hash)) return;
  void loadSharedLink().then(({ openSharedLink }) => openSharedLink(workspace));
}
