import { again } from './calls.ts';

/** A class that can be called without `new`, as in Python: `nn.Linear(2, 3)`. */
export type Callable<C extends new (...args: never[]) => unknown> = C &
  ((...args: ConstructorParameters<C>) => InstanceType<C>);

/**
 * Lets a class be called without `new`, and its complaints about arguments be PyTorch's. `name` is what it prints
 * as: a minifier renames classes, and leaves strings alone.
 */
export function callable<C extends new (...args: never[]) => unknown>(
  name: string,
  Class: C,
): Callable<C> {
  Object.defineProperty(Class, 'name', { value: name });
  const construct = (target: C, args: unknown[], newTarget?: unknown): object => {
    try {
      return Reflect.construct(target, args, (newTarget ?? target) as C);
    } catch (error) {
      const retry = (...sorted: unknown[]) => construct(target, sorted, newTarget);
      return again(error, `${name}.__init__`, args, retry);
    }
  };
  const proxy = new Proxy(Class, {
    apply: (target, _self, args) => construct(target, args),
    construct,
  }) as Callable<C>;
  Object.defineProperty(Class.prototype, 'constructor', { value: proxy });
  return proxy;
}
