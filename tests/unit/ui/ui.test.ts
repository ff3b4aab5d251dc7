import { expect, test } from 'vitest';
import {
  controlValue,
  type Inputs,
  type InputValue,
  isInputValue,
  isSameInput,
  numbersWithin,
} from '../../../src/ui/control.ts';
import { sliderIndex, sliderValue } from '../../../src/ui/scale.ts';
import type { Ui } from '../../../src/ui/ui.ts';
import { session } from './session.ts';

const values: [what: string, inputs: Inputs, ask: (ui: Ui) => unknown, value: unknown][] = [
  ['a slider begins at its value', {}, ui => ui.slider('a', { min: 0, max: 1, value: 0.3 }), 0.3],
  ['a slider begins at its low end', {}, ui => ui.slider('a', { min: 2, max: 5 }), 2],
  ['a slider is set', { 'cell/a': 4 }, ui => ui.slider('a', { min: 2, max: 5 }), 4],
  ['a slider stays in its range', { 'cell/a': 9 }, ui => ui.slider('a', { min: 2, max: 5 }), 5],
  ['nonsense is not a number', { 'cell/a': NaN }, ui => ui.slider('a', { min: 2, max: 5 }), 2],
  ['yes is not a number', { 'cell/a': true }, ui => ui.number('a', { value: 7 }), 7],
  [
    'a field may be out of a slider’s step',
    { 'cell/a': 1.25 },
    ui => ui.number('a', { value: 7 }),
    1.25,
  ],
  ['a choice begins with the first', {}, ui => ui.select('a', ['x', 'y']), 'x'],
  ['a choice begins where it is told', {}, ui => ui.select('a', ['x', 'y'], { value: 'y' }), 'y'],
  ['a choice is set', { 'cell/a': 1 }, ui => ui.select('a', [10, 20]), 20],
  ['a choice that is gone', { 'cell/a': 2 }, ui => ui.select('a', [10, 20]), 10],
  ['a box is empty', {}, ui => ui.checkbox('a'), false],
  ['a box is ticked', { 'cell/a': true }, ui => ui.checkbox('a'), true],
  ['a button was not pressed', {}, ui => ui.button('a'), 0],
  ['a button was pressed', { 'cell/a': 3 }, ui => ui.button('a'), 3],
  ['a button was not pressed half', { 'cell/a': 1.5 }, ui => ui.button('a'), 0],
];

test.each(values)('%s', (_, inputs, ask, value) => {
  expect(ask(session(inputs).ui)).toBe(value);
});

test('what is shown is plain data, whatever the input', () => {
  const { ui, shown } = session({ 'cell/rate': 1e-4 });
  ui.slider('rate', { min: 1e-6, max: 1e-3, value: 1e-5, scale: 'log' });
  expect(shown).toEqual([
    [
      'cell/rate',
      {
        type: 'slider',
        label: 'rate',
        min: 1e-6,
        max: 1e-3,
        step: null,
        scale: 'log',
        value: 1e-5,
      },
    ],
  ]);
});

test.each<[min: number, max: number, step: number]>([
  [0, 1, 0.01],
  [0, 10, 0.1],
  [-5, 5, 0.1],
  [0, 3, 0.05],
  [0, 7, 0.1],
  [10, 25, 0.2],
  [0, 1e-4, 1e-6],
  [1, 1e6, 1e4],
])('a slider from %d to %d has steps of %d where it is not told', (min, max, step) => {
  const { ui, shown } = session();
  ui.slider('a', { min, max });
  expect(shown[0][1]).toMatchObject({ step });
});

test('a question is plain data', () => {
  const { ui, asked } = session();
  ui.predict('How many?', [1, 10], 10, 'Count them.');
  ui.predict('Which?', [['a', 'Not a.'], 'b'], 'b');
  expect(asked.map(([, question]) => question)).toEqual([
    {
      question: 'How many?',
      options: ['1', '10'],
      words: [null, null],
      answer: 1,
      explanation: 'Count them.',
    },
    {
      question: 'Which?',
      options: ['a', 'b'],
      words: ['Not a.', null],
      answer: 1,
      explanation: null,
    },
  ]);
  expect(asked[1][0]).toBe('cell/Which?');
});

