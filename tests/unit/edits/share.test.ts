import { expect, test } from 'vitest';
import type { Edits } from '../../../src/cells/edits/edit.ts';
import {
  asEdits,
  cellIn,
  decodeShared,
  encodeShared,
  linkToCell,
} from '../../../src/cells/edits/share.ts';
import { hasShared } from '../../../src/cells/edits/shared-mark.ts';

const lessons: Record<string, string> = { loss: 'const loss = 1;', step: 'loss / 2' };
const lessonOf = (id: string) => lessons[id] ?? null;

const edits: Edits = {
  loss: { source: 'const loss = 2; // “größer” 🎢', lesson: lessons.loss, at: 1 },
  mine_1: { source: 'loss', lesson: null, at: 2 },
};

/** What Share once made of two changes. */
const ONCE =
  '#edits=1.VYwxCoAwEAS_ErZOoQFBIr5FNB4YiHeSi5Xk76KNWC0MM3shbPNRKMNDmGBBaywKfyGJvqty5kDwCMJazIPNaNwAi0SqwvBY-q5xAdVij0xT--veo0_mM6Va6w0z';

const sources = (found: Edits) =>
  Object.fromEntries(Object.entries(found).map(([id, { source }]) => [id, source]));

/** A link's fragment that carries any JSON. */
async function fragmentOf(value: unknown): Promise<string> {
  const stream = new Blob([JSON.stringify(value)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  return `#edits=1.${bytes.toString('base64url')}z`;
}

test('a link carries what was changed, in characters that need no care', async () => {
  const fragment = await encodeShared('one', edits);
  expect(fragment).toMatch(/^#edits=1\.[\w-]+z$/);
  expect(hasShared(fragment)).toBe(true);
  const shared = await decodeShared(fragment, 'one');
  const found = asEdits(shared, lessonOf);
  expect(sources(found.edits)).toEqual(sources(edits));
  expect(found.outdated).toEqual([]);
});

test('a link carries where a cell of one’s own stands; a place that is none is the end', async () => {
  const own = { source: 'loss', lesson: null, at: 2 };
  const placed = { mine_1: { ...own, spot: { after: 'loss', rank: 1.5 } }, mine_2: own };
  const read = async (fragment: string) =>
    asEdits(await decodeShared(fragment, 'one'), lessonOf).edits;
  const found = await read(await encodeShared('one', placed));
  expect(found.mine_1.spot).toEqual({ after: 'loss', rank: 1.5 });
  expect(found.mine_2).not.toHaveProperty('spot');
  const bad = { mine_1: { source: 'x', lesson: null, spot: { after: '"]<img>', rank: 1 } } };
  expect((await read(await fragmentOf({ chapter: 'one', edits: bad }))).mine_1.source).toBe('x');
  expect(
    (await read(await fragmentOf({ chapter: 'one', edits: bad }))).mine_1.spot,
  ).toBeUndefined();
});

test('a link may also lead to a cell, and carries the same', async () => {
  const fragment = await encodeShared('one', edits);
  const link = linkToCell(`https://example.edu/one/${fragment}`, 'half-way');
  expect(link).toBe(`https://example.edu/one/${fragment}.half-way`);
  expect(linkToCell(link, 'loss')).toBe(`https://example.edu/one/${fragment}.loss`);
  const { hash } = new URL(link);
  expect(cellIn(hash)).toBe('half-way');
  expect(cellIn(fragment)).toBeUndefined();
  expect(await decodeShared(hash, 'one')).toEqual(await decodeShared(fragment, 'one'));
});

test.each([
  ['https://example.edu/one/', 'https://example.edu/one/#cell-loss'],
  ['https://example.edu/one/#heading', 'https://example.edu/one/#cell-loss'],
  ['https://example.edu/one/#edits=1%2Eabz', 'https://example.edu/one/#edits=1.abz.loss'],
])('%s, at the cell loss', (link, expected) => {
  expect(linkToCell(link, 'loss')).toBe(expected);
});

test('equal changes make equal links, whenever they were made', async () => {
  const later = Object.entries(edits).map(([id, edit]) => [id, { ...edit, at: edit.at + 1 }]);
  expect(await encodeShared('one', Object.fromEntries(later))).toBe(
    await encodeShared('one', edits),
  );
});

test('a link that was made once can be read for good', async () => {
  const shared = await decodeShared(ONCE, 'one');
  expect(asEdits(shared, lessonOf)).toMatchObject({
    edits: { loss: { source: 'const loss = 2;' }, mine_1: { source: 'loss', lesson: null } },
    outdated: [],
  });
});

test('a link knows which lesson it was made for', async () => {
  const shared = await decodeShared(await encodeShared('one', edits), 'one');
  expect(asEdits(shared, () => 'another text').outdated).toEqual(['loss']);
  expect(asEdits(shared, () => null).outdated).toEqual(['loss']);
});

test('a link that a program has encoded once more is read all the same', async () => {
  const fragment = await encodeShared('one', edits);
  const encoded = fragment.replace('.', '%2E').replace(/-/g, '%2D').replace(/_/g, '%5F');
  expect((await decodeShared(encoded, 'one')).edits.loss.source).toBe(edits.loss.source);
});

const whole = await encodeShared('one', edits);

test.each([
  ['nothing', '#edits='],
  ['words', '#edits=hello there'],
  ['half an escape', '#edits=1.%E0%A4%A'],
  ['its end cut off', whole.slice(0, -10)],
  ['its end mark cut off', whole.slice(0, -1)],
  ['its middle cut out', whole.slice(0, 30) + whole.slice(45)],
  ['no base64', '#edits=1.!!!!z'],
  ['base64 of anything', '#edits=1.aGVsbG8gdGhlcmUz'],
  ['no object', await fragmentOf(5)],
  ['null', await fragmentOf(null)],
  ['no edits', await fragmentOf({ chapter: 'one' })],
])('a link with %s says that it is damaged', async (_, fragment) => {
  await expect(decodeShared(fragment, 'one')).rejects.toThrow(/damaged/);
});

test.each([
  ['of a newer version', '#edits=2.abcz', /newer version/],
  ['of another chapter', await fragmentOf({ chapter: 'two', edits: {} }), /another chapter, “two”/],
  ['that is too long', `#edits=1.${'a'.repeat(60_000)}z`, /longer than any link/],
  [
    'that unpacks to more than any chapter holds',
    await fragmentOf({ chapter: 'one', edits: { a: { source: ' '.repeat(5e6), lesson: null } } }),
    /too large/,
  ],
])('a link %s says so', async (_, fragment, message) => {
  await expect(decodeShared(fragment, 'one')).rejects.toThrow(message);
});

test('only what can be an edit is taken from a link', async () => {
  const fragment = await fragmentOf({
    chapter: 'one',
    edits: {
      loss: { source: 'fine', lesson: 'x' },
      step: { source: 5, lesson: 'x' },
      'no id': { source: 'x', lesson: null },
      '<b>': { source: 'x', lesson: null },
      mine_1: null,
    },
  });
  expect(Object.keys((await decodeShared(fragment, 'one')).edits)).toEqual(['loss']);
});
