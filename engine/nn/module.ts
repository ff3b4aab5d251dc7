/** What every layer and every network is. */
import { no_grad } from '../autograd/mode.ts';
import { callableAt } from '../checks.ts';
import { NotImplementedError, TorchTypeError, typeName, ValueError } from '../errors.ts';
import type { Target } from '../ops/convert.ts';
import { isOptions, withDefaults } from '../options.ts';
import { Tensor } from '../tensor.ts';
import { kindsKept, typeOf } from './assign.ts';
import { Parameter } from './parameter.ts';
import { type IncompatibleKeys, loadState, type StateDict } from './state.ts';

/** Whether a buffer is part of the state. Default: `true`. */
type Persistence = [persistent?: boolean | { persistent?: boolean }];

/**
 * The base class of all layers and networks.
 *
 *     class Net extends nn.Module {
 *       fc1 = nn.Linear(2, 8);
 *       fc2 = nn.Linear(8, 1);
 *       forward(x: Tensor) {
 *         return this.fc2(this.fc1(x).relu());
 *       }
 *     }
 *     const net = new Net();
 *     net(x); // calls forward
 *
 * Its parameters, buffers and children are its properties: whatever is a `Parameter` or a `Module`
 * when somebody asks. An instance is a function whose prototype is the class. `Inputs` and `Output`
 * are what `forward` takes and returns; default: tensors, and one tensor.
 *
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor returns a function.
export class Module<Inputs extends unknown[] = Tensor[], Output = Tensor> {
  /** Is it in training mode? `Dropout` and batch normalisation behave differently then. */
  declare training: boolean;
  /** Names of the buffers, and whether they are part of the `state_dict`. @internal */
  declare readonly _buffers: Map<string, boolean>;
  /** Names of modules that others have taken the place of: as `null`, one prints `None`. @internal */
  declare readonly _replaced: Set<string>;

  constructor() {
    const call = (...inputs: Inputs) => self.forward(...inputs);
    // A function's own `name` and `length` are read-only; a layer may have properties called so.
    Reflect.deleteProperty(call, 'name');
    Reflect.deleteProperty(call, 'length');
    const self = new Proxy(Object.setPrototypeOf(call, new.target.prototype), kindsKept) as this;
    Object.defineProperty(self, '_buffers', { value: new Map() });
    Object.defineProperty(self, '_replaced', { value: new Set() });
    self.training = true;
    // biome-ignore lint/correctness/noConstructorReturn: an instance is this function.
    return self;
  }

  /** What the module computes. Subclasses define it; calling the module calls it. */
  forward(..._inputs: Inputs): Output {
    throw new NotImplementedError(
      `Module [${this.constructor.name}] is missing the required "forward" function`,
    );
  }

  // ——— what it consists of ———

  /** Every module below, itself first, with the path to it: `''`, `0`, `0.weight`. */
  private walk(path: string, seen: Set<Module> | null): [string, Module][] {
    const self = this as unknown as Module;
    if (seen?.has(self)) return [];
    seen?.add(self);
    const below = entriesOf(self, Module).flatMap(([name, child]) =>
      child.walk(path ? `${path}.${name}` : name, seen),
    );
    return [[path, self], ...below];
  }

  /** Tensors of all modules, each once, with their paths. */
  private collect(
    own: (module: Module) => [string, Tensor][],
    recurse = true,
    seen: Set<Tensor> | null = new Set(),
  ): [string, Tensor][] {
    const modules = recurse ? this.walk('', seen && new Set()) : [['', this] as const];
    return modules.flatMap(([path, module]) =>
      own(module as Module).flatMap(([name, tensor]): [string, Tensor][] => {
        if (seen?.has(tensor)) return [];
        seen?.add(tensor);
        return [[path ? `${path}.${name}` : name, tensor]];
      }),
    );
  }

  /** All parameters with their names, `0.weight` for example. */
  named_parameters(recurse = true): [string, Parameter][] {
    return this.collect(parametersOf, recurse) as [string, Parameter][];
  }

  /** All parameters: what an optimizer takes. `recurse`: those of children too. */
  parameters(recurse = true): Parameter[] {
    return this.named_parameters(recurse).map(second);
  }

  /** All buffers with their names. */
  named_buffers(recurse = true): [string, Tensor][] {
    return this.collect(module => buffersOf(module), recurse);
  }

  /** All buffers: tensors that are part of the state, but that nobody trains. */
  buffers(recurse = true): Tensor[] {
    return this.named_buffers(recurse).map(second);
  }

  /** The modules that are properties of this one, with their names. */
  named_children(): [string, Module][] {
    const seen = new Set<Module>();
    return entriesOf(this, Module).filter(([, child]) => !seen.has(child) && seen.add(child));
  }

  /** The modules that are properties of this one. */
  children(): Module[] {
    return this.named_children().map(second);
  }

  /** Itself and all modules below, with their paths. */
  named_modules(): [string, Module][] {
    return this.walk('', new Set());
  }

  /** Itself and all modules below. */
  modules(): Module[] {
    return this.named_modules().map(second);
  }

  /** Makes a tensor part of the state, though not a parameter: `this[name]` is it. */
  register_buffer(name: string, tensor: Tensor | null, ...args: Persistence): void {
    this._buffers.set(name, withDefaults({ persistent: true }, args).persistent);
    Object.assign(this, { [name]: tensor });
  }

  /** The same as `this[name] = parameter`; `null` says that there is none. */
  register_parameter(name: string, parameter: Parameter | null): void {
    if (parameter && !(parameter instanceof Parameter)) {
      throw new TorchTypeError(
        typeof name === 'string'
          ? `cannot assign '${typeOf(parameter)}' object to parameter '${name}' (torch.nn.Parameter or None required)`
          : `parameter name should be a string. Got ${typeName(name)}`,
      );
    }
    Object.assign(this, { [name]: parameter });
  }

  /** The same as `this[name] = module`. */
  add_module(name: string, module: Module): void {
    Object.assign(this, { [name]: checkModule(module) });
  }

  // ——— what can be done to all of it ———

  /** Calls `change` with every module, children first, and returns itself. */
  apply(change: (module: Module) => void): this {
    callableAt(change);
    for (const child of this.children()) child.apply(change);
    change(this as unknown as Module);
    return this;
  }

  /** Makes all real numbers in it, gradients among them, those of another dtype. The device is the CPU. */
  to(target: Target, dtype?: Target): this {
    const own = this.collect(module => [...parametersOf(module), ...buffersOf(module)]);
    for (const tensor of own.flatMap(([, tensor]) => [tensor, tensor.gradient])) {
      if (!tensor?.is_floating_point()) continue;
      const { data } = tensor;
      const turned = data.to(target, dtype);
      if (!turned.is_floating_point()) {
        throw new TorchTypeError(
          `nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=${turned.dtype}`,
        );
      }
      tensor.data = turned;
    }
    return this;
  }

  /** Puts it, and all modules below, in training mode or out of it. */
  train(mode = true): this {
    if (typeof mode !== 'boolean') throw new ValueError('training mode is expected to be boolean');
    for (const module of this.modules()) module.training = mode;
    return this;
  }

  /** `train(false)`. */
  eval(): this {
    return this.train(false);
  }

  /** Whether its parameters ask for gradients from now on. */
  requires_grad_(on = true): this {
    for (const parameter of this.parameters()) parameter.requires_grad_(on);
    return this;
  }

  /** Forgets the gradients of all parameters, or sets them to zeros. */
  zero_grad(set_to_none: SetToNone = true): void {
    clearGradients(this.parameters(), set_to_none);
  }

  // ——— its state ———

  /** All parameters and buffers by name. They share memory with the module. */
  state_dict(): StateDict {
    const state = this.collect(stateOf, true, null);
    return Object.fromEntries(state.map(([name, tensor]) => [name, tensor.detach()]));
  }

  /**
   * Copies a state into the parameters and buffers.
   *
   * @param strict whether every name has to be there, and no other. Default: `true`
   * @throws RuntimeError if names or shapes do not fit
   */
  load_state_dict(
    state_dict: StateDict,
    strict: boolean | { strict?: boolean } = true,
  ): IncompatibleKeys {
    const own = this.collect(stateOf, true, null);
    return loadState(this.constructor.name, own, state_dict, strict);
  }

  // ——— how it prints ———

  /** What stands in the brackets when it prints. Subclasses may define it. */
  extra_repr(): string {
    return '';
  }

  /** One line for every child, within the name of the class. @internal */
  protected reprLines(): string[] {
    const shown = Object.entries(this).filter(
      ([name, value]) => value instanceof Module || (value === null && this._replaced.has(name)),
    );
    return shown.map(([name, child]) => `(${name}): ${child ?? 'None'}`);
  }

  /** What `print` shows in Python. */
  toString(): string {
    const { name } = this.constructor;
    const extra = this.extra_repr();
    const lines = this.reprLines();
    if (lines.length === 0 && !extra.includes('\n')) return `${name}(${extra})`;
    if (extra) lines.unshift(extra);
    return `${name}(\n${lines.join('\n').replace(/^/gm, '  ')}\n)`;
  }
}

