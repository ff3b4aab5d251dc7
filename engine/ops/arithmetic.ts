/** + - * / and negation: their kernels are written out, because they are everywhere. */
import type { Rule } from '../autograd/node.ts';
import { constant, record, tracks } from '../autograd/record.ts';
import { bool, type DType, float32 } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { eachPair, type Map1, type Map2, map, zip } from '../kernels/elementwise.ts';
import { Tensor } from '../tensor.ts';
import { first, type Operand, operand, resultType } from './operands.ts';

const addKernel: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] + b[j];
};
const subKernel: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] - b[j];
};
const mulKernel: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] * b[j];
};
const divKernel: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] / b[j];
};
/** The factor of the next kernel: one made anew for each factor would never get fast. */
let factor = 1;
const addScaled: Map2 = (n, out, o, a, i, si, b, j, sj) => {
  const alpha = factor;
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = a[i] + alpha * b[j];
};
/** The kernel of a + alpha·b, to be used at once. */
function plus(alpha: number): Map2 {
  if (alpha === 1) return addKernel;
  if (alpha === -1) return subKernel;
  factor = alpha;
  return addScaled;
}
/** The kernels of `add_` and so on, which may write where they read; to be used at once. */
export const inPlaceKernels = {
  add: ({ alpha = 1 }: { alpha?: number } = {}): Map2 => plus(alpha),
  sub: ({ alpha = 1 }: { alpha?: number } = {}): Map2 => plus(-alpha),
  mul: (): Map2 => mulKernel,
  // With a `rounding_mode`, there is none.
  div: (options?: object): Map2 | undefined => (options ? undefined : divKernel),
};
const negKernel: Map1 = (n, out, o, a, i, si) => {
  for (const end = o + n; o < end; o++, i += si) out[o] = -a[i];
};
const or = eachPair((a, b) => a | b);
const and = eachPair((a, b) => a & b);

/** Asked before `record` is: that costs two lists, which operations on a few numbers would feel. */
function tracksEither(a: Tensor, b: Operand): boolean {
  return tracks(a) || tracks(b);
}

function checkAlpha(dtype: DType, alpha: number): void {
  if (Number.isInteger(+alpha) || dtype.is_floating_point) return;
  throw new RuntimeError(
    'For integral input tensors, argument alpha must not be a floating point number.',
  );
}

/** a + alpha·b:  ∂/∂a = 1,  ∂/∂b = alpha */
const AddBackward: Rule<[Tensor, Operand], [number]> = {
  name: 'AddBackward0',
  backward: (g, [alpha]) => [g, alpha === 1 ? g : g.mul(alpha)],
};

/**
 * Adds `alpha` times `other`, elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.add.html
 */
export function add(x: Operand, other: Operand, { alpha = 1 }: { alpha?: number } = {}): Tensor {
  const a = first(x, other);
  const b = operand(other);
  const dtype = resultType(a, b);
  checkAlpha(dtype, alpha);
  const y = zip(dtype === bool && alpha ? or : plus(alpha), a, b, dtype);
  if (!tracksEither(a, b)) return constant(y);
  return record(AddBackward, y, [a, b], [alpha]);
}

/** a − alpha·b:  ∂/∂a = 1,  ∂/∂b = −alpha */
const SubBackward: Rule<[Tensor, Operand], [number]> = {
  name: 'SubBackward0',
  backward: (g, [alpha]) => [g, () => g.mul(-alpha)],
};

/**
 * Subtracts `alpha` times `other`, elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.sub.html
 */
export function sub(x: Operand, other: Operand, { alpha = 1 }: { alpha?: number } = {}): Tensor {
  const a = first(x, other);
  const b = operand(other);
  const dtype = resultType(a, b);
  if (a.dtype === bool || (b instanceof Tensor && b.dtype === bool)) {
    throw new RuntimeError(
      `Subtraction, the \`-\` operator, with ${dtype === bool ? 'two bool tensors is not supported. Use the `^` or `logical_xor()`' : 'a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()`'} operator instead.`,
    );
  }
  checkAlpha(dtype, alpha);
  const y = zip(plus(-alpha), a, b, dtype);
  if (!tracksEither(a, b)) return constant(y);
  return record(SubBackward, y, [a, b], [alpha]);
}

/** c − x:  ∂ = −1 */
const RsubBackward: Rule<[Tensor], []> = { name: 'RsubBackward1', backward: g => [g.neg()] };

/** A number minus the tensor. */
export function rsub(x: Tensor, other: number): Tensor {
  const y = neg(x.detach()).add(other);
  return record(RsubBackward, y, [x], []);
}

/** a·b:  ∂/∂a = b,  ∂/∂b = a */
const MulBackward: Rule<[Tensor, Operand], [Tensor | null, Operand | null]> = {
  name: 'MulBackward0',
  fresh: true,
  frees: true,
  backward: (g, [a, b]) => [b === null ? null : g.mul(b), a === null ? null : g.mul(a)],
};

/**
 * Multiplies elementwise.
 * https://docs.pytorch.org/docs/stable/generated/torch.mul.html
 */
export function mul(x: Operand, other: Operand): Tensor {
  const a = first(x, other);
  const b = operand(other);
  const dtype = resultType(a, b);
  const y = zip(dtype === bool ? and : mulKernel, a, b, dtype);
  if (!tracksEither(a, b)) return constant(y);
  return record(MulBackward, y, [a, b], [tracks(b) ? a : null, tracks(a) ? b : null]);
}

/** a/b:  ∂/∂a = 1/b,  ∂/∂b = −a/b² */
const DivBackward: Rule<[Tensor, Operand], [Tensor | null, Operand]> = {
  name: 'DivBackward0',
  frees: true,
  backward: (g, [a, b]) => [() => g.div(b), a && g.neg().mul(a.div(b).div(b))],
};

/**
 * True division, elementwise: integers give floats.
 * https://docs.pytorch.org/docs/stable/generated/torch.div.html
 */
export function trueDivide(a: Tensor, other: Operand, form?: number): Tensor {
  const b = operand(other);
  const promoted = resultType(a, b);
  const y = zip(divKernel, a, b, promoted.is_floating_point ? promoted : float32);
  if (!tracksEither(a, b)) return constant(y);
  return record(DivBackward, y, [a, b], [tracks(b) ? a : null, b], form);
}

/** −x:  ∂ = −1 */
const NegBackward: Rule<[Tensor], []> = { name: 'NegBackward0', backward: g => [g.neg()] };

/** The negative, elementwise. */
export function neg(x: Tensor): Tensor {
  if (x.dtype === bool) {
    throw new RuntimeError(
      'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    );
  }
  const y = map(negKernel, x, x.dtype);
  return record(NegBackward, y, [x], []);
}
