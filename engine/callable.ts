/** A class that can be called without `new`, as in Python: `nn.Linear(2, 3)`. */
export type Callable<C extends new (...args: never[]) => unknown> = C &
  ((...args: ConstructorParameters<C>) => InstanceType<C>);

/**
 * Lets a class be called without `new`. `name` is what it prints as: a minifier renames classes, and
 * leaves strings alone.
 */
export function callable<C extends new (...args: never[]) => unknown>(
  name: string,
  Class: C,
): Callable<C> {
  Object.defineProperty(Class, 'name', { value: name });
  const proxy = new Proxy(Class, {
    apply: (target, _self, args) => Reflect.construct(target, args),
  }) as Callable<C>;
  Object.defineProperty(Class.prototype, 'constructor', { value: proxy });
  return proxy;
}
