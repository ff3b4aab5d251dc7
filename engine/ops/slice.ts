import { TorchTypeError, ValueError } from '../errors.ts';

/** What `torch.slice` makes: Python's `start:end:step`. */
export class Slice {
  declare readonly start: number;
  declare readonly end: number;
  declare readonly step: number;

  constructor(start: number, end: number, step: number) {
    this.start = start;
    this.end = end;
    this.step = step;
  }
}

/**
 * Python's `start:end:step` in an index: `x.index([torch.slice(0, 10), 2])` is `x[0:10, 2]`. With one
 * argument it is `:end`, as in Python's own `slice`; without any it is `:`.
 */
export function slice(end?: number | null): Slice;
export function slice(start: number | null, end: number | null, step?: number | null): Slice;
export function slice(...args: (number | null | undefined)[]): Slice {
  const [start, end, step] = args.length < 2 ? [null, ...args] : args;
  const given = [start ?? 0, end ?? Number.POSITIVE_INFINITY, step ?? 1] as const;
  if (given.some(n => typeof n !== 'number' || Number.isNaN(n))) {
    throw new TorchTypeError('slice indices must be integers or None or have an __index__ method');
  }
  if (given[2] <= 0) throw new ValueError('step must be greater than zero');
  return new Slice(...given);
}
