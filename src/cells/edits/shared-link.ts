/** A link that carries somebody's changes, opened: what it would do is shown, and nothing is done unasked. */
import { announce } from '../../dom/announce.ts';
import { h } from '../../dom/html.ts';
import { shownNames } from '../widgets/names.ts';
import { dismiss, showNotice } from '../widgets/notice.ts';
import type { Aside } from './asides.ts';
import { diffView } from './diff-view.ts';
import type { Edits } from './edit.ts';
import { cellsInWords, nameOf, titleOf } from './in-words.ts';
import { movesOf } from './moves.ts';
import { asEdits, cellIn, decodeShared, ShareError } from './share.ts';
import { noticesAt, shownCell, type Workspace } from './workspace.ts';

const STATUS = 'From the link you opened; not run yet';

/** Reads the page's address and shows a banner with the difference. */
export async function openSharedLink(workspace: Workspace): Promise<void> {
  const place = noticesAt(workspace, null);
  try {
    const shared = await decodeShared(location.hash, workspace.chapterId.chapter);
    const { edits, outdated } = asEdits(shared, id => workspace.edits.lesson(id));
    if (Object.keys(edits).length === 0) throw new ShareError('It carries no changes.');
    showBanner(workspace, place, edits, outdated);
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    const text = `The link that you opened cannot be used. ${error.message}`;
    showNotice(place, { name: 'shared', text: `${text} This is the chapter as you have it.` });
    forget();
  }
  place.scrollIntoView({ block: 'center' });
}

function showBanner(
  workspace: Workspace,
  place: HTMLElement,
  edits: Edits,
  outdated: readonly string[],
): void {
  const old =
    outdated.length === 0
      ? ''
      : ` The lesson is another one than when ${cellsInWords(outdated)} was changed.`;
  const details = h('details', {}, h('summary', {}, 'See the changes'));
  for (const [id, edit] of Object.entries(edits)) {
    details.append(
      h('h3', {}, ...shownNames(titleOf(id, edit))),
      diffView(edit.lesson ?? '', edit.source),
    );
  }
  showNotice(place, {
    name: 'shared',
    text:
      `The link that you opened carries somebody’s changes to ${cellsInWords(Object.keys(edits))}.${old} ` +
      'Nothing is changed yet, and nothing runs by itself.',
    detail: details,
    actions: [
      { label: 'Show them in the page', primary: true, run: () => accept(workspace, place, edits) },
      { label: 'No, thanks', run: () => decline(place) },
    ],
  });
}

function accept(workspace: Workspace, place: HTMLElement, edits: Edits): void {
  const cell = shownCell(workspace, cellIn(location.hash) ?? '');
  const aside = movesOf(workspace).replaceAll(edits, STATUS);
  forget();
  if (cell) location.replace(`#${cell.element.id}`);
  const own = aside
    ? ` Your own edits are set aside (${Object.keys(aside.edits).map(nameOf).join(', ')}).`
    : '';
  showNotice(place, {
    name: 'shared',
    text: `The page shows the changes from the link. Read them before you run them.${own}`,
    actions: [
      {
        label: aside ? 'Back to my own' : 'Back to the lesson',
        run: () => takeBack(workspace, place, aside),
      },
    ],
  });
}

function takeBack(workspace: Workspace, place: HTMLElement, aside: Aside | null): void {
  movesOf(workspace).resetAll('shared');
  if (aside) movesOf(workspace).putBack(aside);
  dismiss(place, 'shared');
  announce(aside ? 'Your own edits are back.' : 'The chapter is as the lesson has it.');
}

function decline(place: HTMLElement): void {
  forget();
  dismiss(place, 'shared');
}

/** The address without the changes: a reload does not ask again. */
function forget(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
