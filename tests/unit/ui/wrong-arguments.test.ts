/** Whatever a call of `ui` is given, it takes it, or says in words what is wrong: no error is JavaScript's own. */
import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import type { Ui } from '../../../src/ui/ui.ts';
import { session } from './session.ts';

// biome-ignore lint/suspicious/noExplicitAny: the checker would refuse most of them
type Call = (ui: any) => unknown;

const RANGE = { min: 0, max: 1 };
const PLACE = { loss: (a: number, b: number) => a * a + b * b, a: [0, 1], b: [0, 1], grid: 3 };

test.each<[call: Call, message: string]>([
  [
    ui => ui.slider('a', { min: 1, max: 0 }),
    'ui.slider("a"): min must be less than max, not 1 and 0',
  ],
  [
    ui => ui.slider('a', { min: 0, max: 1, value: 2 }),
    'ui.slider("a"): value must be between 0 and 1, not 2',
  ],
  [
    ui => ui.slider('a', { min: 0, max: 1, scale: 'log' }),
    'ui.slider("a"): min must be positive on a log scale, not 0',
  ],
  [
    ui => ui.slider('a', { min: 0, max: 1, step: -1 }),
    'ui.slider("a"): step must be positive, not -1',
  ],
  [ui => ui.slider('a', { min: 0 }), 'ui.slider("a"): max must be a number, not undefined'],
  [ui => ui.slider('a', undefined), 'ui.slider("a"): min must be a number, not undefined'],
  [
    ui => ui.button(undefined),
    "ui.button: give it a name first, as in ui.button('learning rate', ...)",
  ],
  [ui => ui.select('a', []), 'ui.select("a"): give it an array of options to choose from'],
  [ui => ui.select('a', ['x'], { value: 'y' }), 'ui.select("a"): y is none of its options'],
  [
    ui => [ui.button('a'), ui.checkbox('a')],
    'ui.checkbox: this cell has a control named "a" already; each needs a name of its own',
  ],
  [
    ui => ui.predict('', ['a', 'b'], 'a'),
    "ui.predict: give it a question first, as in ui.predict('Will it fall?', ['yes', 'no'], answer)",
  ],
  [
    ui => ui.predict('Which?', ['a'], 'a'),
    'ui.predict("Which?"): give it an array of two options or more',
  ],
  [ui => ui.predict('Which?', [1, '1'], 1), 'ui.predict("Which?"): the option 1 is there twice'],
  [
    ui => ui.predict('How many?', [1, 10], 9.99),
    'ui.predict("How many?"): the answer, 9.99, is none of its options, 1, 10',
  ],
  [ui => ui.draw('a'), 'ui.draw("a"): rows must be a whole number from 1 to 64, not undefined'],
  [
    ui => ui.draw('a', { rows: 8, columns: 65 }),
    'ui.draw("a"): columns must be a whole number from 1 to 64, not 65',
  ],
  [
    ui => ui.draw('a', { rows: 2, columns: 2, max: 0 }),
    'ui.draw("a"): max must be a positive number, not 0',
  ],
  [
    ui => ui.draw('a', { rows: 2, columns: 2, value: [1] }),
    'ui.draw("a"): value must have 2 × 2 numbers, 4 in all, not 1',
  ],
  [
    ui => ui.draw('a', { rows: 1, columns: 2, value: [0, 2] }),
    'ui.draw("a"): value must hold numbers from 0 to 1, not 2',
  ],
  [
    ui => ui.draw('a', { rows: 1, columns: 1, value: ['x'] }),
    'ui.draw("a"): value must hold numbers from 0 to 1, not x',
  ],
  [
    ui => ui.slider(3, RANGE),
    "ui.slider: give it a name first, as in ui.slider('learning rate', ...)",
  ],
  [ui => ui.slider('a', 3), 'ui.slider("a"): options are an object at the end, such as { min: … }'],
  [
    ui => ui.slider('a', { ...RANGE, mim: 1 }),
    'ui.slider("a"): there is no option mim; there are min, max, value, step, scale',
  ],
  [
    ui => ui.slider('a', { min: 0, max: Infinity }),
    'ui.slider("a"): min and max must be finite, not 0 and Infinity',
  ],
  [
    ui => ui.slider('a', { ...RANGE, scale: 'cubic' }),
    "ui.slider(\"a\"): scale is 'linear' or 'log', not cubic",
  ],
  [
    ui => ui.slider('a', { ...RANGE, step: Number.NaN }),
    'ui.slider("a"): step must be positive, not NaN',
  ],
  [ui => ui.number('a'), 'ui.number("a"): value must be a number, not undefined'],
  [ui => ui.number('a', { value: 1, step: -1 }), 'ui.number("a"): step must be positive, not -1'],
  [
    ui => ui.number('a', { value: Infinity }),
    'ui.number("a"): value must be between -Infinity and Infinity, not Infinity',
  ],
  [ui => ui.select('a'), 'ui.select("a"): give it an array of options to choose from'],
  [ui => ui.select('a', 'xy'), 'ui.select("a"): give it an array of options to choose from'],
  [ui => ui.select('a', [{}]), 'ui.select("a"): options are texts or numbers, not an object'],
  [
    ui => ui.select('a', ['x', undefined]),
    'ui.select("a"): options are texts or numbers, not undefined',
  ],
  [
    ui => ui.select('a', ['x'], 'x'),
    'ui.select("a"): options are an object at the end, such as { value: … }',
  ],
  [
    ui => ui.checkbox('a', true),
    'ui.checkbox("a"): options are an object at the end, such as { value: … }',
  ],
  [
    ui => ui.checkbox('a', { value: 'yes' }),
    'ui.checkbox("a"): value must be true or false, not yes',
  ],
  [
    ui => ui.checkbox('a', { checked: true }),
    'ui.checkbox("a"): there is no option checked; there is value',
  ],
  [
    ui => ui.draw('a', { rows: 1, columns: 2, value: 3 }),
    'ui.draw("a"): value must be an array or a tensor, not 3',
  ],
  [
    ui => ui.predict('Q?', ['a', {}], 'a'),
    'ui.predict("Q?"): options are texts or numbers, not an object',
  ],
  [ui => ui.predict('Q?', 'ab', 'a'), 'ui.predict("Q?"): give it an array of two options or more'],
  ...[['a'], ['a', 3], ['a', 'b', 'c']].map((pair): [Call, string] => [
    ui => ui.predict('Q?', ['b', pair], 'b'),
    'ui.predict("Q?"): an option with a word of its own is a pair, as in ' +
      `['up', 'Up is the wrong way.'], not [${pair.join(', ')}]`,
  ]),
  [
    ui => ui.predict('Q?', ['a', 'b'], 'a', 3),
    'ui.predict("Q?"): the explanation must be a text, not number',
  ],
  [
    ui => ui.progress(),
    'ui.progress: give it how many steps there are, or a sequence to go through, not undefined',
  ],
  [
    ui => ui.progress(-1),
    'ui.progress: give it how many steps there are, or a sequence to go through, not -1',
  ],
  [
    ui => ui.graph(null),
    'ui.graph: give it a tensor, or a node with a label, an op or a value, and children',
  ],
  [
    ui => ui.graph({ op: '+', children: 3 }),
    'ui.graph: children must be an array or a set of nodes',
  ],
  [
    ui => ui.graph(torch.ones(1).requires_grad_().sum(), 'loss'),
    'ui.graph: give it names as in ui.graph(loss, { params, preds })',
  ],
  [
    ui => ui.landscape({ ...PLACE, path: () => undefined }),
    'ui.landscape: path must return the places that it went through, not nothing: is a return missing?',
  ],
  [
    ui => ui.landscape({ ...PLACE, path: async () => [[0, 0]] }),
    'ui.landscape: path must return the places that it went through, not a promise: it cannot be async',
  ],
  [
    ui => ui.landscape({ ...PLACE, labels: [1, 2] }),
    "ui.landscape: labels are two names, as in labels: ['slope', 'offset']",
  ],
])('%s is refused', (call, message) => {
  expect(() => call(session().ui)).toThrow(new TypeError(message).message);
});

