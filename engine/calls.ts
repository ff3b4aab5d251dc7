/**
 * What becomes of a call that failed: it is made again with its arguments in order, or throws what PyTorch would.
 * So nothing of this costs a call that succeeds anything.
 */
import { tensorAt } from './checks.ts';
import { DType } from './dtype.ts';
import { TorchTypeError, typeName, wrongType } from './errors.ts';
import { inOrder } from './keywords.ts';
import { invalidCombination, isOptions } from './options.ts';

/** Errors of functions that a reader wrote, and that the engine called. */
const foreignErrors = new WeakSet<object>();

/** Calls a function that a reader wrote: its errors are no complaint about the arguments of ours. */
export function unworded<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error) foreignErrors.add(error);
    throw error;
  }
}

/**
 * What a call throws when `error` happened in it. JavaScript's own complaints about a value of the
 * wrong type, wherever they came up, become PyTorch's about the arguments of the call.
 */
export function reworded(
  error: unknown,
  operation: string,
  args: readonly unknown[],
  isFunction = false,
): unknown {
  if (foreignErrors.has(error as object)) return error;
  if (error instanceof TorchTypeError && error.complaint) {
    error.message = error.complaint(operation, args);
    return error;
  }
  const raised =
    (error instanceof TypeError && !(error instanceof TorchTypeError)) ||
    (error instanceof RangeError && error.message.startsWith('Invalid'));
  if (!raised) return error;
  const { dtype } = (args.find(isOptions) ?? {}) as { dtype?: unknown };
  if (dtype != null && !(dtype instanceof DType)) {
    return reworded(wrongType('dtype', 'torch.dtype', dtype), operation, args);
  }
  const [input] = args;
  const overloaded = typeof input === 'number' && args.length > 1;
  const missing = isFunction && typeName(input) !== 'Tensor' && !overloaded;
  const problem = missing ? wrongType('input', 'Tensor', input) : invalidCombination();
  return Object.assign(reworded(problem, operation, args) as Error, { cause: error });
}

/**
 * What becomes of a call in which `error` happened: it is made again with its arguments in order, where some came by
 * their names, or throws what PyTorch would.
 */
export function again<Result>(
  error: unknown,
  name: string,
  args: readonly unknown[],
  call: (...args: unknown[]) => Result,
  isFunction = false,
): Result {
  const sorted = inOrder(name, args, isFunction);
  if (sorted) return call(...sorted);
  throw reworded(error, name, args, isFunction);
}

type Call = (...args: unknown[]) => unknown;

/** Lets the errors of a function of a table name it. `ofTensor`: its first argument has to be a tensor. */
function guarded(table: Record<string, Call>, name: string, ofTensor: boolean): Call {
  let run: Call | null = null;
  const guard: Call = (...args) => {
    try {
      if (ofTensor) tensorAt('input', args[0]);
      // Not before it is called: a bundled module makes a function for each name that it is asked for.
      run ??= table[name];
      return run(...args);
    } catch (error) {
      return again(error, name, args, guard, true);
    }
  };
  return guard;
}

/** All functions of a table, guarded; `ofTensor` says of which the first argument has to be a tensor. */
export function guardedAll<Table extends object>(
  table: Table,
  ofTensor: (name: string) => boolean = () => false,
): Table {
  const all: Record<string, Call> = Object.create(null);
  for (const name of Object.keys(table)) all[name] = guarded(table as never, name, ofTensor(name));
  return all as Table;
}
