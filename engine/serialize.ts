/**
 * `torch.save` and `torch.load`. PyTorch writes a zip file of pickles; here it is JSON, which a page
 * can keep, send and show.
 */
import { bool, type DType, float32, float64, int64 } from './dtype.ts';
import { RuntimeError, TorchTypeError, typeName } from './errors.ts';
import { elements, make } from './kernels/make.ts';
import { numelOf } from './shape.ts';
import { Tensor } from './tensor.ts';

/** What can be saved: tensors and plain data, in arrays and objects, such as a state dict. */
export type Savable =
  | Tensor
  | number
  | string
  | boolean
  | null
  | readonly Savable[]
  | { readonly [key: string]: Savable };

/** JSON knows no NaN and no infinity. */
function pack(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/** The shortest decimal that is the same float32: 0.1, not 0.10000000149011612. */
function shortest(value: number, dtype: DType): number {
  if (dtype !== float32) return value;
  const short = Number(value.toPrecision(8));
  return Math.fround(short) === value ? short : value;
}

function toPlain(value: Savable): unknown {
  if (value instanceof Tensor) {
    const { shape, dtype, requires_grad } = value;
    const data = Array.from(value.detach().numpy(), x => pack(shortest(x, dtype)));
    return { tensor: dtype.name, shape, data, ...(requires_grad && { requires_grad }) };
  }
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'number') return Number.isFinite(value) ? value : { number: String(value) };
  if (typeof value === 'object' && value !== null) {
    const plain = Object.getPrototypeOf(value);
    if (plain !== Object.prototype && plain !== null) throw unsavable(value);
    return { dict: Object.entries(value).map(([key, item]) => [key, toPlain(item)]) };
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  throw unsavable(value);
}

function unsavable(value: unknown): TorchTypeError {
  const type = (value as object)?.constructor?.name ?? typeName(value);
  return new TorchTypeError(
    `cannot pickle '${type}' object`,
    'Save tensors, or the state_dict() of a module or an optimizer.',
  );
}

/**
 * Writes tensors and plain data as a JSON string, which `torch.load` reads.
 * https://docs.pytorch.org/docs/stable/generated/torch.save.html
 */
export function save(value: Savable): string {
  return JSON.stringify(toPlain(value));
}

interface Plain {
  readonly tensor?: string;
  readonly shape: number[];
  readonly data: (number | string)[];
  readonly requires_grad?: boolean;
  readonly number?: string;
  readonly dict?: [string, unknown][];
}

function fromPlain(value: unknown): Savable {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object' || value === null) return value as Savable;
  const { tensor, shape, data, requires_grad, number, dict } = value as Plain;
  if (number !== undefined) return Number(number);
  if (dict) return Object.fromEntries(dict.map(([key, item]) => [key, fromPlain(item)]));
  const dtype = [bool, int64, float32, float64].find(({ name }) => name === tensor);
  const count = Array.isArray(shape) ? numelOf(shape) : -1;
  if (!dtype || !Array.isArray(data) || data.length !== count) throw new TypeError('no tensor');
  const x = make(shape, dtype);
  elements(x).set(data.map(Number));
  return requires_grad ? x.requires_grad_() : x;
}

/**
 * Reads what `torch.save` wrote.
 * https://docs.pytorch.org/docs/stable/generated/torch.load.html
 */
export function load<T extends Savable = Savable>(text: string): T {
  try {
    return fromPlain(JSON.parse(text)) as T;
  } catch (cause) {
    const error = new RuntimeError(
      'PytorchStreamReader failed reading zip archive: not a ZIP archive',
      'torch.load reads the text that torch.save returned.',
    );
    throw Object.assign(error, { cause });
  }
}
