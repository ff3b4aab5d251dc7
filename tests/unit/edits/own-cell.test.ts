/** Where cells of the reader's own stand: in numbers, and in the page. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { spotBelow } from '../../../src/cells/own/new-cell.ts';
import { addOwnCell } from '../../../src/cells/own/own-cell.ts';
import { asSpot, type Spot, spotOf } from '../../../src/cells/own/spot.ts';

/** "loss 1.5" as a spot; "1.5" is one at the end. */
function spot(text: string): Spot {
  const [rank, after = null] = text.split(' ').reverse();
  return { after, rank: Number(rank) };
}

const own = (spots: Record<string, string>) =>
  Object.entries(spots).map(([id, text]) => ({ id, spot: spot(text) }));

test.each<[what: string, below: string | null, others: Record<string, string>, expected: string]>([
  ['the first of all', null, {}, '9'],
  ['at the end', null, { mine_1: '1', mine_2: 'loss 2' }, '9'],
  ['at the end, where a higher number stands', null, { mine_1: '12' }, '13'],
  ['below a cell of the lesson', 'loss', { mine_1: '1' }, 'loss 9'],
  ['below it, before what stands there', 'loss', { mine_1: 'loss 1', mine_2: 'loss 2' }, 'loss 0'],
  ['below the last of one’s own', 'mine_2', { mine_1: 'loss 1', mine_2: 'loss 2' }, 'loss 9'],
  ['between two of one’s own', 'mine_1', { mine_1: 'loss 1', mine_2: 'loss 2' }, 'loss 1.5'],
  ['between two at the end', 'mine_1', { mine_1: '1', mine_2: '2' }, '1.5'],
])('%s', (_, below, others, expected) => {
  expect(spotBelow('mine_9', own(others), below)).toEqual(spot(expected));
});

test.each([
  [
    { after: 'loss', rank: 1.5, more: 1 },
    { after: 'loss', rank: 1.5 },
  ],
  [
    { after: null, rank: -1 },
    { after: null, rank: -1 },
  ],
  [{ after: '"] <b>', rank: 1 }, undefined],
  [{ after: 'mine_1', rank: 1 }, undefined],
  [{ after: 'loss', rank: Infinity }, undefined],
  [{ after: 'loss' }, undefined],
  [null, undefined],
  ['loss', undefined],
])('%j as a spot', (value, expected) => {
  expect(asSpot(value)).toEqual(expected);
});

const PAGE = `
  <p>Words.</p>
  <div data-cell="loss"></div>
  <p>Words.</p>
  <section data-exercise="halve">
    <div data-cell="halve" data-leaf></div>
    <div data-cell="solution"></div>
  </section>
  <div data-cell="step" data-leaf data-throws></div>
  <template data-own-cell><div data-cell="mine_0" aria-label="mine_0"></div></template>
`;

test.each<[what: string, cells: Record<string, string | undefined>, order: string]>([
  ['without a place', { mine_2: undefined, mine_1: undefined }, 'loss halve solution step 1 2'],
  ['below a cell', { mine_1: 'loss 1', mine_2: 'loss 0' }, 'loss 2 1 halve solution step'],
  ['below an exercise, with its parts', { mine_1: 'halve 1' }, 'loss halve solution 1 step'],
  [
    'in any order',
    { mine_1: 'loss 3', mine_2: 'loss 1', mine_3: 'loss 2' },
    'loss 2 3 1 halve solution step',
  ],
  [
    'below one that is gone',
    { mine_1: 'gone 1', mine_2: undefined },
    'loss halve solution step 1 2',
  ],
  ['below the last', { mine_1: undefined, mine_2: 'step 1' }, 'loss halve solution step 2 1'],
])('cells of one’s own come %s', (_, cells, order) => {
  const root = new JSDOM(`<main>${PAGE}</main>`).window.document.querySelector(
    'main',
  ) as HTMLElement;
  for (const [id, place] of Object.entries(cells))
    addOwnCell(root, id, place ? spot(place) : undefined);
  const ids = [...root.querySelectorAll<HTMLElement>('[data-cell]')].map(
    ({ dataset }) => dataset.cell,
  );
  expect(ids.join(' ').replaceAll('mine_', '')).toBe(order);
});

test('one between the lesson’s is a leaf, and one at the end is not', () => {
  const root = new JSDOM(`<main>${PAGE}</main>`).window.document.querySelector(
    'main',
  ) as HTMLElement;
  const told = (text?: string) => {
    const cell = addOwnCell(root, 'mine_1', text ? spot(text) : undefined) as HTMLElement;
    return [cell.dataset.leaf, spotOf(cell)];
  };
  expect(told('loss 2')).toEqual(['', { after: 'loss', rank: 2 }]);
  expect(told()).toEqual([undefined, { after: null, rank: 1 }]);
  expect(told('gone 2')).toEqual([undefined, { after: null, rank: 2 }]);
});

test.each([
  ['a cell of the main line', 'loss 1', undefined],
  ['an exercise', 'halve 1', 'halve'],
  ['a cell that is meant to throw', 'step 1', undefined],
])('below %s it goes on from what stands there, if that is a leaf', (_, place, from) => {
  const { document } = new JSDOM(`<main>${PAGE}</main>`).window;
  const root = document.querySelector('main') as HTMLElement;
  expect(addOwnCell(root, 'mine_1', spot(place))?.dataset.from).toBe(from);
});
