import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { committedKernels, translateKernels } from '../../../src/build/scripts/kernels.ts';

/** The three ways to a product. */
const ways = {
  'plain JavaScript': { enabled: false, relaxed_simd: false },
  SIMD: { enabled: true, relaxed_simd: false },
  'relaxed SIMD': { enabled: true, relaxed_simd: true },
};

beforeEach(() => void torch.manual_seed(7));
afterEach(() => torch.reset());

/** What lies in memory how: all give an r×c matrix. */
const layouts: Record<string, (r: number, c: number) => torch.Tensor> = {
  'row by row': (r, c) => torch.randn(r, c),
  'column by column': (r, c) => torch.randn(c, r).t(),
  'part of a wider matrix': (r, c) => torch.randn(r, c + 5).narrow(1, 3, c),
  'every third column': (r, c) => torch.randn(r, c, 3).select(2, 1),
  'one row for all': (r, c) => torch.randn(1, c).expand(r, c),
};

/** Rows, columns, length of the sums: vectors, few rows, edges of blocks of 4 and 8, large. */
const sizes = [
  [1, 64, 80],
  [64, 1, 80],
  [70, 1, 61],
  [1, 67, 75],
  [2, 700, 3],
  [3, 33, 70],
  [700, 3, 9],
  [4, 8, 300],
  [5, 9, 131],
  [31, 41, 17],
  [64, 128, 100],
];

/** Each element as a sum in doubles, and the sum of the magnitudes that rounding is relative to. */
function expected(a: torch.Tensor, b: torch.Tensor): { sum: number; magnitude: number }[] {
  const rows = a.tolist() as number[][];
  const columns = b.t().tolist() as number[][];
  return rows.flatMap(row =>
    columns.map(column => {
      const terms = row.map((x, p) => x * column[p]);
      return {
        sum: terms.reduce((s, t) => s + t, 0),
        magnitude: terms.reduce((s, t) => s + Math.abs(t), 0),
      };
    }),
  );
}

describe.each(Object.entries(ways))('products by %s', (_way, settings) => {
  beforeEach(() => void Object.assign(torch.backends.wasm, settings));

  const pairs = Object.keys(layouts).flatMap(left =>
    Object.keys(layouts).map(right => [left, right]),
  );
  test.each(pairs)('%s times %s', (left, right) => {
    for (const [m, n, k] of sizes) {
      const a = layouts[left](m, k);
      const b = layouts[right](k, n);
      const exact = expected(a, b);
      const product = a.mm(b);
      expect(product.shape).toEqual([m, n]);
      const wrong = (product.flatten().tolist() as number[]).filter(
        (y, i) => !(Math.abs(y - exact[i].sum) <= 2 ** -20 * exact[i].magnitude),
      );
      expect(wrong, `${m}×${k} @ ${k}×${n}`).toEqual([]);
    }
  });

  test('NaN and infinity stay in their row and column', () => {
    const a = torch.ones(30, 50);
    const b = torch.ones(50, 20);
    a.select(0, 29).fill_(Number.NaN);
    b.select(1, 19).fill_(Number.POSITIVE_INFINITY);
    const y = a.mm(b).tolist() as number[][];
    for (let i = 0; i < 30; i++) {
      for (let j = 0; j < 20; j++) {
        const inside = j === 19 ? Number.POSITIVE_INFINITY : 50;
        expect(y[i][j]).toBe(i === 29 ? Number.NaN : inside);
      }
    }
  });

  test('a batch is multiplied pair by pair', () => {
    const a = torch.randn(3, 20, 30);
    const b = torch.randn(3, 30, 10);
    const one = a.select(0, 2).mm(b.select(0, 2));
    expect(torch.allclose(a.bmm(b).select(0, 2), one, { atol: 1e-5 })).toBe(true);
  });
});

/** Every way in which the numbers of a tensor can change after they were multiplied. */
const changes: Record<string, (x: torch.Tensor) => unknown> = {
  'in place': x => x.add_(1),
  'through .data': x => x.data.add_(1),
  'through detach()': x => x.detach().add_(1),
  'through a view': x => x.t().add_(1),
  'through numpy()': x => {
    const numbers = x.numpy();
    for (let i = 0; i < numbers.length; i++) numbers[i] += 1;
  },
  'by new data': x => {
    x.data = x.data.add(1);
  },
};

test.each(Object.entries(changes))('a change %s is seen by the next product', (_how, change) => {
  const x = torch.zeros(64, 64);
  const ones = torch.ones(64, 64);
  for (let step = 0; step < 3; step++) {
    for (let i = 0; i < 3; i++) expect(x.mm(ones).select(0, 0).select(0, 5).item()).toBe(64 * step);
    change(x);
  }
});

test('numpy() from before a product may change the tensor after it', () => {
  const x = torch.zeros(64, 64);
  const numbers = x.numpy();
  const ones = torch.ones(64, 64);
  for (let i = 0; i < 3; i++) x.mm(ones);
  numbers.fill(1);
  expect(x.mm(ones).sum().item()).toBe(64 ** 3);
});

test('matrices that are remembered give way to newer ones', () => {
  const ones = torch.ones(512, 8);
  const many = Array.from({ length: 24 }, (_, i) =>
    torch.full([512, 512], i, { dtype: torch.float32 }),
  );
  for (let round = 0; round < 3; round++) {
    for (const [i, x] of many.entries()) {
      expect(x.mm(ones).select(0, 511).tolist()).toEqual(new Array(8).fill(512 * i));
      if (i % 5 === 0) expect(x.t().mm(ones).select(0, 3).select(0, 0).item()).toBe(512 * i);
    }
  }
});

test('short sums are rounded at every step, as in PyTorch', () => {
  const x = torch.tensor([
    [1e8, 1, -1e8],
    [1e8, -1e8, 1],
  ]);
  expect(x.float().mv(torch.ones(3)).tolist()).toEqual([0, 1]);
  expect(x.double().mv(torch.ones(3).double()).tolist()).toEqual([1, 1]);
});

test('a product may be larger than all before it', () => {
  const y = torch.ones(2100, 300).mm(torch.ones(300, 1100));
  expect([y.min().item(), y.max().item()]).toEqual([300, 300]);
});

test('where the host has no WebAssembly, plain JavaScript computes the same', async () => {
  const numbers = torch.randn(40, 40).tolist();
  const square = (engine: typeof torch) => {
    const x = engine.tensor(numbers);
    return x.mm(x).flatten().tolist() as number[];
  };
  const expected = square(torch);
  vi.resetModules();
  vi.stubGlobal('WebAssembly', undefined);
  try {
    const fresh = await import('../../../engine/index.ts');
    expect(fresh.backends.wasm.is_available()).toBe(false);
    for (const [i, y] of square(fresh).entries()) expect(y).toBeCloseTo(expected[i], 4);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('the bytes are what the source says', async () => {
  expect(committedKernels()).toBe(await translateKernels());
});
