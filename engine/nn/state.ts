/** Loading a saved state into a module. */
import { no_grad } from '../autograd/mode.ts';
import { stateDict } from '../checks.ts';
import { RuntimeError, typeName } from '../errors.ts';
import { withDefaults } from '../options.ts';
import { repr } from '../python.ts';
import { sameShape, showSize } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** Tensors by name, `0.weight` for example: what `state_dict()` tells and `load_state_dict` takes. */
export type StateDict = Record<string, Tensor>;

/** What `load_state_dict` found missing, and what it could not use. */
export interface IncompatibleKeys {
  readonly missing_keys: string[];
  readonly unexpected_keys: string[];
  toString(): string;
}

/** Copies one tensor of a state, or tells why it cannot. */
function copyState(name: string, to: Tensor, from: Tensor): string | null {
  if (!(from instanceof Tensor)) {
    return `While copying the parameter named "${name}", expected torch.Tensor or Tensor-like object from checkpoint but received <class '${typeName(from)}'>`;
  }
  if (!sameShape(from.shape, to.shape)) {
    return `size mismatch for ${name}: copying a param with shape ${showSize(from.shape)} from checkpoint, the shape in current model is ${showSize(to.shape)}.`;
  }
  no_grad(() => to.copy_(from));
  return null;
}

/** Copies a state into the tensors of a module of class `module`. */
export function loadState(
  module: string,
  tensors: readonly [string, Tensor][],
  state_dict: StateDict,
  strict: boolean | { strict?: boolean },
): IncompatibleKeys {
  stateDict(state_dict);
  const own = new Map(tensors);
  const missing_keys = [...own.keys()].filter(name => !(name in state_dict));
  const unexpected_keys = Object.keys(state_dict).filter(name => !own.has(name));
  const errors: string[] = [];
  const list = (what: string, names: string[]) => {
    const quoted = names.map(name => `"${name}"`).join(', ');
    if (names.length > 0) errors.push(`${what} key(s) in state_dict: ${quoted}. `);
  };
  if (withDefaults({ strict: true }, [strict]).strict) {
    list('Missing', missing_keys);
    list('Unexpected', unexpected_keys);
  }
  for (const [name, tensor] of own) {
    const problem = name in state_dict && copyState(name, tensor, state_dict[name]);
    if (problem) errors.push(problem);
  }
  if (errors.length > 0) {
    throw new RuntimeError(
      `Error(s) in loading state_dict for ${module}:\n\t${errors.join('\n\t')}`,
    );
  }
  const names = (keys: string[]) => `[${keys.map(repr).join(', ')}]`;
  return {
    missing_keys,
    unexpected_keys,
    toString: () =>
      missing_keys.length + unexpected_keys.length === 0
        ? '<All keys matched successfully>'
        : `_IncompatibleKeys(missing_keys=${names(missing_keys)}, unexpected_keys=${names(unexpected_keys)})`,
  };
}
