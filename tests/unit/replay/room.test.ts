/** The room of a player's values: what the highest of its steps needs. */
import { expect, test } from 'vitest';
import { packed } from '../../../src/ui/replay/columns.ts';
import { highestTables } from '../../../src/ui/replay/render/room.ts';
import type { FrameValue, Replay } from '../../../src/ui/replay/replay.ts';

type Values = Record<string, FrameValue>;

const replay = (steps: Values[]): Replay => ({
  total: steps.length,
  kept: steps.map((_, i) => i),
  frames: packed(steps.map(values => ({ label: null, place: null, values, figures: [] }))),
});

const MATRIX = '[[1],\n [2]]';

test.each<[what: string, steps: Values[], tables: Values[]]>([
  [
    'equal names: each one’s longest text',
    [
      { a: 1, b: '[10]' },
      { a: 25, b: '[]' },
    ],
    [{ a: '25', b: '[10]' }],
  ],
  ['a number in six digits', [{ a: 1 / 3 }, { a: 2 }], [{ a: '0.333333' }]],
  [
    'some names: those of the step that has them all',
    [{ a: 1 }, { a: 1, b: 2 }, { b: 22 }],
    [{ a: '1', b: '22' }],
  ],
  ['lines: more of them, however short', [{ a: 'a long text' }, { a: MATRIX }], [{ a: MATRIX }]],
  [
    'different names: the tables of all, the one with the most lines first',
    [{ a: 1, b: 2 }, { c: `${MATRIX},\n` }, { d: 1 }],
    [{ c: `${MATRIX},\n` }, { a: '1', b: '2' }, { d: '1' }],
  ],
  ['no values', [{}, {}], [{}]],
  [
    'a new name at each step: those of four',
    [...'abcdefgh'].map(name => ({ [name]: 1 })),
    [...'abcd'].map(name => ({ [name]: '1' })),
  ],
])('of %s', (_, steps, tables) => {
  expect(highestTables(replay(steps)).map(rows => Object.fromEntries(rows))).toEqual(tables);
});
