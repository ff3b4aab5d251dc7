/** Where cells of the reader's own stand, and what they are called, from one visit to the next. */
import { expect, test } from 'vitest';
import { memoryStorage } from './memory.ts';
import { lessons, open } from './open.ts';
import type { PageStandIn } from './page.ts';

test('cells of one’s own come back in their order, and never share a name', () => {
  const storage = memoryStorage();
  const { page, moves } = open(storage);
  for (const text of ['one', 'two', 'three']) page.type(moves.addOwn() as string, text);
  moves.reset(['mine_2']);
  expect(moves.addOwn()).toBe('mine_4');
  const again = open(storage);
  expect(again.page.cells().map(({ source }) => source)).toEqual([
    ...Object.values(lessons),
    'one',
    'three',
    '',
  ]);
});

test('cells that two tabs add before anything is typed have names of their own', () => {
  const storage = memoryStorage();
  const [here, there] = [open(storage), open(storage)];
  expect([here.moves.addOwn(), there.moves.addOwn()]).toEqual(['mine_1', 'mine_2']);
});

test('cells of one’s own between the lesson’s stay where they are, also after they were taken out', () => {
  const storage = memoryStorage();
  const { page, moves } = open(storage);
  const add = (below: string | null) => page.type(moves.addOwn(below) as string, `below ${below}`);
  for (const below of ['a', 'mine_1', 'a', 'mine_1', null, 'mine_5', null]) add(below);
  const order = [
    'a',
    'mine_3',
    'mine_1',
    'mine_4',
    'mine_2',
    'b',
    'c',
    'mine_5',
    'mine_6',
    'mine_7',
  ];
  const ids = (shown: PageStandIn) => shown.cells().map(({ id }) => id);
  expect(ids(page)).toEqual(order);
  expect(ids(open(storage).page)).toEqual(order);
  const one = moves.reset(['mine_1']);
  expect(ids(page)).toEqual(order.filter(id => id !== 'mine_1'));
  if (one) moves.putBack(one);
  expect(ids(page)).toEqual(order);
  const all = moves.resetAll();
  expect(ids(page)).toEqual(Object.keys(lessons));
  if (all) moves.putBack(all);
  expect(ids(open(storage).page)).toEqual(order);
});

test('a cell of one’s own whose place the lesson no longer has stands at the end, and that is found', () => {
  const storage = memoryStorage();
  const { page, moves } = open(storage);
  page.type(moves.addOwn('b') as string, 'b * 2');
  const { b: _, ...others } = lessons;
  const after = open(storage, others);
  expect(after.page.cells().at(-1)).toMatchObject({ id: 'mine_1', source: 'b * 2' });
  expect(after.found.moved.map(({ cell }) => cell.id)).toEqual(['mine_1']);
  expect(open(storage).found.moved).toEqual([]);
});

test('a name that was taken out is not given again, since it can be put back', () => {
  const { page, moves } = open(memoryStorage(), { gradient: 'w.grad' });
  page.type('gradient', 'the lesson’s cells have other names');
  moves.reset(['gradient']);
  page.type(moves.addOwn() as string, 'one');
  moves.reset(['mine_1']);
  expect(moves.addOwn()).toBe('mine_2');
});
