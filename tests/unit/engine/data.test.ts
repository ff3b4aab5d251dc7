import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { difference, type GoldenTensor, load } from './golden.ts';

interface Passes {
  readonly n: number;
  readonly kwargs: { batch_size?: number | null; shuffle?: boolean; drop_last?: boolean };
  readonly seed: number;
  readonly own: number | null;
  readonly length: number;
  readonly epochs: unknown[];
  readonly after: GoldenTensor;
  readonly own_after: GoldenTensor | null;
}

interface Split {
  readonly n: number;
  readonly lengths: number[];
  readonly seed: number;
  readonly parts: number[][];
}

const golden = load<(Passes | Split)[]>('loader');
const { DataLoader, Dataset, default_collate, random_split, Subset, TensorDataset } =
  torch.utils.data;

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

describe("batches in PyTorch's order", () => {
  const passes = golden.filter(one => 'epochs' in one);

  test.each(passes)('$n samples, $kwargs', ({ n, kwargs, seed, own, ...expected }) => {
    torch.manual_seed(seed);
    const generator = own === null ? null : new torch.Generator().manual_seed(own);
    const loader = DataLoader(TensorDataset(torch.arange(n)), { ...kwargs, generator });
    expect(loader.length).toBe(expected.length);
    const epochs = [1, 2, 3].map(() => [...loader].map(([batch]) => batch.tolist()));
    expect(epochs).toEqual(expected.epochs);
    expect(difference(torch.rand(1), expected.after, 1e-7, 0)).toBeNull();
    if (generator && expected.own_after) {
      expect(difference(torch.rand(1, { generator }), expected.own_after, 1e-7, 0)).toBeNull();
    }
  });

  const splits = golden.filter(one => 'parts' in one);

  test.each(splits)('$n samples split into $lengths', ({ n, lengths, seed, parts }) => {
    torch.manual_seed(seed);
    expect(random_split(range(n), lengths).map(part => part.indices)).toEqual(parts);
    const generator = new torch.Generator().manual_seed(seed);
    torch.manual_seed(99);
    expect(random_split(range(n), lengths, { generator }).map(part => part.indices)).toEqual(parts);
  });
});

test('rows of a subset of a subset come in one piece, with their gradients', () => {
  const x = torch.arange(12).float().view(6, 2).requires_grad_();
  const inner = Subset(TensorDataset(x, torch.arange(6)), [5, 3, 1, 0]);
  const loader = DataLoader(Subset(inner, [2, 0, 1]), { batch_size: 2 });
  const batches = [...loader].map(tensors => tensors.map(t => t.tolist()));
  expect(batches).toEqual([
    [
      [
        [2, 3],
        [10, 11],
      ],
      [1, 5],
    ],
    [[[6, 7]], [3]],
  ]);
  const [[rows]] = loader;
  rows.sum().backward();
  expect(x.grad.sum(1).tolist()).toEqual([0, 2, 0, 0, 0, 2]);
});

test('a data set of one’s own is indexed, counted, gone through and batched', () => {
  class Squares extends Dataset<[torch.Tensor, number]> {
    override __len__() {
      return 3;
    }
    override __getitem__(i: number): [torch.Tensor, number] {
      return [torch.tensor([i, i * i]), i / 2];
    }
  }
  const squares = new Squares();
  expect(squares.length).toBe(3);
  expect(squares['operator []'](2)[1]).toBe(1);
  expect([...squares].map(([x]) => x.tolist())).toEqual([
    [0, 0],
    [1, 1],
    [2, 4],
  ]);
  const [[x, y]] = DataLoader(squares, { batch_size: 3 });
  expect(x.tolist()).toEqual([
    [0, 0],
    [1, 1],
    [2, 4],
  ]);
  expect(String(y)).toBe('tensor([0.0000, 0.5000, 1.0000], dtype=torch.float64)');
  const sums = DataLoader(squares, { batch_size: 2, collate_fn: list => list.length });
  expect([...sums]).toEqual([2, 1]);
  expect(() => new Dataset().length).toThrow('Subclasses of Dataset should implement __len__.');
});

/** What PyTorch 2.13 makes of samples; a Python tuple or list is a list here. */
const collated: [unknown[], string][] = [
  [[1, 2], 'tensor([1, 2])'],
  [[1.5, 2], 'tensor([1.5000, 2.0000], dtype=torch.float64)'],
  [[true, false], 'tensor([ True, False])'],
  [['a', 'b'], 'a,b'],
  [[torch.zeros(1), torch.ones(1)], 'tensor([[0.],\n        [1.]])'],
  [
    [
      [1, [2, 3]],
      [4, [5, 6]],
    ],
    'tensor([1, 4]),tensor([2, 5]),tensor([3, 6])',
  ],
];

test.each(collated)('collates %j', (samples, text) => {
  expect(String(default_collate(samples))).toBe(text);
});

test('collates objects by name', () => {
  const batch = default_collate([
    { a: 1, b: 'x' },
    { a: 2, b: 'y' },
  ]) as Record<string, unknown>;
  expect(String(batch.a)).toBe('tensor([1, 2])');
  expect(batch.b).toEqual(['x', 'y']);
});

const ten = range(10);

/** What PyTorch 2.13 says. */
const errors: [string, () => unknown, string][] = [
  [
    'tensors of different lengths',
    () => TensorDataset(torch.zeros(2), torch.zeros(3)),
    'Size mismatch between tensors',
  ],
  [
    'parts that do not sum up',
    () => random_split(ten, [3, 3]),
    'Sum of input lengths does not equal the length of the input dataset!',
  ],
  ['a number', () => DataLoader(3 as never), "object of type 'int' has no len()"],
  [
    'empty batches',
    () => DataLoader(ten, { batch_size: 0 }),
    'batch_size should be a positive integer value, but got batch_size=0',
  ],
  [
    'to shuffle nothing',
    () => DataLoader([], { shuffle: true }),
    'num_samples should be a positive integer value, but got num_samples=0',
  ],
  [
    'to drop the last of no batches',
    () => DataLoader(ten, { batch_size: null, drop_last: true }),
    'batch_size=None option disables auto-batching and is mutually exclusive with drop_last',
  ],
  [
    'an unknown option',
    () => DataLoader(ten, { num_worker: 1 } as never),
    "DataLoader.__init__() got an unexpected keyword argument 'num_worker'",
  ],
  [
    'samples of different shapes',
    () => [...DataLoader([torch.zeros(2), torch.zeros(3)], { batch_size: 2 })],
    'stack expects each tensor to be equal size, but got [2] at entry 0 and [3] at entry 1',
  ],
  [
    'samples that are nothing',
    () => [...DataLoader([null, null])],
    "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found <class 'NoneType'>",
  ],
];

test.each(errors)('refuses %s', (_, make, message) => {
  expect(make).toThrow(message);
});
