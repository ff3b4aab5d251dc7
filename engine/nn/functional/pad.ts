/** Elements added around a tensor, or cut off. */
import { integersAt } from '../../checks.ts';
import { converter } from '../../dtype.ts';
import { RuntimeError } from '../../errors.ts';
import { floorRest } from '../../ops/division.ts';
import { takeRule } from '../../ops/flat.ts';
import { takeAlong } from '../../ops/rearrange.ts';
import { named, numeric } from '../../options.ts';
import { type Shape, showShape } from '../../shape.ts';
import { Tensor } from '../../tensor.ts';

/** What is put around: one value, the border, the mirrored inside, or the other end. */
export type PadMode = 'constant' | 'replicate' | 'reflect' | 'circular';

/** For index i of a padded dimension of the given inner size: the index it is taken from; −1: none. */
const sources: Record<PadMode, (i: number, size: number) => number> = {
  constant: (i, size) => (i >= 0 && i < size ? i : -1),
  replicate: (i, size) => Math.min(Math.max(i, 0), size - 1),
  reflect: (i, size) => (i < 0 ? -i : i >= size ? 2 * (size - 1) - i : i),
  circular: floorRest,
};

const ConstantPadBackward = takeRule('ConstantPadNdBackward0');

/** The rule's name tells the mode and over how many dimensions. */
function padRule(mode: PadMode, dims: number): ReturnType<typeof takeRule> {
  if (mode === 'constant') return ConstantPadBackward;
  const names = { replicate: 'ReplicationPad', reflect: 'ReflectionPad', circular: 'CircularPad' };
  return takeRule(`${names[mode]}${dims}DBackward0`);
}

function checkPad(x: Tensor, pad: readonly number[], mode: PadMode): void {
  integersAt('pad', [pad].flat());
  if (pad.length % 2 !== 0) throw new RuntimeError('Padding length must be divisible by 2');
  if (pad.length / 2 > x.ndim) {
    throw new RuntimeError(
      `Padding length should be less than or equal to two times the input dimension but got padding length ${pad.length} and input of dimension ${x.ndim}`,
    );
  }
  if (!(mode in sources)) throw new RuntimeError(`Unrecognised padding mode ${mode}`);
  if (mode !== 'constant' && pad.length / 2 > x.ndim - 1) {
    throw new RuntimeError(
      `Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now`,
    );
  }
  if (mode !== 'reflect') return;
  for (let i = 0; i < pad.length; i += 2) {
    const size = x.shape[x.ndim - 1 - i / 2];
    if (pad[i] >= size || pad[i + 1] >= size) {
      throw new RuntimeError(
        `Argument #4: Padding size should be less than the corresponding input dimension, but got: padding (${pad[i]}, ${pad[i + 1]}) at dimension ${x.ndim - 1 - i / 2} of input ${showShape(x.shape)}`,
      );
    }
  }
}

/**
 * Adds elements before and after the last dimensions: `pad` is [before, after] of the last, then of
 * the one before it, and so on. Negative numbers cut off.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pad.html
 */
export function pad(input: Tensor, ...args: unknown[]): Tensor {
  type Options = { pad: Shape; mode?: PadMode; value?: number | Tensor | null };
  const options = named<Options>(['pad', 'mode', 'value'], args);
  const { pad: sizes, mode = 'constant', value } = options;
  checkPad(input, sizes, mode);
  if (mode === 'circular' && sizes.some(size => size < 0)) {
    // What is cut off does not come round at the other end.
    const cut = sizes.map(size => Math.min(size, 0));
    return pad(
      pad(input, cut),
      sizes.map(size => Math.max(size, 0)),
      mode,
    );
  }
  const before = (d: number) => sizes[2 * (input.ndim - 1 - d)] ?? 0;
  const after = (d: number) => sizes[2 * (input.ndim - 1 - d) + 1] ?? 0;
  const shape = input.shape.map((size, d) => size + before(d) + after(d));
  shape.forEach((size, d) => {
    if (size < 0) {
      throw new RuntimeError(
        `The input size ${input.shape[d]}, plus negative padding ${before(d)} and ${after(d)} resulted in a negative output size, which is invalid. Check dimension ${d} of your input.`,
      );
    }
  });
  const source = (d: number, i: number) => sources[mode](i - before(d), input.shape[d]);
  const rest = numeric(value instanceof Tensor ? value.item() : (value ?? 0), 'value', 'float');
  const rule = padRule(mode, sizes.length / 2);
  return takeAlong(input, shape, source, rule, input.shape, converter(input.dtype)(rest));
}