const slider = (
  min: number,
  max: number,
  step: number | null,
  scale: 'linear' | 'log' = 'linear',
) => ({ type: 'slider', label: 'a', min, max, step, scale, value: min }) as const;

const places: [ReturnType<typeof slider>, index: number, value: number][] = [
  [slider(0, 1, 0.01), 30, 0.3],
  [slider(0, 1, 0.01), 7, 0.07],
  [slider(-5, 5, 0.5), 3, -3.5],
  [slider(1, 10, 1), 9, 10],
  [slider(0, 1, 0.3), 3, 1],
  [slider(0, 1e-5, 1e-7), 3, 3e-7],
  [slider(0, 1, null), 50, 0.25],
  [slider(1e-6, 1e-3, null, 'log'), 0, 1e-6],
  [slider(1e-6, 1e-3, null, 'log'), 200, 1e-3],
  [slider(1e-6, 1e-2, null, 'log'), 50, 1e-5],
  [slider(1e-6, 1e-3, null, 'log'), 100, 3.16e-5],
  [slider(1, 100, 1, 'log'), 1, 2],
  [slider(1, 100, 1, 'log'), 7, 8],
  [slider(0.5, 50, 0.5, 'log'), 2, 1.5],
];

test.each(places)('%o at %i is %f, and back', (control, index, value) => {
  expect(sliderValue(control, index)).toBe(value);
  expect(sliderIndex(control, value)).toBe(index);
});

test('progress goes through numbers and sequences, and says how far it is', () => {
  const { ui, progress } = session();
  expect([...ui.progress(3)]).toEqual([0, 1, 2]);
  expect([...ui.progress(['x', 'y'])]).toEqual(['x', 'y']);
  expect([...ui.progress(new Set(['a', 'b']))]).toEqual(['a', 'b']);
  expect(progress).toEqual([
    ...[0, 1, 2, 3].map(done => ({ done, total: 3 })),
    ...[0, 1, 2].map(done => ({ done, total: 2 })),
    ...[0, 1].map(done => ({ done, total: null })),
    { done: 2, total: 2 },
  ]);
});

test('progress begins at once, however far it has to go', () => {
  const { ui } = session();
  expect(ui.progress(1e12).next().value).toBe(0);
});

test.each<[InputValue | undefined, InputValue]>([
  [undefined, 0.5],
  [Infinity, 0.5],
  [-3, 0],
])('controlValue of %s', (input, value) => {
  const control = { type: 'number', label: 'a', min: 0, max: 1, step: null, value: 0.5 } as const;
  expect(controlValue(control, input)).toBe(value);
});

test.each<[unknown, boolean]>([
  [0, true],
  [false, true],
  [[], true],
  [[1, -2.5], true],
  [NaN, false],
  [null, false],
  ['1', false],
  [[1, null], false],
  [[1, Infinity], false],
  [[1, '2'], false],
  [[[1]], false],
  [{ length: 1, 0: 1 }, false],
  [new Array(5000).fill(0), false],
])('isInputValue of %j', (value, expected) => expect(isInputValue(value)).toBe(expected));

test.each<[InputValue | undefined, InputValue | undefined, boolean]>([
  [1, 1, true],
  [1, true, false],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [[1], 1, false],
  [undefined, [], false],
])('isSameInput of %j and %j', (a, b, expected) => expect(isSameInput(a, b)).toBe(expected));

test.each<[InputValue | undefined, number[] | null]>([
  [
    [0.25, 3],
    [0.25, 3],
  ],
  [
    [-1, 11],
    [0, 10],
  ],
  [[0.5], null],
  [[0.5, 1, 2], null],
  [[0.5, NaN], null],
  [0.5, null],
  [undefined, null],
])('numbersWithin of %j', (input, expected) => {
  expect(
    numbersWithin(input, [
      [0, 1],
      [0, 10],
    ]),
  ).toEqual(expected);
});
