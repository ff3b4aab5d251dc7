import { type Callable, callable } from '../callable.ts';
import { reworded } from '../calls.ts';
import { TorchTypeError } from '../errors.ts';

type AnyLayer = new (...args: never[]) => { forward(...inputs: never[]): unknown };

/**
 * The class of a layer, which can be called without `new`. JavaScript's complaints about what its `forward` is given
 * become PyTorch's; modules of a reader's own have none of this, so that their mistakes stay visible.
 *
 * @param wanted how many inputs there have to be
 */
export function layerClass<C extends AnyLayer>(name: string, Class: C, wanted = 1): Callable<C> {
  const { forward } = Class.prototype;
  const value = function (this: object, ...inputs: unknown[]): unknown {
    const given = inputs.length;
    if (given === wanted) {
      try {
        return forward.apply(this, inputs);
      } catch (error) {
        throw reworded(error, name.toLowerCase(), inputs, true);
      }
    }
    const missing = ["'input'", "'target'"].slice(given, wanted);
    throw new TorchTypeError(
      given > wanted
        ? `${name}.forward() takes ${wanted + 1} positional arguments but ${given + 1} were given`
        : `${name}.forward() missing ${missing.length} required positional argument${missing[1] ? 's' : ''}: ${missing.join(' and ')}`,
    );
  };
  Object.defineProperty(Class.prototype, 'forward', { value });
  return callable(name, Class);
}
