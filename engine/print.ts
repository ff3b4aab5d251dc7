/**
 * How a tensor prints: PyTorch's `_tensor_str.py`, to the letter. One format is chosen for all
 * elements, so that columns line up: integers, four decimals, or powers of ten when the numbers are
 * too large, too small or too far apart for that.
 */
import { bool, float32, int64 } from './dtype.ts';
import { fixed, scientific } from './print-number.ts';
import type { Tensor } from './tensor.ts';

/** What `torch.set_printoptions` sets. */
export interface PrintOptions {
  /** Digits after the point. Default: 4. */
  precision: number;
  /** Tensors with more elements than this are summarised. Default: 1000. */
  threshold: number;
  /** How many elements of a summarised dimension are shown at each end. Default: 3. */
  edgeitems: number;
  /** Characters in a line. Default: 80. */
  linewidth: number;
  /** Powers of ten always, never, or (`null`) where they are needed. Default: `null`. */
  sci_mode: boolean | null;
}

const defaults: PrintOptions = {
  precision: 4,
  threshold: 1000,
  edgeitems: 3,
  linewidth: 80,
  sci_mode: null,
};

/** What `profile` changes of the defaults. */
const profiles: Record<'default' | 'short' | 'full', Partial<PrintOptions>> = {
  default: {},
  short: { precision: 2, edgeitems: 2 },
  full: { threshold: Number.POSITIVE_INFINITY },
};

let options = defaults;

/**
 * Sets how tensors print from now on; what is left out stays, but for `sci_mode`, as in PyTorch.
 * https://docs.pytorch.org/docs/stable/generated/torch.set_printoptions.html
 */
export function set_printoptions(
  changes: Partial<PrintOptions> & { profile?: 'default' | 'short' | 'full' } = {},
): void {
  const { profile, ...rest } = changes ?? {};
  const given = Object.entries(rest).filter(([, value]) => value != null);
  options = {
    ...options,
    ...(profile ? { ...defaults, ...profiles[profile] } : {}),
    ...Object.fromEntries(given),
    sci_mode: rest.sci_mode ?? null,
  };
}

/** How tensors print now. */
export function get_printoptions(): PrintOptions {
  return { ...options };
}

/** Forgets all that `set_printoptions` set. */
export function resetPrintOptions(): void {
  options = defaults;
}

/** The one format of all elements of a tensor. */
interface Format {
  readonly width: number;
  show(value: number): string;
}

function chooseFormat(x: Tensor, values: readonly number[]): Format {
  if (x.dtype === bool) return padded(values, value => (value === 0 ? 'False' : 'True'));
  if (!x.dtype.is_floating_point) return padded(values, value => String(value));
  const finite = values.filter(value => Number.isFinite(value) && value !== 0);
  const { precision } = options;
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const value of finite) {
    smallest = Math.min(smallest, Math.abs(value));
    largest = Math.max(largest, Math.abs(value));
  }
  const needed = largest / smallest > 1000 || largest > 1e8 || smallest < 1e-4;
  const whole = finite.every(Number.isInteger);
  if (finite.length > 0 && (options.sci_mode ?? needed)) {
    return padded(finite, value => scientific(value, precision));
  }
  if (!whole) return padded(finite, value => fixed(value, precision));
  const show = (value: number) => fixed(value, 0) + (Number.isFinite(value) ? '.' : '');
  return padded(finite, show);
}

/** As wide as the widest of `measured`. */
function padded(measured: readonly number[], show: (value: number) => string): Format {
  let width = 1;
  for (const value of measured) width = Math.max(width, show(value).length);
  return { width, show: value => show(value).padStart(width) };
}

/** What is printed of a tensor: its numbers, nested; `null` is an ellipsis. */
type Shown = number | null | Shown[];

/** Writes a part that has so many dimensions. */
function formatPart(part: Shown, dims: number, indent: number, format: Format): string {
  if (part === null) return dims > 0 ? '...' : ' ...';
  if (typeof part === 'number') return format.show(part);
  const shown = part.map(inner => formatPart(inner, dims - 1, indent + 1, format));
  if (dims > 1) {
    const gap = `,${'\n'.repeat(dims - 1)}${' '.repeat(indent + 1)}`;
    return `[${shown.join(gap)}]`;
  }
  const perLine = Math.max(1, Math.floor((options.linewidth - indent) / (format.width + 2)));
  const lines: string[] = [];
  for (let i = 0; i < shown.length; i += perLine) {
    lines.push(shown.slice(i, i + perLine).join(', '));
  }
  return `[${lines.join(`,\n${' '.repeat(indent + 1)}`)}]`;
}

/** The indices of a dimension that are printed; `null` is the ellipsis. */
function shownIndices(size: number, summarize: boolean): (number | null)[] {
  const { edgeitems } = options;
  const count = (length: number, from = 0) => Array.from({ length }, (_, i) => from + i);
  if (!summarize || size <= 2 * edgeitems) return count(size);
  return [...count(edgeitems), null, ...count(edgeitems, size - edgeitems)];
}

/** What is printed from dimension `dim` on of what begins at `at`. */
function shownOf(x: Tensor, summarize: boolean, dim: number, at: number): Shown {
  if (dim === x.ndim) return x.storage.data[at];
  return shownIndices(x.shape[dim], summarize).map(i =>
    i === null ? i : shownOf(x, summarize, dim + 1, at + i * x.strides[dim]),
  );
}

/** `tensor([1., 2.], requires_grad=True)` */
export function formatTensor(x: Tensor): string {
  const prefix = 'tensor(';
  const indent = prefix.length;
  const shown = shownOf(x, x.count > options.threshold, 0, x.offset);
  const values = ([shown] as unknown[]).flat(x.ndim).filter(value => value !== null);
  const format = chooseFormat(x, values as number[]);
  const body = x.count === 0 ? '[]' : formatPart(shown, x.ndim, indent, format);
  return addSuffixes(prefix + body, suffixes(x), indent);
}

/** The operation's name; there may be none any more after changes in place. */
function makerOf(x: Tensor): string | null {
  try {
    return x.grad_fn?.name() ?? null;
  } catch {
    return 'Invalid';
  }
}

function suffixes(x: Tensor): string[] {
  const result: string[] = [];
  if (x.count === 0 && x.ndim !== 1) result.push(`size=(${x.shape.join(', ')})`);
  const told = x.count > 0 && (x.dtype === bool || x.dtype === int64);
  if (x.dtype !== float32 && !told) result.push(`dtype=${x.dtype}`);
  const maker = makerOf(x);
  if (maker !== null) result.push(`grad_fn=<${maker}>`);
  else if (x.requires_grad) result.push('requires_grad=True');
  return result;
}

/** Puts suffixes behind the elements, on a new line where the line gets too long. */
function addSuffixes(body: string, suffixes: readonly string[], indent: number): string {
  let text = body;
  let length = body.length - body.lastIndexOf('\n') + 1;
  for (const suffix of suffixes) {
    if (length + suffix.length + 2 > options.linewidth) {
      text += `,\n${' '.repeat(indent)}${suffix}`;
      length = indent + suffix.length;
    } else {
      text += `, ${suffix}`;
      length += suffix.length + 2;
    }
  }
  return `${text})`;
}
