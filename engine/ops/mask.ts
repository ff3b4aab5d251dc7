/** Choosing element by element. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { tensorAt } from '../checks.ts';
import { bool, cType, type DType, float32, int64 } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { contiguousCopy, elements } from '../kernels/make.ts';
import { invalidCombination, isNumber } from '../options.ts';
import { broadcastShapes, range } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { fill } from './creation.ts';
import { take, takeRule } from './flat.ts';
import { type Operand, resultType } from './operands.ts';

/** c ? a : b:  ∂/∂a = c ? g : 0,  ∂/∂b = c ? 0 : g */
const WhereBackward: Rule<[Operand, Operand], [Tensor]> = {
  name: 'WhereBackward0',
  backward: (g, [condition]) => [() => where(condition, g, 0), () => where(condition, 0, g)],
};

/** A number as a tensor of the dtype that it would have beside `other`. */
function asTensor(x: Operand, other: Operand): Tensor {
  if (x instanceof Tensor) return x;
  if (!isNumber(x)) throw invalidCombination();
  if (other instanceof Tensor) return fill([], x, resultType(other, x));
  const whole = Number.isInteger(x) && Number.isInteger(other);
  return fill([], x, whole ? int64 : float32);
}

/**
 * `input` where `condition` is true, `other` elsewhere. With the condition alone, the indices where it is
 * true, one tensor for each dimension.
 * https://docs.pytorch.org/docs/stable/generated/torch.where.html
 */
export function where(condition: Tensor): Tensor[];
export function where(condition: Tensor, input: Operand, other: Operand): Tensor;
export function where(condition: Tensor, input?: Operand, other?: Operand): Tensor | Tensor[] {
  if (input === undefined) return tensorAt('condition', condition).nonzero().unbind(1);
  if (other === undefined) throw invalidCombination();
  if (tensorAt('condition', condition).dtype !== bool) {
    // The order of the method, x.where(condition, other), in which PyTorch's sample inputs call the function too.
    if (input instanceof Tensor && input.dtype === bool) return where(input, condition, other);
    throw new RuntimeError(
      `where expected condition to be a boolean tensor, but got a tensor with dtype ${condition.dtype.scalarName}`,
    );
  }
  const a = asTensor(input, other);
  const b = asTensor(other, input);
  const shape = broadcastShapes(broadcastShapes(condition.shape, a.shape), b.shape);
  const stretch = (x: Tensor, dtype: DType) => contiguousCopy(x.detach().expand(shape), dtype);
  const dtype = resultType(a, b);
  const y = stretch(b, dtype);
  const to = elements(y);
  const mask = elements(condition.expand(shape));
  const yes = elements(stretch(a, dtype));
  for (let i = 0; i < y.count; i++) if (mask[i]) to[i] = yes[i];
  return record(WhereBackward, y, [a, b], [condition]);
}

/** mask ? value : x:  ∂/∂x = mask ? 0 : g,  ∂/∂value = mask ? g : 0 */
const MaskedFillBackward: Rule<[Tensor, Operand], [Tensor]> = {
  name: 'MaskedFillBackward0',
  backward: (g, [mask]) => [() => where(mask, 0, g), () => where(mask, g, 0)],
};

/**
 * `value` where `mask` is true, `x` elsewhere.
 * https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_fill_.html
 */
export function masked_fill(x: Tensor, mask: Tensor, value: Operand): Tensor {
  if (tensorAt('mask', mask).dtype !== bool) {
    throw new RuntimeError(
      `masked_fill_ only supports boolean masks, but got mask with dtype ${cType(mask.dtype)}`,
    );
  }
  if (value instanceof Tensor && value.ndim > 0) {
    throw new RuntimeError(
      `masked_fill_ only supports a 0-dimensional value tensor, but got tensor with ${value.ndim} dimension(s).`,
    );
  }
  const y = where(mask, detached(value), x.detach()).to(x.dtype);
  return record(MaskedFillBackward, y, [x, value], [mask], value instanceof Tensor ? 1 : 0);
}

function detached(value: Operand): Operand {
  return value instanceof Tensor ? value.detach() : value;
}

const MaskedSelectBackward = takeRule('MaskedSelectBackward0', true);

/**
 * The elements where `mask` is true, as a vector.
 * https://docs.pytorch.org/docs/stable/generated/torch.masked_select.html
 */
export function masked_select(x: Tensor, mask: Tensor): Tensor {
  if (tensorAt('mask', mask).dtype !== bool) {
    throw new RuntimeError('masked_select: expected BoolTensor for mask');
  }
  const shape = broadcastShapes(x.shape, mask.shape);
  const chosen = elements(mask.expand(shape));
  const positions = Int32Array.from(range(chosen.length).filter(i => chosen[i]));
  return take(x.expand(shape), positions, [positions.length], MaskedSelectBackward);
}