test.each<[call: Call, value: unknown]>([
  [ui => ui.checkbox('a', null), false],
  [ui => ui.checkbox('a', { value: null }), false],
  [ui => ui.select('a', ['x', 'y'], null), 'x'],
  [ui => ui.slider('a', { min: 2, max: 3, value: null, step: null, scale: null }), 2],
  [ui => ui.number('a', { value: 1, min: null, max: null, step: null }), 1],
  [ui => ui.draw('a', { rows: 1, columns: 1, max: null, value: null }).tolist(), [[0]]],
  [ui => ui.predict('Q?', ['a', 'b'], 'a', null), undefined],
  [ui => ui.frame(null), undefined],
  [ui => ui.frame('a', null), undefined],
  [ui => ui.graph(torch.ones(1).requires_grad_().sum(), null), undefined],
  [
    ui => ui.landscape({ ...PLACE, start: null, path: null, title: null, levels: null }),
    [0.5, 0.5],
  ],
])('null is as good as nothing: %s', (call, value) => expect(call(session().ui)).toEqual(value));

const WRONG: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Infinity,
  -1,
  0.5,
  'abc',
  '',
  true,
  {},
  { foo: 1 },
  Object.create(null),
  () => 1,
  [],
  [1, 2],
  ['a', 'b'],
  [[1, 2]],
  [null, undefined],
  [{}, {}],
  Symbol('s'),
  new Map([['a', 1]]),
  new Set([1]),
  Promise.resolve(1),
  torch.ones(2),
  torch.ones(2, 2),
  new Float32Array(2),
];

