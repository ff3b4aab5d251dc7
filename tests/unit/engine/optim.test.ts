import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { difference, type GoldenTensor, load, toTensor } from './golden.ts';

const { SGD, Adam, AdamW, RMSprop, Adagrad, Adadelta } = torch.optim;
const classes = { SGD, Adam, AdamW, RMSprop, Adagrad, Adadelta };

interface Fit {
  readonly optimizer: keyof typeof classes;
  readonly kwargs: Record<string, unknown>;
  readonly X: GoldenTensor;
  readonly y: GoldenTensor;
  readonly w0: GoldenTensor;
  readonly losses: number[];
  readonly w: GoldenTensor;
}

interface TwoGroups {
  readonly optimizer: keyof typeof classes;
  readonly kwargs: Record<string, unknown>;
  readonly repr: string;
  readonly start: GoldenTensor[];
  readonly end: GoldenTensor[];
  readonly state_dict: {
    state: Record<string, Record<string, GoldenTensor>>;
    param_groups: object[];
  };
}

const named = <T extends { optimizer: string; kwargs: object }>(cases: T[]) =>
  cases.map(one => [`${one.optimizer} ${JSON.stringify(one.kwargs)}`, one] as const);

function expectClose(what: string, actual: torch.Tensor, golden: GoldenTensor) {
  expect(difference(actual, golden, 3e-6, 1e-6), what).toBeNull();
}

test.each(named(load<Fit[]>('optim')))('fits a line like PyTorch: %s', (_, one) => {
  const [inputs, targets] = [toTensor(one.X), toTensor(one.y)];
  const weights = toTensor(one.w0).requires_grad_();
  const optimizer = classes[one.optimizer]([weights], one.kwargs as never);
  one.losses.forEach((expected, i) => {
    optimizer.zero_grad();
    const loss = inputs.mv(weights).sub(targets).square().mean();
    loss.backward();
    optimizer.step();
    expect(Math.abs(loss.item() / expected - 1), `loss ${i}`).toBeLessThan(1e-6);
  });
  expectClose('weights', weights, one.w);
});

const more = load<TwoGroups[]>('optim-more').filter(one => 'repr' in one);

describe('two groups of parameters', () => {
  function train(optimizer: torch.optim.Optimizer, params: torch.Tensor[], steps: number) {
    const [a, b] = params;
    for (let i = 0; i < steps; i++) {
      optimizer.zero_grad();
      a.mv(b).sin().sum().backward();
      optimizer.step();
    }
  }

  function start({ optimizer, kwargs, start: tensors }: TwoGroups) {
    const params = tensors.map(golden => toTensor(golden).requires_grad_());
    const groups = [{ params: [params[0]] }, { params: params[1], lr: 0.03 }];
    return { params, made: classes[optimizer](groups as never, kwargs as never) };
  }

  test.each(named(more))('%s: weights, state and print', (_, one) => {
    const { params, made } = start(one);
    train(made, params, 10);
    expect(String(made)).toBe(one.repr);
    params.forEach((p, i) => {
      expectClose(`parameter ${i}`, p, one.end[i]);
    });
    const { state, param_groups } = made.state_dict();
    expect(param_groups).toEqual(one.state_dict.param_groups);
    expect(Object.keys(state)).toEqual(Object.keys(one.state_dict.state));
    for (const [number, slots] of Object.entries(one.state_dict.state)) {
      const mine = state[Number(number)];
      expect(Object.keys(mine).sort()).toEqual(Object.keys(slots).sort());
      for (const [slot, golden] of Object.entries(slots)) expectClose(slot, mine[slot], golden);
    }
  });

  test.each(named(more))('%s: goes on from a saved state', (_, one) => {
    const first = start(one);
    train(first.made, first.params, 4);
    const saved = first.made.state_dict();
    const params = first.params.map(p => p.detach().clone().requires_grad_());
    const groups = [{ params: [params[0]] }, { params: params[1] }];
    const second = classes[one.optimizer](groups as never);
    second.load_state_dict(saved);
    train(second, params, 6);
    params.forEach((p, i) => {
      expectClose(`parameter ${i}`, p, one.end[i]);
    });
    // What was saved is a copy: the first optimizer is where it was.
    const step = first.made.state_dict().state[0]?.step;
    if (step) expect(step.item()).toBe(4);
  });
});

test('changes what a parameter shares its memory with, and says so to autograd', () => {
  const w = torch.ones(2, 3, { requires_grad: true });
  const transposed = torch.ones(6).view(3, 2).t().requires_grad_();
  const optimizer = SGD([w, transposed], { lr: 1 });
  const scale = torch.arange(6).float().view(2, 3);
  const loss = w.square().sum().add(transposed.mul(scale).sum());
  loss.backward(null, { retain_graph: true });
  optimizer.step();
  expect(transposed.tolist()).toEqual([
    [1, 0, -1],
    [-2, -3, -4],
  ]);
  expect(() => loss.backward()).toThrow('modified by an inplace operation');
});

