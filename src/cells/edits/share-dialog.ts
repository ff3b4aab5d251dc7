import './share-dialog.css';
import { announce } from '../../dom/announce.ts';
import { copyText } from '../../dom/clipboard.ts';
import { h } from '../../dom/html.ts';
import { actionButton } from '../widgets/action.ts';
import { openDialog } from '../widgets/dialog.ts';
import { shownNames } from '../widgets/names.ts';
import { downloadProgram } from './download.ts';
import { cellsInWords } from './in-words.ts';
import { encodeShared, LONG_LINK, LONGEST_LINK } from './share.ts';
import type { Workspace } from './workspace.ts';

/** Makes a link to the chapter as it stands, copies it, and shows it to be copied by hand. */
export async function shareChapter(workspace: Workspace): Promise<void> {
  const edits = workspace.edits.current();
  const ids = Object.keys(edits);
  const page = location.href.replace(/#.*$/, '');
  const link = ids.length ? page + (await encodeShared(workspace.chapterId.chapter, edits)) : page;
  if (link.length > LONGEST_LINK) return tooLong(workspace);
  const isCopied = await copyText(link);
  const field = h('input', { type: 'text', readonly: '', value: link, 'aria-label': 'The link' });
  field.addEventListener('focus', () => field.select());
  const status = h(
    'p',
    { role: 'status' },
    isCopied ? 'The link is copied.' : 'Copy the link from here:',
  );
  const copy = actionButton({
    label: 'Copy',
    primary: true,
    async run() {
      status.textContent = (await copyText(link))
        ? 'The link is copied.'
        : 'Copy it with the keyboard.';
      field.focus();
    },
  });
  openDialog('Share this chapter', [
    h('p', {}, ...shownNames(inWords(ids))),
    h('div', { class: 'link-field' }, field, copy),
    status,
    link.length > LONG_LINK ? h('p', { class: 'long-link' }, longLink(link.length)) : '',
  ]);
  field.focus();
  if (isCopied) announce('The link is copied.');
}

function inWords(ids: readonly string[]): string {
  if (ids.length === 0) {
    return 'You have changed nothing here, so this is a link to the chapter as everybody has it.';
  }
  return (
    `The link carries your changes to ${cellsInWords(ids)}, in itself: nothing is uploaded. ` +
    'Whoever opens it sees what you changed first, and nothing runs until they say so.'
  );
}

const longLink = (length: number) =>
  `It has ${length.toLocaleString(document.documentElement.lang)} characters: some programs cut links that ` +
  'are so long. If it does not arrive whole, send the chapter as a file instead (Download).';

function tooLong(workspace: Workspace): void {
  openDialog(
    'Share this chapter',
    [h('p', {}, 'Your changes are too large for a link. Send the chapter as a file instead.')],
    [{ label: 'Download the program', primary: true, run: () => void downloadProgram(workspace) }],
  );
}
