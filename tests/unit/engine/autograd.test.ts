import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { load, revive } from './golden.ts';
import { call, type OpCase } from './opinfo.ts';

const float64 = torch.float64;
const leaf = (data: number[]) => torch.tensor(data, { dtype: float64, requires_grad: true });

describe('the graph', () => {
  test('has the names and the edges of PyTorch', () => {
    const x = leaf([1, 2]);
    const y = x.exp().mul(x);
    expect(y.grad_fn?.name()).toBe('MulBackward0');
    const next = y.grad_fn?.next_functions.map(([node, nr]) => [node?.name(), nr]);
    expect(next).toEqual([
      ['ExpBackward0', 0],
      ['AccumulateGrad', 0],
    ]);
    expect(
      x
        .unbind()[1]
        .mul(2)
        .grad_fn?.next_functions.map(([, nr]) => nr),
    ).toEqual([1, 0]);
    expect([x.is_leaf, y.is_leaf, x.grad_fn, y.detach().is_leaf]).toEqual([
      true,
      false,
      null,
      true,
    ]);
  });

  test('has one node for a tensor with a value around it', () => {
    const y = torch.nn.functional.pad(leaf([1, 2]), [1, 1], { value: 5 });
    expect(`${y.grad_fn} ${y.grad_fn?.next_functions[0][0]}`).toBe(
      '<ConstantPadNdBackward0> <AccumulateGrad>',
    );
  });

  test('of 100,000 operations does not overflow the stack', () => {
    const x = leaf([1]);
    let y: torch.Tensor = x;
    for (let i = 0; i < 100_000; i++) y = y.add(x);
    y.backward();
    expect(x.grad.item()).toBe(100_001);
    const [g] = torch.autograd.grad(x.mul(y.detach()), x);
    expect(g.item()).toBe(100_001);
  });

  test('is freed: a long loop keeps its footprint', () => {
    const x = torch.randn(100);
    const w = torch.randn(100).requires_grad_();
    const steps = (count: number) => {
      for (let i = 0; i < count; i++) {
        const loss = w.mul(x).sub(1).square().mean();
        loss.backward();
        torch.no_grad(() => w.sub_(w.grad.mul(1e-3)));
        w.grad = null as never;
      }
      globalThis.gc?.();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    steps(2000);
    const before = steps(2000);
    const after = steps(20_000);
    // Without --expose-gc, garbage of a few collections' worth may be left over.
    expect(after - before).toBeLessThan(globalThis.gc ? 2e6 : 60e6);
  });
});

describe('hooks', () => {
  test('see gradients, replace them, and go away', () => {
    const x = leaf([1, 2]);
    const y = x.mul(3);
    const seen: unknown[] = [];
    const handle = y.register_hook(g => {
      seen.push(g.tolist());
      return g.mul(10);
    });
    y.sum().backward({ retain_graph: true });
    expect([seen, x.grad.tolist()]).toEqual([[[1, 1]], [30, 30]]);
    handle.remove();
    x.grad = null as never;
    y.sum().backward();
    expect([seen.length, x.grad.tolist()]).toEqual([1, [3, 3]]);
    expect(() => y.detach().register_hook(() => null)).toThrow(
      "cannot register a hook on a tensor that doesn't require gradient",
    );
  });

  test('retain_grad keeps the gradient of a tensor that is no leaf', () => {
    const x = leaf([1, 2]);
    const y = x.mul(3);
    expect(y.retains_grad).toBe(false);
    y.retain_grad();
    y.square().sum().backward();
    expect([y.retains_grad, y.grad.tolist()]).toEqual([true, [6, 12]]);
    expect(() => y.detach().retain_grad()).toThrow("can't retain_grad");
  });
});

describe('gradcheck', () => {
  test('finds a gradient that is wrong', () => {
    const x = leaf([0.3, -0.7]);
    expect(torch.autograd.gradcheck(z => z.sin().mul(z), [x])).toBe(true);
    const half = (z: torch.Tensor) => z.detach().mul(z);
    expect(torch.autograd.gradcheck(half, [x], { raise_exception: false })).toBe(false);
    expect(() => torch.autograd.gradcheck(half, [x])).toThrow('Jacobian mismatch for output 0');
  });
});

describe('second derivatives', () => {
  const byOp = new Map<string, OpCase[]>();
  for (const op of load<OpCase[]>('opinfo')) {
    if (op.grads?.some(g => g !== null && g.data.length <= 12)) {
      byOp.set(op.op, [...(byOp.get(op.op) ?? []), op]);
    }
  }

  /** The gradient as a function of the inputs: its own gradient has to be right as well. */
  function problem(op: OpCase): string | null {
    const tensors: torch.Tensor[] = [];
    const precise = (value: unknown) => revive(value, tensors, float64);
    const input = precise(op.input);
    const args = precise(op.args) as unknown[];
    const kwargs = precise(op.kwargs ?? {});
    const inputs = tensors.filter(x => x.requires_grad);
    const gradients = () => {
      const outputs = [call(op, input, args, kwargs)].flat() as torch.Tensor[];
      const roots = outputs.filter(y => y.requires_grad);
      // Not linear, so that the first derivatives of linear operations vary, too.
      const total = roots.map(y => y.sin().add(y).sum()).reduce((a, b) => a.add(b));
      const found = torch.autograd.grad(total, inputs, { create_graph: true, allow_unused: true });
      return found.filter(g => g?.requires_grad);
    };
    if (gradients().length === 0) return null;
    try {
      torch.autograd.gradcheck(() => gradients(), inputs, { atol: 1e-4, rtol: 1e-2 });
      return null;
    } catch (error) {
      return `case ${op.n} ${op.variant}: ${String(error).slice(0, 400)}`;
    }
  }

  test.each([...byOp])('of %s', (_, cases) => {
    expect(cases.slice(0, 3).flatMap(op => problem(op) ?? [])).toEqual([]);
  });
});
