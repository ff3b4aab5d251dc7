/**
 * Whatever is called with whatever, it works or throws one of PyTorch's exceptions in PyTorch's words: nobody has to
 * read `undefined is not a function`.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';

const { nn, optim } = torch;
const { data } = torch.utils;

/** What a reader may pass where something else belongs. */
const values: Record<string, () => unknown> = {
  undefined: () => undefined,
  null: () => null,
  "'abc'": () => 'abc',
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  '-7': () => -7,
  '1.5': () => 1.5,
  '1e12': () => 1e12,
  true: () => true,
  '[]': () => [],
  '[null]': () => [null],
  '[[1], [2, 3]]': () => [[1], [2, 3]],
  '{}': () => ({}),
  "{ dim: 'a' }": () => ({ dim: 'a' }),
  '{ dtype: 1 }': () => ({ dtype: 1 }),
  '{ generator: 1 }': () => ({ generator: 1 }),
  '{ foo: 1 }': () => ({ foo: 1 }),
  'a function': () => () => 1,
  'a float tensor': () => matrix(),
  'an int tensor': () => torch.tensor([1, 2]),
  'a bool tensor': () => torch.tensor([true, false]),
  'an empty tensor': () => torch.zeros(0),
  'a dtype': () => torch.int64,
};

/** Fewer, for a second argument. */
const seconds = ['undefined', 'null', "'abc'", 'NaN', '1e12', '{ foo: 1 }', 'an int tensor'];

type Call = (...args: unknown[]) => unknown;

const matrix = () =>
  torch.tensor([
    [1.5, 2, 3],
    [4, 5, 6],
  ]);
const weights = () => [torch.zeros(2).requires_grad_()];
const descent = () => optim.SGD(weights(), { lr: 0.1 });
const rows = () => data.TensorDataset(matrix());

/** The functions of a namespace; classes can be called like them, and are. */
function functionsOf(namespace: object, but: RegExp = /^$/): [string, Call][] {
  return Object.entries(namespace).filter(
    (entry): entry is [string, Call] => typeof entry[1] === 'function' && !but.test(entry[0]),
  );
}

/** The methods of what `make` makes, each called on a new one. What begins with `_` is nobody's business. */
function methodsOf(make: () => object): [string, Call][] {
  const found = new Map<string, Call>();
  let prototype = Object.getPrototypeOf(make());
  for (; !builtIn.has(prototype); prototype = Object.getPrototypeOf(prototype)) {
    for (const [name, { value, set }] of Object.entries(
      Object.getOwnPropertyDescriptors(prototype) as PropertyDescriptorMap,
    )) {
      if (internal.test(name) || found.has(name)) continue;
      if (typeof value === 'function') found.set(name, (...args) => (make() as Any)[name](...args));
      if (set) found.set(`${name} =`, value => Object.assign(make(), { [name]: value }));
    }
  }
  return [...found];
}

const builtIn = new Set<unknown>([Object.prototype, Function.prototype, null]);
/** Methods marked as internal: the types do not show them. */
const internal =
  /^(_|constructor$|alias$|walk$|collect$|update$|isBetter$|random32$|below$|uniform\d\d$|normal$|initialise$|reprLines$|show$)/;
/** A base class is there to be extended: JavaScript says well that it needs `new`. */
const base = /^(Module|Dataset|Optimizer|LRScheduler)$/;

// biome-ignore lint/suspicious/noExplicitAny: it is called with what does not belong there.
type Any = any;

const scheduler = (name: string, make: Call): [string, Call] => [
  name,
  (...args) => {
    const made = make(descent(), ...args) as Any;
    made.step(1);
    made.step(2);
  },
];

const surfaces: Record<string, [string, Call][]> = {
  torch: functionsOf(torch, /^(reset|Tensor|\w+Error)$/),
  functional: functionsOf(nn.functional),
  layers: functionsOf(nn, base),
  init: functionsOf(nn.init),
  utils: functionsOf(nn.utils),
  autograd: functionsOf(torch.autograd, /Error$/),
  data: functionsOf(data, base),
  optimizers: functionsOf(optim, base).flatMap(([name, make]) => [
    [name, make],
    [name, (...args) => (make(weights(), ...args) as Any).step()],
  ]),
  schedulers: functionsOf(optim.lr_scheduler, base).flatMap(([name, make]) => [
    [name, make],
    scheduler(name, make),
  ]),
  'a tensor': methodsOf(matrix),
  'a leaf': methodsOf(() => matrix().requires_grad_()),
  'a tensor of integers': methodsOf(() => torch.tensor([1, 2])),
  'a single number': methodsOf(() => torch.tensor(1.5)),
  'a generator': methodsOf(() => torch.Generator()),
  'a layer': methodsOf(() => nn.Linear(3, 2)),
  'a batch norm': methodsOf(() => nn.BatchNorm1d(3)),
  'a loss': methodsOf(() => nn.CrossEntropyLoss()),
  'a network': methodsOf(() => nn.Sequential(nn.Linear(3, 2), nn.ReLU())),
  'a list': methodsOf(() => nn.ModuleList([nn.ReLU()])),
  'an optimizer': methodsOf(descent),
  'a schedule': methodsOf(() => optim.lr_scheduler.StepLR(descent(), 2)),
  'a plateau': methodsOf(() => optim.lr_scheduler.ReduceLROnPlateau(descent())),
  'a data set': methodsOf(rows),
  'a loader': [
    ['DataLoader', (...args) => [...((data.DataLoader as Call)(rows(), ...args) as Any)]],
  ],
};

/** JavaScript's own words, and what shows that a value was not looked at. */
const raw =
  /undefined|not a function|^(?!'[\w.]+' object).* is not iterable|Cannot (read|convert|destructure|set)|Invalid (array|typed)|call stack|Class constructor/;
const classes = [
  torch.RuntimeError,
  torch.TypeError,
  torch.ValueError,
  torch.IndexError,
  torch.AssertionError,
];

/** What is wrong with the outcome of a call; `null` if nothing is. */
function complaint(call: Call, args: unknown[]): string | null {
  try {
    String(call(...args));
    return null;
  } catch (error) {
    const { name, message } = error as Error;
    const known = classes.some(Class => error instanceof Class) && !raw.test(message);
    return known ? null : `${name}: ${message}`;
  }
}

const { stackTraceLimit } = Error;
beforeAll(() => {
  // Nobody reads the stacks of a hundred thousand errors.
  Error.stackTraceLimit = 0;
});
afterAll(() => Object.assign(Error, { stackTraceLimit }));

test.each(Object.entries(surfaces))('%s', (_, calls) => {
  const names = Object.keys(values);
  const lists = [
    [],
    ...names.flatMap(first => [[first], ['a float tensor', first]]),
    ...names.flatMap(first =>
      seconds.flatMap(second => [
        [first, second],
        ['a float tensor', first, second],
      ]),
    ),
  ];
  const wrong = calls.flatMap(([name, call]) => {
    torch.reset();
    for (const list of lists) {
      const problem = complaint(
        call,
        list.map(arg => values[arg]()),
      );
      if (problem) return [`${name}(${list.join(', ')}): ${problem}`];
    }
    return [];
  });
  expect(wrong).toEqual([]);
});
