/** Every layer, loss and initialiser against what PyTorch's gave: tests/golden/make/nn.py. */
import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { difference, type GoldenTensor, load, toTensor } from './golden.ts';

interface LayerCase {
  readonly layer: string;
  readonly args: unknown[];
  readonly kwargs: object;
  readonly train: boolean;
  readonly repr: string;
  readonly state: Record<string, GoldenTensor>;
  readonly inputs: GoldenTensor[];
  readonly out: GoldenTensor;
  readonly grads: (GoldenTensor | null)[] | null;
  readonly after: Record<string, GoldenTensor>;
}

interface InitCase {
  readonly init: 'uniform_';
  readonly shape: number[];
  readonly args: never[];
  readonly out: GoldenTensor;
}

const cases = load<(LayerCase | InitCase)[]>('nn');
const layers = cases.filter(one => 'layer' in one);
const inits = cases.filter(one => 'init' in one);
const { nn } = torch;

type AnyLayer = new (...args: unknown[]) => torch.nn.Module;
const makers = nn as unknown as Record<string, AnyLayer>;

function expectClose(
  what: string,
  actual: unknown,
  expected: GoldenTensor | null,
  rounding = 1e-5,
) {
  if (expected === null) expect(actual, what).toBeNull();
  else expect(difference(actual, expected, rounding, 1e-5), what).toBeNull();
}

function expectState(module: torch.nn.Module, expected: Record<string, GoldenTensor>) {
  const state = module.state_dict();
  expect(Object.keys(state)).toEqual(Object.keys(expected));
  for (const [name, golden] of Object.entries(expected)) expectClose(name, state[name], golden);
}

describe('layers and losses', () => {
  test.each(layers)('$layer $args $kwargs', one => {
    torch.manual_seed(7);
    const module = new makers[one.layer](...one.args, one.kwargs);
    module.train(one.train);
    expect(String(module)).toBe(one.repr);
    expectState(module, one.state);
    const inputs = one.inputs.map(golden => {
      const x = toTensor(golden);
      return x.is_floating_point() ? x.requires_grad_() : x;
    });
    // A target is no input that anything is learnt from.
    if (one.layer.includes('Loss')) inputs[1] = inputs[1].detach();
    const out = module(...inputs);
    expectClose('output', out, one.out);
    expectState(module, one.after);
    if (!one.grads) return;
    out.square().sum().backward();
    const leaves = [...inputs, ...module.parameters()];
    expect(leaves.length).toBe(one.grads.length);
    leaves.forEach((leaf, i) => {
      expectClose(`gradient ${i}`, leaf.grad, one.grads?.[i] ?? null, 1e-4);
    });
  });
});

describe('initial values', () => {
  test.each(inits)('$init $shape $args', ({ init, shape, args, out }) => {
    torch.manual_seed(11);
    const x = torch.empty(shape);
    expect(nn.init[init](x, ...args)).toBe(x);
    expectClose('values', x, out, 2e-7);
  });

  test.each([
    ['tanh', null, 5 / 3],
    ['relu', null, Math.SQRT2],
    ['leaky_relu', null, Math.sqrt(2 / 1.0001)],
    ['leaky_relu', 1, 1],
    ['selu', null, 0.75],
    ['conv2d', null, 1],
  ])('gain of %s %s', (name, param, gain) => {
    expect(nn.init.calculate_gain(name, param)).toBeCloseTo(gain, 15);
  });
});
