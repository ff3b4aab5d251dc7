/** What all optimizers share: groups of parameters, their state, and the step over all of them. */
import { enable_grad } from '../autograd/mode.ts';
import { iterable, several, stateDict } from '../checks.ts';
import { tensorClass } from '../dtype.ts';
import { TorchTypeError, typeName, ValueError } from '../errors.ts';
import { clearGradients, type SetToNone } from '../nn/module.ts';
import { isOptions } from '../options.ts';
import { repr } from '../python.ts';
import { Tensor } from '../tensor.ts';

/** Options of a group of parameters: what is left out is as for the whole optimizer. */
export type GroupOptions<Options> = { params: Tensor | Iterable<Tensor> } & Options;

/** A group of parameters with all its options: `lr`, `momentum`, ... They may be changed. */
export type ParamGroup<Options = object> = Required<Options> & {
  params: Tensor[];
  /** The learning rate: by how much a step follows the gradient. */
  lr: number;
  // biome-ignore lint/suspicious/noExplicitAny: schedulers leave notes of their own.
  [option: string]: any;
};

/** What an optimizer remembers of a parameter: `momentum_buffer`, `exp_avg`, `step`, ... */
export type ParamState = Record<string, Tensor>;

/** The parameters of a model, or groups of them with options of their own. */
export type Params<Options = object> = Iterable<Tensor> | Iterable<GroupOptions<Options>>;

/** What `state_dict()` tells: parameters are numbered in the order of the groups. */
export interface OptimizerState {
  state: Record<number, ParamState>;
  param_groups: Record<string, unknown>[];
}

/**
 * The base class of all optimizers. A subclass of one's own defines `step`:
 *
 *     class Descent extends torch.optim.Optimizer {
 *       constructor(params, lr) { super(params, { lr }); }
 *       step() {
 *         torch.no_grad(() => {
 *           for (const { params, lr } of this.param_groups)
 *             for (const p of params) p.sub_(p.grad.mul(lr));
 *         });
 *       }
 *     }
 *
 * https://docs.pytorch.org/docs/stable/optim.html#torch.optim.Optimizer
 */
export class Optimizer<Options extends object = object> {
  /** The options of groups that do not say otherwise. */
  declare readonly defaults: Options;
  /** The groups, in which options may be changed while training. */
  param_groups: ParamGroup<Options>[] = [];
  /** What is remembered of each parameter. */
  state: Map<Tensor, ParamState> = new Map();

  /**
   * @param params parameters, or groups of them
   * @param defaults the options of groups that do not say otherwise
   */
  constructor(params: Params<Partial<Options>>, defaults: Options) {
    this.defaults = defaults;
    if (params instanceof Tensor) {
      throw new TorchTypeError(
        `params argument given to the optimizer should be an iterable of Tensors or dicts, but got ${tensorClass(params.dtype)}`,
        'Put it in a list: [params].',
      );
    }
    const list = [...iterable<unknown>(params, 'Pass model.parameters().')];
    if (list.length === 0) throw new ValueError('optimizer got an empty parameter list');
    const groups = isOptions(list[0]) ? list : [{ params: list }];
    for (const group of groups) this.add_param_group(group as GroupOptions<Partial<Options>>);
  }

  /** Adds a group of parameters, with options of its own. */
  add_param_group(group: GroupOptions<Partial<Options>>): void {
    if (!isOptions(group)) {
      throw new TorchTypeError(`param_group must be a dict, but got <class '${typeName(group)}'>`);
    }
    const params = several(group.params);
    const before = new Set(this.param_groups.flatMap(other => other.params));
    for (const p of params) {
      if (!(p instanceof Tensor)) {
        throw new TorchTypeError(
          `optimizer can only optimize Tensors, but one of the params is ${typeName(p)}`,
        );
      }
      if (!p.is_leaf) throw new ValueError("can't optimize a non-leaf Tensor");
    }
    if (params.some(p => before.has(p))) {
      throw new ValueError('some parameters appear in more than one parameter group');
    }
    this.param_groups.push({ ...this.defaults, ...group, params } as never);
  }

  /** Forgets the gradients of all parameters, or sets them to zeros. */
  zero_grad(set_to_none: SetToNone = true): void {
    for (const { params } of this.param_groups) clearGradients(params, set_to_none);
  }

  /**
   * Changes all parameters that have a gradient. `closure`, if given, computes the loss first.
   *
   * @returns what `closure` returns
   */
  step<T = void>(closure?: () => T): T {
    const loss = closure && enable_grad(closure);
    for (const group of this.param_groups) {
      for (const p of group.params) if (p.gradient !== null) this.update(p, p.gradient, group);
    }
    return loss as T;
  }

  /** Changes one parameter. @internal */
  protected update(_p: Tensor, _grad: Tensor, _group: ParamGroup<Options>): void {}

  /** What is remembered of all parameters, and the groups with numbers for parameters. */
  state_dict(): OptimizerState {
    const numbers = new Map(this.param_groups.flatMap(group => group.params).map((p, i) => [p, i]));
    const numberOf = (p: Tensor) => numbers.get(p) as number;
    return {
      state: Object.fromEntries([...this.state].map(([p, state]) => [numberOf(p), state])),
      param_groups: this.param_groups.map(group => ({
        ...group,
        params: group.params.map(numberOf),
      })),
    };
  }

  /** Goes on from a state that `state_dict` told. */
  load_state_dict(state_dict: OptimizerState): void {
    const { state, param_groups: saved } = stateDict(state_dict);
    iterable(saved);
    stateDict(state);
    const groups = this.param_groups;
    if (groups.length !== saved.length) {
      throw new ValueError('loaded state dict has a different number of parameter groups');
    }
    const numbers = saved.map(group => group.params as number[]);
    if (groups.some(({ params }, i) => params.length !== numbers[i].length)) {
      throw new ValueError(
        "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
      );
    }
    const params = groups.flatMap(group => group.params);
    const found = numbers.flat().flatMap((number, i): [Tensor, ParamState][] => {
      if (!(number in state)) return [];
      const copies = Object.entries(state[number]).map(([key, value]) => [key, value.clone()]);
      return [[params[i], Object.fromEntries(copies)]];
    });
    this.state = new Map(found);
    this.param_groups = saved.map((group, i) => ({ ...group, params: groups[i].params }) as never);
  }

  /** What `print` shows in Python. */
  toString(): string {
    const groups = this.param_groups.map((group, i) => {
      const options = Object.keys(group).filter(key => key !== 'params');
      const lines = options.sort().map(key => `    ${key}: ${this.show(key, group[key])}\n`);
      return `\nParameter Group ${i}\n${lines.join('')}`;
    });
    return `${this.constructor.name} (${groups.join('')})`;
  }

  /** How an option prints. @internal */
  protected show(_key: string, value: unknown): string {
    return repr(value);
  }
}
