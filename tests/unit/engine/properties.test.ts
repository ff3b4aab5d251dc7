import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';

const { autograd, float64 } = torch;
const dims = (min: number, max: number) =>
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: min, maxLength: max });

/** A leaf of this shape, away from 0, where roots and signs have no derivative. */
function leaf(shape: readonly number[]): torch.Tensor {
  const x = torch.rand(shape, { dtype: float64 }).add(0.3);
  return x.mul(torch.bernoulli(torch.full(shape, 0.5)).mul(2).sub(1)).requires_grad_();
}

/** Two shapes that broadcast: of a common one, each has some dimensions shrunk or left out. */
const pairOfShapes = dims(0, 3).chain(shape => {
  const shrunk = fc
    .tuple(
      fc.array(fc.boolean(), { minLength: shape.length, maxLength: shape.length }),
      fc.integer({ min: 0, max: shape.length }),
    )
    .map(([ones, skip]) => shape.map((size, d) => (ones[d] ? 1 : size)).slice(skip));
  return fc.tuple(shrunk, shrunk);
});

const binary: Record<string, (a: torch.Tensor, b: torch.Tensor) => torch.Tensor> = {
  add: (a, b) => a.add(b),
  'add with alpha': (a, b) => a.add(b, { alpha: 0.5 }),
  sub: (a, b) => a.sub(b),
  mul: (a, b) => a.mul(b),
  div: (a, b) => a.div(b),
  pow: (a, b) => a.abs().pow(b),
  maximum: (a, b) => a.maximum(b),
  lerp: (a, b) => a.lerp(b, 0.3),
  where: (a, b) => torch.where(a.gt(b), a, b),
};

const unary: Record<string, (x: torch.Tensor) => torch.Tensor> = {
  exp: x => x.exp(),
  log: x => x.abs().log(),
  sqrt: x => x.abs().sqrt(),
  tanh: x => x.tanh(),
  sigmoid: x => x.sigmoid(),
  softmax: x => x.softmax(0),
  relu: x => x.relu(),
  std: x => torch.cat([x.reshape(-1), x.reshape(-1).mul(2)]).std(),
  norm: x => x.norm(),
  prod: x => x.prod(),
  cumsum: x => x.cumsum(0),
  logsumexp: x => x.logsumexp(0),
  'a transposed view, doubled in place': x => x.clone().transpose(0, -1).mul_(2),
  'a slice, squared in place': x => {
    const y = x.clone();
    y.index([torch.slice(0, 1)]).square_();
    return y;
  },
  'an index put': x => x.clone().index_put_([torch.tensor([0, 0])], x.sum(), true),
};

describe('gradients agree with finite differences', () => {
  test.each(Object.entries(binary))('%s, of shapes that broadcast', (_, f) => {
    fc.assert(
      fc.property(pairOfShapes, fc.integer(), ([m, n], seed) => {
        torch.manual_seed(seed);
        expect(autograd.gradcheck(f, [leaf(m), leaf(n)])).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test.each(Object.entries(unary))('%s, of any shape', (_, f) => {
    fc.assert(
      fc.property(dims(1, 3), fc.integer(), (shape, seed) => {
        torch.manual_seed(seed);
        expect(autograd.gradcheck(f, [leaf(shape)])).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('matrix products of stacks', () => {
    fc.assert(
      fc.property(dims(0, 2), dims(3, 3), fc.integer(), (stack, [m, k, n], seed) => {
        torch.manual_seed(seed);
        const [a, b] = [leaf([...stack, m, k]), leaf([k, n])];
        expect(autograd.gradcheck((x, y) => x.matmul(y), [a, b])).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

test('what is saved is loaded', () => {
  const number = fc.double().map(Math.fround);
  fc.assert(
    fc.property(fc.array(number), fc.dictionary(fc.string(), number), (values, dict) => {
      const x = torch.tensor(values, { dtype: torch.float32 });
      const loaded = torch.load<{ x: torch.Tensor; dict: Record<string, number> }>(
        torch.save({ x, dict }),
      );
      // -0 is 0 in JSON.
      const zeros = (list: unknown) =>
        JSON.stringify(list, (_, v) => (Number.isNaN(v) ? 'nan' : v));
      expect(zeros(loaded.x.tolist())).toEqual(zeros(x.tolist()));
      expect(zeros(Object.values(loaded.dict))).toEqual(zeros(Object.values(dict)));
    }),
  );
});

test('an index picks what nested arrays would', () => {
  const index = fc.array(fc.integer({ min: -4, max: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(index, fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 3 }), (rows, a, b, step) => {
      const x = torch.arange(16).view(4, 4);
      const nested = x.tolist() as number[][];
      const expected = rows.map(i =>
        (nested.at(i) as number[]).slice(a, b).filter((_, j) => j % step === 0),
      );
      const picked = x.index([torch.tensor(rows), torch.slice(a, b, step)]);
      expect(picked.tolist()).toEqual(expected);
      const flat = x.index([x.gt(a)]).tolist();
      expect(flat).toEqual(nested.flat().filter(v => v > a));
    }),
  );
});
