/** Makes an optimizer of its arithmetic: one loop over the elements of one parameter. */
import { type Callable, callable } from '../callable.ts';
import { iterable } from '../checks.ts';
import { float32, type Numbers } from '../dtype.ts';
import { ValueError } from '../errors.ts';
import { copyInto, packed } from '../kernels/make.ts';
import { fill } from '../ops/creation.ts';
import { checkOptions, withDefaults } from '../options.ts';
import { Tensor } from '../tensor.ts';
import { Optimizer, type ParamGroup, type ParamState, type Params } from './optimizer.ts';

/** The class of an optimizer: parameters first, then its options. */
export type OptimizerClass<Options extends object> = Callable<
  new (
    params: Params<Options>,
    options?: Options,
  ) => Optimizer<Required<Options>>
>;

/** What all optimizers take. */
export interface CommonOptions {
  /** The learning rate: by how much a step follows the gradient. */
  lr?: number;
  /** Pulls parameters towards 0: this times the parameter is added to its gradient. Default: 0. */
  weight_decay?: number;
  /** Climb instead of descend. Default: `false`. */
  maximize?: boolean;
}

/** `n` numbers of an array, from an index on. */
export type Run = readonly [data: Numbers, from: number];

/** One parameter in one step. */
export interface Update<Options> {
  /** Number of elements. */
  readonly n: number;
  /** The parameter. */
  readonly weights: Run;
  /** Its gradient, downhill or, with `maximize`, turned round; weight decay not yet added. */
  readonly grads: Run;
  /** 1, or −1 to climb: what the gradient is to be multiplied by. */
  readonly sign: number;
  /** What is remembered of it, as the method asked. */
  readonly memory: readonly Run[];
  /** Was there nothing to remember yet? */
  readonly first: boolean;
  /** Counts from 1. */
  readonly step: number;
  readonly group: ParamGroup<Options>;
}

/** The arithmetic of an optimizer. */
export interface Method<Options> {
  /** PyTorch's name. */
  readonly name: string;
  /** Its options and their defaults, in the order of the positional arguments. */
  readonly defaults: Required<Options>;
  /** Options without meaning here, which PyTorch has: they are kept and printed. */
  readonly others: string;
  /** Names of what it remembers of each parameter; the steps are counted where `step` is among it. */
  memory(group: ParamGroup<Options>): string[];
  /** Further checks of the options. */
  check?(options: Required<Options>): void;
  /** Changes the weights in place. */
  update(one: Update<Options>): void;
}

/** How PyTorch calls an option in its complaints, where that is not its name. */
const called: Record<string, string> = { lr: 'learning rate', eps: 'epsilon value' };

/** Numbers must not be negative, whatever the option; decay rates are below 1. */
function checkRanges(options: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(options)) {
    const most = name === 'rho' ? 1 : Number.POSITIVE_INFINITY;
    if (typeof value === 'number' && name !== 'dampening' && !(value >= 0 && value <= most)) {
      throw new ValueError(`Invalid ${called[name] ?? `${name} value`}: ${value}`);
    }
    if (name !== 'betas') continue;
    [...iterable(value as number[])].forEach((beta, i) => {
      if (!(beta >= 0 && beta < 1)) {
        throw new ValueError(`Invalid beta parameter at index ${i}: ${beta}`);
      }
    });
  }
}

/** What PyTorch's options are by default that choose among its implementations. */
const implementation: Record<string, boolean | null> = {
  foreach: null,
  capturable: false,
  differentiable: false,
  fused: null,
};

/** Makes the class of an optimizer. */
export function optimizer<Options extends object>(
  method: Method<Options>,
): OptimizerClass<Options> {
  const { name } = method;
  const others = method.others.split(' ');
  const defaults = {
    ...method.defaults,
    ...Object.fromEntries(others.map(key => [key, implementation[key]])),
  };

  class MethodOptimizer extends Optimizer<Required<Options>> {
    constructor(params: Params<Options>, ...args: unknown[]) {
      const options = withDefaults(defaults, args);
      const { lr } = options as { lr?: unknown };
      if (lr instanceof Tensor) Object.assign(options, { lr: lr.item() });
      checkOptions(defaults, options);
      checkRanges(options as Record<string, unknown>);
      method.check?.(options);
      super(params as never, options);
    }

    protected override update(p: Tensor, grad: Tensor, group: ParamGroup<Options>): void {
      const state = this.state.get(p) ?? {};
      const slots = method.memory(group);
      const first = slots.some(slot => !(slot in state));
      remember(state, slots, p, this.defaults);
      if (slots.length > 0) this.state.set(p, state);
      const { step: counter } = state;
      const runs = slots.filter(slot => slot !== 'step').map(slot => run(state[slot]));
      const weights = packed(p);
      method.update({
        n: p.count,
        weights: run(weights),
        grads: run(packed(grad)),
        sign: group.maximize ? -1 : 1,
        memory: runs,
        first,
        step: counter ? ++counter.storage.data[counter.offset] : 0,
        group,
      });
      if (weights !== p) copyInto(p, weights);
      p.storage.changed();
    }

    /** Adadelta's rate of 1 is a float. */
    protected override show(key: string, value: unknown): string {
      const whole = key === 'lr' && value === 1 && (defaults as { lr?: number }).lr === 1;
      return whole ? '1.0' : super.show(key, value);
    }
  }
  return callable(name, MethodOptimizer) as unknown as OptimizerClass<Options>;
}

/** Adds what is not remembered yet of `p`. All begins at 0, but for Adagrad's sum. */
function remember(
  state: ParamState,
  slots: readonly string[],
  p: Tensor,
  options: { initial_accumulator_value?: number },
): void {
  for (const slot of slots) {
    const start = slot === 'sum' ? (options.initial_accumulator_value ?? 0) : 0;
    state[slot] ??= slot === 'step' ? fill([], 0, float32) : fill(p.shape, start, p.dtype);
  }
}

/** Where the elements of a tensor begin. */
function run(x: Tensor): Run {
  return [x.storage.data, x.offset];
}
