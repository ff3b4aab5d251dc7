/**
 * A link that carries a reader's changes: the chapter's address and, in its fragment, which no server gets to
 * see, `#edits=1.` (the format's version), the changes as compressed JSON in base64url, and an end mark. The id of a
 * cell may follow, after a dot: where to look.
 */

import { asSpot, type Spot } from '../own/spot.ts';
import { type Edit, type Edits, isSettingId } from './edit.ts';
import { MARK } from './shared-mark.ts';

/** Changes as they travel. */
export interface Shared {
  chapter: string;
  edits: Record<string, SharedEdit>;
}

interface SharedEdit {
  source: string;
  /** A checksum of the lesson's text that the change was made to; `null` for a cell of one's own. */
  lesson: string | null;
  /** Where a cell of one's own stands, as in an edit. */
  spot?: Spot;
}

/** The end of a link: where it is missing, the link was cut. It also keeps the last character a letter. */
const END = 'z';
const VERSION = '1';

/** Characters; browsers take more, but what passes links on does not. */
export const LONGEST_LINK = 60_000;
/** From here on many programs cut a link or do not make it one. */
export const LONG_LINK = 4000;
/** Characters of the changes themselves, so that a small link cannot fill the memory. */
const LARGEST = 500_000;

/** A link that cannot be read, in words for the reader. */
export class ShareError extends Error {
  override name = 'ShareError';
}

/** The fragment that carries these edits. */
export async function encodeShared(chapter: string, edits: Edits): Promise<string> {
  const shared: Shared = { chapter, edits: {} };
  for (const [id, { source, lesson, spot }] of Object.entries(edits)) {
    shared.edits[id] = { source, lesson: lesson === null ? null : checksum(lesson), spot };
  }
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  return `${MARK}${VERSION}.${base64url(packed)}${END}`;
}

/** A link that carries changes, or none, as one that also leads to a cell. */
export function linkToCell(link: string, id: string): string {
  const [page, hash = ''] = link.split('#', 2);
  const [version, packed] = decodeURIComponentSafely(hash).split('.', 2);
  return packed === undefined ? `${page}#cell-${id}` : `${page}#${version}.${packed}.${id}`;
}

/** The cell that a fragment with changes also leads to, if it does. */
export const cellIn = (hash: string): string | undefined => hash.split('.', 3)[2];

/**
 * Reads a fragment.
 * @throws ShareError for one that cannot be read
 */
export async function decodeShared(hash: string, chapter: string): Promise<Shared> {
  if (hash.length > LONGEST_LINK)
    throw new ShareError('It is longer than any link that this page makes.');
  const [version, packed = ''] = decodeURIComponentSafely(hash.slice(MARK.length)).split('.', 2);
  if (/^\d+$/.test(version) && version !== VERSION) {
    throw new ShareError(
      'It was made by a newer version of this page. Reload the page and try again.',
    );
  }
  const cut = 'It is damaged: part of it is missing. Ask for it again, as a file perhaps.';
  if (version !== VERSION || !packed.endsWith(END)) throw new ShareError(cut);
  let value: unknown;
  try {
    value = JSON.parse(await inflate(packed.slice(0, -END.length)));
  } catch (error) {
    throw error instanceof ShareError ? error : new ShareError(cut);
  }
  const shared = asShared(value);
  if (!shared) throw new ShareError(cut);
  if (shared.chapter !== chapter) {
    throw new ShareError(`It belongs to another chapter, “${shared.chapter}”.`);
  }
  return shared;
}

/** Shared changes as edits of this page's lesson: `outdated` are those made to another text than today's. */
export function asEdits(
  { edits }: Shared,
  lessonOf: (id: string) => string | null,
): { edits: Edits; outdated: string[] } {
  const result: Record<string, Edit> = {};
  const outdated: string[] = [];
  for (const [id, { source, lesson, spot }] of Object.entries(edits)) {
    const today = lessonOf(id);
    const isText = lesson !== null && !isSettingId(id);
    if (isText && (today === null || checksum(today) !== lesson)) outdated.push(id);
    result[id] = { source, lesson: today, at: Date.now(), ...(spot && { spot }) };
  }
  return { edits: result, outdated };
}

function asShared(value: unknown): Shared | null {
  const { chapter, edits } = (value ?? {}) as Partial<Shared>;
  if (typeof chapter !== 'string' || typeof edits !== 'object' || edits === null) return null;
  const sound = Object.entries(edits).filter(
    ([id, edit]) =>
      /^([a-z][a-z0-9-]*|mine_\d{1,6})(\/.{1,200})?$/.test(id) &&
      typeof edit?.source === 'string' &&
      (edit.lesson === null || typeof edit.lesson === 'string'),
  );
  const read = sound.map(([id, edit]) => [id, { ...edit, spot: asSpot(edit.spot) }]);
  return { chapter, edits: Object.fromEntries(read) };
}

/** 32 bits of FNV-1a: enough to notice that a text is another one. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

async function inflate(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed.replace(/-/g, '+').replace(/_/g, '/')), c =>
    c.charCodeAt(0),
  );
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length <= LARGEST) continue;
    await reader.cancel();
    throw new ShareError('What it carries is too large for a chapter.');
  }
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Some programs encode what needs no encoding. */
function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
