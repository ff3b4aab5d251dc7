import { expect, test } from 'vitest';
import type { Edit } from '../../../src/cells/edits/edit.ts';
import { EditStore } from '../../../src/cells/edits/store.ts';
import { deniedStorage, fullStorage, memoryStorage, smallStorage } from './memory.ts';
import { key, lessons, open } from './open.ts';

const edit = (source: string, lesson: string | null): string =>
  JSON.stringify({ source, lesson, at: 1 } satisfies Edit);

test('what is typed is there after a reload, and what is typed back is forgotten', () => {
  const storage = memoryStorage();
  const { page } = open(storage);
  page.type('a', 'const a = 5;');
  page.type('b', 'const b = 3;');
  page.type('b', lessons.b);
  const again = open(storage);
  expect(again.page.source('a')).toBe('const a = 5;');
  expect(again.found.restored.map(({ cell }) => cell.id)).toEqual(['a']);
  expect(again.found.outdated).toEqual([]);
  expect(Object.keys(storage)).toEqual([key('a')]);
});

test('two courses on one host, and two chapters, do not meet', () => {
  const storage = memoryStorage();
  open(storage).page.type('a', 'mine');
  for (const other of [
    { base: '/', chapter: 'one' },
    { base: '/course/', chapter: 'two' },
  ]) {
    expect(new EditStore(() => storage, other).ids()).toEqual([]);
  }
});

test('a lesson that has changed is noticed, and said until the reader decides', () => {
  const storage = memoryStorage({ [key('a')]: edit('const a = 5;', 'const a = 0;') });
  const first = open(storage);
  expect(first.found.outdated.map(({ cell }) => cell.id)).toEqual(['a']);
  expect(first.edits.lessonThen('a')).toBe('const a = 0;');
  first.page.type('a', 'const a = 6;');
  expect(open(storage).found.outdated).toHaveLength(1);
  first.edits.keepMine('a');
  const after = open(storage);
  expect(after.found.outdated).toEqual([]);
  expect(after.page.source('a')).toBe('const a = 6;');
});

test('taking the new lesson keeps the old text aside', () => {
  const storage = memoryStorage({ [key('a')]: edit('const a = 5;', 'const a = 0;') });
  const { page, moves } = open(storage);
  moves.reset(['a'], 'lesson');
  expect(page.source('a')).toBe(lessons.a);
  const [aside] = open(storage).moves.asides.list();
  expect(aside.edits.a).toMatchObject({ source: 'const a = 5;', lesson: 'const a = 0;' });
  moves.putBack(aside);
  expect(page.source('a')).toBe('const a = 5;');
  expect(open(storage).found.outdated).toHaveLength(1);
});

test('edits of cells that are gone, and what is no edit, are found and stay', () => {
  const storage = memoryStorage({
    [key('gone')]: edit('1', '2'),
    [key('b')]: '{"source": 5',
    [key('c')]: 'null',
  });
  const { found, page } = open(storage);
  expect(Object.keys(found.orphans)).toEqual(['gone']);
  expect(found.unreadable).toEqual({ b: '{"source": 5', c: 'null' });
  expect(page.source('b')).toBe(lessons.b);
  expect(Object.keys(storage)).toHaveLength(3);
});

test('reset and undo, of cells and of the whole chapter', () => {
  const storage = memoryStorage();
  const { page, moves } = open(storage);
  page.type('a', 'x');
  page.type('b', 'y');
  const own = moves.addOwn() as string;
  page.type(own, 'a * b');
  const one = moves.reset(['a']);
  expect([page.source('a'), page.source('b')]).toEqual([lessons.a, 'y']);
  if (one) moves.putBack(one);
  expect(page.source('a')).toBe('x');
  expect(moves.asides.list()).toEqual([]);
  const all = moves.resetAll();
  expect(page.source(own)).toBeUndefined();
  expect(open(storage).found.restored).toEqual([]);
  if (all) moves.putBack(all);
  const again = open(storage);
  expect([again.page.source('a'), again.page.source('b'), again.page.source(own)]).toEqual([
    'x',
    'y',
    'a * b',
  ]);
});

test('what is not edited is not set aside, nor what stands there already when it comes back', () => {
  const { page, moves } = open(memoryStorage());
  expect(moves.reset(['a'])).toBeNull();
  page.type('a', 'x');
  const aside = moves.reset(['a', 'b']);
  expect(Object.keys(aside?.edits ?? {})).toEqual(['a']);
  page.type('a', 'x');
  if (aside) moves.putBack(aside);
  expect(moves.asides.list()).toEqual([]);
});

test.each([
  ['kept', memoryStorage()],
  ['not kept', deniedStorage],
])('of what was set aside, where it is %s, the newest twenty can be put back', (_, storage) => {
  const { page, moves } = open(storage);
  const told: boolean[] = [];
  moves.asides.onChange = isEmpty => told.push(isEmpty);
  for (let i = 1; i <= 25; i++) {
    page.type('a', `${i}`);
    moves.reset(['a']);
  }
  const texts = () => moves.asides.list().map(({ edits }) => edits.a.source);
  expect(texts()).toEqual(Array.from({ length: 20 }, (_, i) => `${25 - i}`));
  expect(told.every(isEmpty => !isEmpty)).toBe(true);
  for (const aside of moves.asides.list()) moves.asides.remove(aside);
  expect(texts()).toEqual([]);
  expect(told.at(-1)).toBe(true);
});