const CALLS: readonly [call: keyof Ui, args: readonly unknown[], options?: string][] = [
  ['slider', ['a', RANGE], 'min max value step scale'],
  ['number', ['a', { value: 1 }], 'value min max step'],
  ['select', ['a', ['x', 'y'], {}], 'value'],
  ['checkbox', ['a', {}], 'value'],
  ['button', ['a']],
  ['draw', ['a', { rows: 2, columns: 2 }], 'rows columns max value'],
  ['predict', ['Q?', ['x', 'y'], 'x', 'Because.']],
  ['landscape', [PLACE], 'loss a b path start labels title scale levels grid'],
  ['graph', [{ op: '+' }, {}], 'label op value grad children'],
  ['progress', [3]],
  ['frame', ['a', {}]],
];

/** How the browser's own errors speak. */
const JAVASCRIPT =
  /is not a function|not iterable|Cannot |Invalid array|Maximum call|'in' operator|undefined \(|Reduce of/;

test.each(CALLS)('ui.%s', (call, args, options = '') => {
  const last = args.at(-1) as object;
  const given = WRONG.flatMap(value => [
    ...args.map((_, i) => args.with(i, value)),
    [...args, value],
    ...options.split(' ').map(name => args.with(-1, { ...last, [name]: value })),
    ...(call === 'graph' ? options.split(' ').map(name => [{ op: '+', [name]: value }]) : []),
  ]);
  given.push(...args.map((_, i) => args.slice(0, i)));
  const faults = given.flatMap(each => {
    try {
      (session().ui[call] as (...args: unknown[]) => unknown)(...each);
    } catch (error) {
      const { name, message } = error as Error;
      const isOurs = /^(Type|Range|Value|Runtime)Error$/.test(name) && !JAVASCRIPT.test(message);
      if (!isOurs) return [`${name}: ${message}`];
    }
    return [];
  });
  expect(faults).toEqual([]);
});
