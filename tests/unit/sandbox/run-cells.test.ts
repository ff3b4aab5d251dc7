/** How much of a run the page shows already, from the run before. */
import { expect, test } from 'vitest';
import { countUnchanged } from '../../../src/sandbox/run-cells.ts';
import type { Inputs } from '../../../src/ui/control.ts';
import { chapter } from '../program/runner.ts';

const cells = chapter('1', 'ui.slider("x")', '3', 'leaf:4', '5');

/** What was run last, what is to be run, with what the controls are set to, and how many cells are told. */
const rows: [last: string, inputs: Inputs, next: string, inputs: Inputs, told: number][] = [
  ['e', {}, 'e', { 'b/x': 2 }, 1],
  ['e', { 'b/x': 2 }, 'e', { 'b/x': 3 }, 1],
  ['e', { 'b/x': 2 }, 'e', {}, 1],
  ['e', {}, 'e', { 'd/x': 2 }, 3],
  ['e', {}, 'e', {}, 3],
  ['b', {}, 'e', { 'e/x': 2 }, 2],
  ['c', {}, 'a', {}, 0],
  ['c', {}, 'd', { 'd/x': 1 }, 3],
  ['d', {}, 'd', { 'd/x': [1, 2] }, 3],
  ['d', { 'b/x': 2 }, 'd', { 'd/x': 1 }, 1],
];

test.each(rows)('after %s with %j, of %s with %j: %i', (last, before, next, inputs, told) => {
  expect(
    countUnchanged({ cells, target: last, inputs: before }, { cells, target: next, inputs }),
  ).toBe(told);
});

test('a cell that is changed, added or taken away is told, and all below it', () => {
  const told = (changed: typeof cells) =>
    countUnchanged({ cells, target: 'e', inputs: {} }, { cells: changed, target: 'e', inputs: {} });
  expect(told(cells.map(cell => (cell.id === 'b' ? { ...cell, source: '2' } : cell)))).toBe(1);
  expect(told(cells.toSpliced(1, 0, { id: 'own', source: '0' }))).toBe(1);
  expect(told(cells.toSpliced(0, 1))).toBe(0);
});
