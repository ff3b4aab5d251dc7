import { Asides } from '../../../src/cells/edits/asides.ts';
import { ChapterEdits } from '../../../src/cells/edits/chapter-edits.ts';
import { EditMoves } from '../../../src/cells/edits/moves.ts';
import { EditStore } from '../../../src/cells/edits/store.ts';
import { isOwnId, spotAtEnd } from '../../../src/cells/own/spot.ts';
import { editPrefix } from '../../../src/cells/storage-keys.ts';
import { PageStandIn } from './page.ts';

export const place = { base: '/course/', chapter: 'one' };
export const key = (id: string) => editPrefix(place) + id;
export const lessons = { a: 'const a = 1;', b: 'const b = 2;', c: 'a + b' };

/** A page, opened on a storage. */
export function open(storage: Storage | (() => Storage), text: Record<string, string> = lessons) {
  const access = typeof storage === 'function' ? storage : () => storage;
  const page = new PageStandIn(text);
  const edits = new ChapterEdits(page, new EditStore(access, place));
  const moves = new EditMoves(edits, page, new Asides(access, place));
  // As restore.ts does before the page's script.
  for (const id of edits.store.ids().filter(isOwnId)) {
    const stored = edits.store.read(id);
    if (stored?.kind === 'edit') page.add(id, stored.edit.spot ?? spotAtEnd(id));
  }
  const found = edits.load();
  page.onChanged = cell => edits.save(cell);
  edits.onLost = (id, lost) => moves.asides.add('tab', { [id]: lost });
  return { page, edits, moves, found };
}
