/** What all losses have in common: their options, and what becomes of the loss of every element. */
import { tensorAt } from '../../checks.ts';
import { ValueError } from '../../errors.ts';
import type { Operand } from '../../ops/operands.ts';
import { withDefaults } from '../../options.ts';
import type { Tensor } from '../../tensor.ts';

/** What becomes of the loss of every element: nothing, their mean, or their sum. */
export type Reduction = 'none' | 'mean' | 'sum';

/** What the losses take besides the two tensors. */
export interface LossOptions {
  /** What becomes of the loss of every element. Default: `'mean'`. */
  reduction?: Reduction;
  /** A factor for every element. */
  weight?: Tensor | null;
}

/** How nearly all losses are told a reduction by position: after the two arguments that it once took. */
export const reducing = {
  size_average: null as boolean | null,
  reduce: null as boolean | null,
  reduction: 'mean' as Reduction,
};

/**
 * What a loss is given besides its input: the target, which has to be a tensor, and options, in the order of the
 * `defaults`. The reduction is as the old arguments say, where they say anything.
 */
export function lossOptions<Options extends Partial<typeof reducing>>(
  target: Tensor,
  defaults: Options,
  args: readonly unknown[],
): Options {
  const options = withDefaults(defaults, args);
  tensorAt('target', target);
  const { size_average, reduce } = options;
  if (size_average == null && reduce == null) return options;
  const reduction = !(reduce ?? true) ? 'none' : (size_average ?? true) ? 'mean' : 'sum';
  return { ...options, reduction };
}

/** Applies a reduction. A mean divides by the number of elements, or by `weight`. */
export function reduceLoss(loss: Tensor, reduction: string, weight?: Operand): Tensor {
  if (reduction === 'none') return loss;
  if (reduction === 'sum') return loss.sum();
  if (reduction === 'mean') return weight === undefined ? loss.mean() : loss.sum().div(weight);
  throw new ValueError(`${reduction ?? 'None'} is not a valid value for reduction`);
}
