/** What `ui.frame` records, from a cell's source to the output: values and places. */
import { expect, test } from 'vitest';
import { frameAt } from '../../../src/ui/replay/replay.ts';
import { outputsOf, replayOf, steps } from './support.ts';

const values: [given: string, kept: number | string][] = [
  ['1.5', 1.5],
  ['NaN', 'nan'],
  ['-Infinity', '-inf'],
  ['true', 'true'],
  ["'a text'", 'a text'],
  ['[1, 2]', '[1, 2]'],
  ['null', 'null'],
  ['torch.tensor(2.5)', 2.5],
  ['torch.tensor(3, { requires_grad: true, dtype: torch.float64 }) * 2', 6],
  ['torch.tensor(0) / 0', 'nan'],
  ['torch.tensor(true)', 'tensor(True)'],
  ['torch.ones(3).requires_grad_()', 'tensor([1., 1., 1.])'],
  ['torch.arange(100)', 'tensor([ 0,  1,  2,  ..., 97, 98, 99])'],
];

test.each(values)('a step keeps %s as %j', async (given, kept) => {
  const replay = await replayOf(`ui.frame({ value: ${given} });`);
  expect(frameAt(replay, 0).values).toEqual({ value: kept });
});

test('a step keeps what things were like, whatever becomes of them', async () => {
  const replay = await replayOf(`
    const params = torch.zeros(2);
    const list = [0];
    for (let i = 0; i < 3; i++) {
      ui.frame({ params, list });
      params.data += 1;
      list[0]++;
    }`);
  expect(steps(replay).map(({ values }) => values)).toEqual([
    { params: 'tensor([0., 0.])', list: '[0]' },
    { params: 'tensor([1., 1.])', list: '[1]' },
    { params: 'tensor([2., 2.])', list: '[2]' },
  ]);
});

test('how tensors print is as it was after a step', async () => {
  const [outputs] = await outputsOf(
    'torch.set_printoptions({ precision: 2 });\nui.frame({ x: torch.rand(50) });\ntorch.full([20], 0.125)',
  );
  expect(outputs?.map(output => output.kind === 'text' && output.text)).toEqual([
    'tensor([0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12,\n        0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12])',
    false,
  ]);
});

const places: [what: string, sources: string[], places: (string | null)[]][] = [
  ['each call', ["ui.frame('a');\n\nui.frame('b', {});"], ['a:1', 'a:3']],
  ['a call over several lines', ['1;\nui.frame({\n  x: 1,\n});'], ['a:2']],
  ['a call below types', ['interface T {\n  a: 1;\n}\nui.frame({ x: 1 as number });'], ['a:4']],
  ['a call in a function above', ['function f() {\n  ui.frame({});\n}', 'f();'], ['a:2']],
  ['operators in its values', ['const t = torch.ones(1);\nui.frame({ x: t * 2 - t });'], ['a:2']],
  ['a call under another name', ['const { frame } = ui;\nframe({ x: 1 });'], [null]],
  ['no arguments', ['ui.frame();'], [null]],
];

test.each(places)('the line of %s', async (_, sources, expected) => {
  const found = steps(await replayOf(...sources)).map(({ place }) => place);
  expect(found.map(place => place && `${place.cell}:${place.line}`)).toEqual(expected);
});

const mistakes: [call: string, message: string][] = [
  ['ui.frame(3)', 'ui.frame: give each value a name, as in ui.frame({ loss, params })'],
  ['ui.frame([1])', 'ui.frame: give each value a name, as in ui.frame({ loss, params })'],
  [
    "ui.frame('a', torch.ones(1))",
    'ui.frame: give each value a name, as in ui.frame({ loss, params })',
  ],
];

test.each(mistakes)('%s is a mistake', async (call, message) => {
  const [outputs] = await outputsOf(call);
  expect(outputs).toMatchObject([{ kind: 'error', name: 'TypeError', message }]);
});