test('putting edits back keeps what stood there meanwhile', () => {
  const { page, moves } = open(memoryStorage());
  page.type('a', 'first');
  const aside = moves.reset(['a']);
  page.type('a', 'second');
  if (aside) moves.putBack(aside);
  expect(page.source('a')).toBe('first');
  expect(moves.asides.list().map(({ edits: kept }) => kept.a.source)).toEqual(['second']);
});

test('somebody else’s edits take the page, and the reader’s own can be taken back', () => {
  const { page, moves } = open(memoryStorage());
  page.type('a', 'mine');
  const shared = {
    b: { source: 'theirs', lesson: lessons.b, at: 1 },
    constructor: { source: 'of no cell', lesson: null, at: 1 },
  };
  const aside = moves.replaceAll(shared, '');
  expect([page.source('a'), page.source('b')]).toEqual([lessons.a, 'theirs']);
  expect(page.source('mine_1')).toBe('of no cell');
  moves.resetAll('shared');
  if (aside) moves.putBack(aside);
  expect([page.source('a'), page.source('b')]).toEqual(['mine', lessons.b]);
});

test('a text of another tab is set aside when this one’s takes its place', () => {
  const storage = memoryStorage();
  const here = open(storage);
  const there = open(storage);
  here.page.type('a', 'here');
  there.page.type('a', 'there');
  expect(there.moves.asides.list()).toMatchObject([
    { why: 'tab', edits: { a: { source: 'here' } } },
  ]);
  there.page.type('a', 'there, and on');
  expect(there.moves.asides.list()).toHaveLength(1);
});

test('a text of another tab is set aside when this one’s takes its place by staying as it is', () => {
  const storage = memoryStorage({ [key('a')]: edit('mine', 'const a = 0;') });
  const here = open(storage);
  const there = open(storage);
  here.page.type('a', 'here');
  there.edits.keepMine('a');
  expect(there.moves.asides.list()).toMatchObject([
    { why: 'tab', edits: { a: { source: 'here' } } },
  ]);
});

test('a text of another tab is set aside when its cell is removed here', () => {
  const storage = memoryStorage();
  open(storage).moves.addOwn();
  const here = open(storage);
  const there = open(storage);
  here.page.type('mine_1', 'here');
  there.moves.reset(['mine_1']);
  expect(there.moves.asides.list()).toMatchObject([
    { why: 'tab', edits: { mine_1: { source: 'here' } } },
    { why: 'reset', edits: { mine_1: { source: '' } } },
  ]);
});

test('a text of another tab that this one has taken is not set aside', () => {
  const storage = memoryStorage();
  const here = open(storage);
  const there = open(storage);
  here.page.type('a', 'here');
  there.edits.store.read('a');
  there.page.write('a', 'here');
  there.page.type('a', 'here, and on');
  expect(there.moves.asides.list()).toEqual([]);
});

test.each([
  ['full', () => fullStorage(), 'full'],
  ['denied', deniedStorage, 'denied'],
] as const)('with a storage that is %s everything else works', (_, storage, trouble) => {
  const { page, edits, moves, found } = open(storage);
  expect(found.restored).toEqual([]);
  page.type('a', 'x');
  expect([...edits.unsaved]).toEqual([['a', trouble]]);
  const aside = moves.reset(['a']);
  expect(page.source('a')).toBe(lessons.a);
  expect([...edits.unsaved]).toEqual([]);
  expect(moves.asides.list()).toHaveLength(1);
  if (aside) moves.putBack(aside);
  expect(page.source('a')).toBe('x');
});

test.each([
  ['half a text', '{', []],
  ['a number', '5', []],
  [
    'a list with two that are sound',
    JSON.stringify([
      null,
      { at: 1 },
      { at: 2, edits: null },
      { at: 3, edits: { a: 5 } },
      { edits: { a: JSON.parse(edit('4', null)) } },
      { at: 5, edits: { a: JSON.parse(edit('5', null)) } },
      { at: 6, edits: { a: JSON.parse(edit('6', null)), b: null } },
    ]),
    [['6'], ['5']],
  ],
])('set-aside edits that cannot be read do no harm: %s', (_, text, sources) => {
  const storage = memoryStorage({ 'downhill:aside:/course/:one': text });
  const list = open(storage).moves.asides.list();
  expect(list.map(({ edits }) => Object.values(edits).map(({ source }) => source))).toEqual(
    sources,
  );
});

test('what there was no room for is kept as soon as there is', () => {
  const room = { left: 100 };
  const storage = smallStorage(room);
  const { page, edits } = open(storage);
  page.type('a', 'long '.repeat(50));
  page.type('b', '3');
  expect([...edits.unsaved]).toEqual([['a', 'full']]);
  expect(Object.keys(storage)).toEqual([key('b')]);
  room.left = 1000;
  page.type('b', '4');
  expect(edits.unsaved.size).toBe(0);
  expect(open(storage).page.source('a')).toBe('long '.repeat(50));
});

test('what is reset is kept aside also where there is room for it in one place only', () => {
  const storage = smallStorage({ left: 500 });
  const { page, moves } = open(storage);
  page.type('a', 'long '.repeat(60));
  moves.reset(['a']);
  const again = open(storage);
  expect(again.page.source('a')).toBe(lessons.a);
  again.moves.putBack(again.moves.asides.list()[0]);
  expect(again.page.source('a')).toBe('long '.repeat(60));
});
