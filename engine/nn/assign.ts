/** What may take the place of a property of a module. */
import { tensorClass } from '../dtype.ts';
import { TorchTypeError, typeName } from '../errors.ts';
import { Tensor } from '../tensor.ts';
import type { Module } from './module.ts';
import { Parameter } from './parameter.ts';

/**
 * The handler of every module's proxy: a parameter, a child or a buffer is only replaced by one of its kind, or by
 * `null`. With `layer.weight = layer.weight.sub(step)`, a layer would go on with a weight that nobody trains.
 */
export const kindsKept: ProxyHandler<Module> = {
  set(module, name, value, self) {
    const wanted = kindKept(module, name as string, value);
    if (wanted && value != null) {
      const [kind, type] = wanted;
      const hint =
        kind === 'parameter'
          ? `Change its values: .${name as string}.data = ..., or .copy_(...) in no_grad.`
          : undefined;
      throw new TorchTypeError(
        `cannot assign '${typeOf(value)}' as ${kind} '${name as string}' (torch.${type} or None expected)`,
        hint,
      );
    }
    if (isModule(module[name as never])) module._replaced.add(name as string);
    return Reflect.set(module, name, value, self);
  },
};

/** What stands at `name` and is of another kind than `value`, in PyTorch's words. */
function kindKept(module: Module, name: string, value: unknown): [string, string] | null {
  const old: unknown = module[name as never];
  if (value instanceof Parameter) return null;
  if (old instanceof Parameter) return ['parameter', 'nn.Parameter'];
  if (isModule(value)) return null;
  if (isModule(old) || (old === null && module._replaced.has(name)))
    return ['child module', 'nn.Module'];
  const isBuffer = module._buffers.has(name) && !(value instanceof Tensor);
  return isBuffer ? ['buffer', 'nn.Buffer, torch.Tensor'] : null;
}

const isModule = (value: unknown): boolean => typeof value === 'function' && '_buffers' in value;

/** Of a tensor `torch.FloatTensor`: the name of a class for each dtype. */
export function typeOf(value: unknown): string {
  return value instanceof Tensor ? tensorClass(value.dtype) : typeName(value);
}