export interface Module<Inputs extends unknown[] = Tensor[], Output = Tensor> {
  /** Calls `forward`. */
  // biome-ignore lint/style/useShorthandFunctionType: it is merged with the class.
  (...inputs: Inputs): Output;
}

const second = <T>(pair: readonly [unknown, T]): T => pair[1];

/** The properties of a module that are of a class. */
function entriesOf<T>(module: object, Class: abstract new (...args: never[]) => T): [string, T][] {
  return Object.entries(module).filter(
    (entry): entry is [string, T] => entry[1] instanceof (Class as abstract new () => T),
  );
}

function parametersOf(module: Module): [string, Tensor][] {
  return entriesOf(module, Parameter);
}

function buffersOf(module: Module, persistent = false): [string, Tensor][] {
  return entriesOf(module, Tensor).filter(([name]) =>
    persistent ? module._buffers.get(name) : module._buffers.has(name),
  );
}

function stateOf(module: Module): [string, Tensor][] {
  return [...parametersOf(module), ...buffersOf(module, true)];
}

/** Refuses what is not a module. */
function checkModule(module: unknown): Module {
  if (module instanceof Module) return module;
  throw new TorchTypeError(`${typeName(module)} is not a Module subclass`);
}

/** Whether gradients are forgotten, or set to zeros. */
export type SetToNone = boolean | { set_to_none?: boolean };

/** Forgets gradients, or sets them to zeros. */
export function clearGradients(tensors: readonly Tensor[], option: SetToNone): void {
  const forget = isOptions(option) ? (option.set_to_none ?? true) : option;
  for (const tensor of tensors) {
    if (forget) tensor.grad = null;
    else no_grad(() => tensor.gradient?.zero_());
  }
}