test('leaves parameters without a gradient alone, and returns what the closure returns', () => {
  const [a, b] = [torch.ones(2).requires_grad_(), torch.ones(2).requires_grad_()];
  const optimizer = SGD([a, b], { lr: 0.5, weight_decay: 0.1 });
  const loss = torch.no_grad(() =>
    optimizer.step(() => {
      const value = a.mul(2).sum();
      value.backward();
      return value;
    }),
  );
  expect(loss.item()).toBe(4);
  expect(a.tolist()[0 as never]).toBeCloseTo(-0.05, 6);
  expect(b.tolist()).toEqual([1, 1]);
  optimizer.zero_grad(false);
  expect(a.grad.tolist()).toEqual([0, 0]);
  optimizer.zero_grad();
  expect(a.grad).toBeNull();
});

test('an optimizer of one’s own', () => {
  class Descent extends torch.optim.Optimizer<{ lr: number }> {
    constructor(params: Iterable<torch.Tensor>, lr: number) {
      super(params, { lr });
    }
    override step<T>(): T {
      torch.no_grad(() => {
        for (const { params, lr } of this.param_groups) {
          for (const p of params) p.sub_(p.grad.mul(lr));
        }
      });
      return undefined as T;
    }
  }
  const w = torch.tensor([1, 2], { dtype: torch.float32, requires_grad: true });
  const optimizer = new Descent([w], 0.25);
  w.square().sum().backward();
  optimizer.step();
  expect(w.tolist()).toEqual([0.5, 1]);
  expect(String(optimizer)).toBe('Descent (\nParameter Group 0\n    lr: 0.25\n)');
});

const w = torch.zeros(2);
const computed = torch.zeros(2, { requires_grad: true }).mul(2);
const other = torch.zeros(1);

/** What PyTorch 2.13 says. */
const errors: [string, () => unknown, string][] = [
  ['no parameters', () => SGD([], { lr: 0.1 }), 'optimizer got an empty parameter list'],
  ['a negative rate', () => SGD([w], { lr: -1 }), 'Invalid learning rate: -1'],
  ['momentum', () => SGD([w], { momentum: -0.5 }), 'Invalid momentum value: -0.5'],
  ['weight decay', () => AdamW([w], { weight_decay: -2 }), 'Invalid weight_decay value: -2'],
  ['eps', () => Adam([w], { eps: -1 }), 'Invalid epsilon value: -1'],
  ['beta', () => Adam([w], { betas: [0.9, 1] }), 'Invalid beta parameter at index 1: 1'],
  ['alpha', () => RMSprop([w], { alpha: -1 }), 'Invalid alpha value: -1'],
  ['rho', () => Adadelta([w], { rho: 2 }), 'Invalid rho value: 2'],
  ['lr_decay', () => Adagrad([w], { lr_decay: -1 }), 'Invalid lr_decay value: -1'],
  [
    'Nesterov without momentum',
    () => SGD([w], { nesterov: true }),
    'Nesterov momentum requires a momentum and zero dampening',
  ],
  [
    'an unknown option',
    () => SGD([w], { foo: 1 } as never),
    "SGD.__init__() got an unexpected keyword argument 'foo'",
  ],
  [
    'a tensor',
    () => SGD(w as never),
    'params argument given to the optimizer should be an iterable of Tensors or dicts, but got torch.FloatTensor',
  ],
  ['a model', () => SGD(torch.nn.Linear(2, 2) as never), "'Linear' object is not iterable"],
  ['nothing', () => SGD(undefined as never), "'NoneType' object is not iterable"],
  [
    'a number',
    () => SGD([1] as never),
    'optimizer can only optimize Tensors, but one of the params is int',
  ],
  ['a result', () => SGD([computed]), "can't optimize a non-leaf Tensor"],
  [
    'a parameter twice',
    () => SGD([{ params: [w] }, { params: [w] }]),
    'some parameters appear in more than one parameter group',
  ],
  [
    'a state of other groups',
    () => SGD([w]).load_state_dict(SGD([{ params: w }, { params: other }]).state_dict()),
    'loaded state dict has a different number of parameter groups',
  ],
  [
    'a state of more parameters',
    () => SGD([w]).load_state_dict(SGD([w, other]).state_dict()),
    "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
  ],
];

test.each(errors)('refuses %s', (_, make, message) => {
  expect(make).toThrow(message);
});
