/** The larger and the smaller of two, limits, and what lies between two. */
import type { Rule } from '../autograd/node.ts';
import { constant, record, tracks } from '../autograd/record.ts';
import { tensorAt } from '../checks.ts';
import { RuntimeError } from '../errors.ts';
import { eachPair, type Map2, zip } from '../kernels/elementwise.ts';
import { withDefaults } from '../options.ts';
import { broadcastShapes } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { where } from './mask.ts';
import { type Operand, resultType } from './operands.ts';

// NaN wins: Math.max and Math.min do that too.
const maxKernel = eachPair(Math.max);
const minKernel = eachPair(Math.min);

/** max(a, b) or min(a, b):  ∂ = 1 for the one that it is; where they are equal, each gets half */
function extremeOf(
  name: string,
  kernel: Map2,
  loses: (a: Tensor, b: Tensor) => Tensor,
): (a: Tensor, b: Tensor) => Tensor {
  const rule: Rule<[Tensor, Tensor], [Tensor, Tensor]> = {
    name,
    backward: (g, [a, b]) => {
      const half = where(a.eq(b), g.mul(0.5), g);
      return [half.masked_fill(loses(a, b), 0), half.masked_fill(loses(b, a), 0)];
    },
  };
  return (a, b) => {
    const y = zip(kernel, a, tensorAt('other', b), resultType(a, b));
    return record(rule, y, [a, b], [a, b]);
  };
}

/**
 * The larger of two, elementwise; NaN if one is.
 * https://docs.pytorch.org/docs/stable/generated/torch.maximum.html
 */
export const maximum = extremeOf('MaximumBackward0', maxKernel, (a, b) => a.lt(b));

/**
 * The smaller of two, elementwise; NaN if one is.
 * https://docs.pytorch.org/docs/stable/generated/torch.minimum.html
 */
export const minimum = extremeOf('MinimumBackward0', minKernel, (a, b) => a.gt(b));

/** A limit; `null` is none. */
export type Limit = Operand | null;

/** min(max(x, low), high):  ∂/∂x = 1 within the limits,  ∂/∂limit = 1 where it was the result */
const ClampBackward: Rule<[Tensor, Limit, Limit], [Tensor, Operand, Operand]> = {
  name: 'ClampBackward0',
  backward: (g, [x, low, high]) => [
    where(x.lt(low).logical_or(x.gt(high)), 0, g),
    () => where(x.lt(low).logical_and(clamp(x, low).le(high)), g, 0),
    () => where(clamp(x, low).gt(high), g, 0),
  ],
};

/**
 * Moves every element between two limits, of which one may be left out.
 * https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
 */
export function clamp(x: Tensor, ...args: unknown[]): Tensor {
  const { min, max } = withDefaults({ min: null as Limit, max: null as Limit }, args);
  if (min === null && max === null) {
    throw new RuntimeError("torch.clamp: At least one of 'min' or 'max' must not be None");
  }
  let y = x.detach();
  if (min !== null) y = constant(zip(maxKernel, y, min, resultType(y, min)));
  if (max !== null) y = constant(zip(minKernel, y, max, resultType(y, max)));
  const form = min instanceof Tensor || max instanceof Tensor ? 0 : 1;
  const [low, high] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
  return record(ClampBackward, y, [x, min, max], [x, low, high], form);
}

/** a + w·(b − a):  ∂/∂a = 1 − w,  ∂/∂b = w,  ∂/∂w = b − a */
const LerpBackward: Rule<[Tensor, Tensor, Operand], [Tensor | null, Tensor | null, Operand]> = {
  name: 'LerpBackward0',
  backward: (g, [a, b, w]) => [
    () => g.mul(w instanceof Tensor ? w.neg().add(1) : 1 - w),
    () => g.mul(w),
    a && b && g.mul(b.sub(a)),
  ],
};

/**
 * On the way from one to the other: `weight` 0 is the start, 1 the end.
 * https://docs.pytorch.org/docs/stable/generated/torch.lerp.html
 */
export function lerp(start: Tensor, end: Tensor, weight: Operand): Tensor {
  broadcastShapes(start.shape, end.shape);
  const a = start.detach();
  const way = end.detach().sub(a);
  const part = weight instanceof Tensor ? weight.detach() : weight;
  const y = a.add(way.mul(part));
  return record(
    LerpBackward,
    y,
    [start, end, weight],
    tracks(weight) ? [start, end, weight] : [null, null, weight],
    weight instanceof Tensor ? 1 : 0,
  );
}
