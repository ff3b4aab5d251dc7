/**
 * Moving elements by their position in row-major order. `take` reads, `put` adds up; each is the
 * other's gradient, so whatever moves elements (gather, flip, sort, a strided view) needs no more.
 */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { elements, make } from '../kernels/make.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Positions of elements in row-major order; −1 stands for none. */
export type Positions = Int32Array;

/**
 * Positions from what each dimension contributes: all sums of one number from each list, the last list varying
 * fastest. With −1 from any of them it is −1.
 */
export function positionsFrom(contributions: readonly Positions[]): Positions {
  let positions = new Int32Array(1);
  for (const list of contributions) {
    const next = new Int32Array(positions.length * list.length);
    let k = 0;
    for (let j = 0; j < positions.length; j++) {
      const start = positions[j];
      for (let i = 0; i < list.length; i++) {
        next[k++] = (start | list[i]) < 0 ? -1 : start + list[i];
      }
    }
    positions = next;
  }
  return positions;
}

/** What a dimension contributes whose elements lie `stride` apart. */
export function evenly(size: number, stride: number): Positions {
  const positions = new Int32Array(size);
  for (let i = 0; i < size; i++) positions[i] = i * stride;
  return positions;
}

/** y[i] = x[p[i]]:  ∂ = g[i] added up at p[i] */
const TakeBackward: Rule<[Tensor], [Positions, Shape]> = {
  name: 'TakeBackward',
  backward: (g, [positions, shape]) => [put(g, positions, shape)],
};

/** The elements of `x` at `positions`, as a tensor of shape `shape`; `rest` where there is none. */
export function take(
  x: Tensor,
  positions: Positions,
  shape: Shape,
  rule = TakeBackward,
  rest = 0,
): Tensor {
  const y = make(shape, x.dtype);
  const [from, to] = [elements(x), elements(y)];
  for (let i = 0; i < positions.length; i++) {
    to[i] = positions[i] < 0 ? rest : from[positions[i]];
  }
  return record(rule, y, [x], [positions, x.shape]);
}

/** y[p[i]] += x[i]:  ∂ = g[p[i]] */
const PutBackward: Rule<[Tensor], [Positions, Shape]> = {
  name: 'PutBackward',
  backward: (g, [positions, shape]) => [take(g, positions, shape)],
};

/** Zeros of shape `shape`, with each element of `x` added at its position. */
export function put(x: Tensor, positions: Positions, shape: Shape): Tensor {
  const y = make(shape, x.dtype);
  const [from, to] = [elements(x), elements(y)];
  for (let i = 0; i < positions.length; i++) {
    if (positions[i] >= 0) to[positions[i]] += from[i];
  }
  return record(PutBackward, y, [x], [positions, x.shape]);
}

/** A rule for an operation that takes elements from where they were. `frees`: PyTorch saves the indices for it. */
export function takeRule(name: string, frees?: true): typeof TakeBackward {
  return { name, frees, backward: TakeBackward.backward };
}
