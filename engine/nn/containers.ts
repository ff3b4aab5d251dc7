/** Modules that are lists of modules. */
import { type Callable, callable } from '../callable.ts';
import { integerAt, iterable } from '../checks.ts';
import { IndexError } from '../errors.ts';
import { isOptions } from '../options.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import type { Parameter } from './parameter.ts';

/** A module in a list. It is typed as if it had weights: `net[0].weight` has to be easy to write. */
export type Child = Module & { weight: Parameter; bias: Parameter | null };

/** The children in order: by number as `list[0]`, counted, iterated over, appended to. */
class ModuleSequence extends Module {
  [index: number]: Child;

  /** How many there are: Python's `len()`. */
  override get length(): number {
    return [...this].length;
  }

  [Symbol.iterator](): ArrayIterator<Child> {
    const children: Child[] = [];
    // The methods are not enumerable, so this is what was assigned; it costs less than its values.
    for (const name in this) {
      const child: unknown = this[name];
      if (child instanceof Module) children.push(child as Child);
    }
    return children[Symbol.iterator]();
  }

  /** Child number `index`, from the end if negative: Python's `list[index]`. */
  'operator []'(index: number): Child {
    const children = [...this];
    const child = children.at(integerAt('index', index));
    if (!child || index < -children.length) throw new IndexError(`index ${index} is out of range`);
    return child;
  }

  /** Adds a module at the end. */
  append(module: Module): this {
    this.add_module(String(this.length), module);
    return this;
  }

  /** Adds modules at the end. */
  extend(modules: Iterable<Module>): this {
    for (const module of iterable(modules)) this.append(module);
    return this;
  }
}

class SequentialModule extends ModuleSequence {
  constructor(...modules: Module<never[]>[] | [Record<string, Module<never[]>>]) {
    super();
    const [first] = modules;
    const list = isOptions(first) ? first : modules;
    for (const [name, module] of Object.entries(list)) this.add_module(name, module as Module);
  }

  override forward(input: Tensor): Tensor {
    let x = input;
    for (const module of this) x = module(x);
    return x;
  }
}

/**
 * Modules one after another: each takes what the one before returned.
 *
 *     const net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1));
 *     net[0].weight;
 *
 * Names can be given too: `nn.Sequential({ fc: nn.Linear(2, 8), act: nn.ReLU() })`.
 *
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Sequential.html
 */
export const Sequential: Callable<typeof SequentialModule> = /* @__PURE__ */ callable(
  'Sequential',
  SequentialModule,
);
export type Sequential = SequentialModule;

class ModuleListModule extends ModuleSequence {
  constructor(modules: Iterable<Module<never[]>> = []) {
    super();
    this.extend(modules as Iterable<Module>);
  }

  /** Equal neighbours print on one line: `(0-2): 3 x ReLU()`. @internal */
  protected override reprLines(): string[] {
    const runs: { from: number; to: number; text: string }[] = [];
    [...this].forEach((child, i) => {
      const last = runs.at(-1);
      const text = String(child);
      if (last?.text === text) last.to = i;
      else runs.push({ from: i, to: i, text });
    });
    return runs.map(({ from, to, text }) =>
      from === to ? `(${from}): ${text}` : `(${from}-${to}): ${to - from + 1} x ${text}`,
    );
  }
}

/**
 * A list of modules whose parameters count as parameters of what holds it. (A plain array hides
 * them.)
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleList.html
 */
export const ModuleList: Callable<typeof ModuleListModule> = /* @__PURE__ */ callable(
  'ModuleList',
  ModuleListModule,
);
export type ModuleList = ModuleListModule;
