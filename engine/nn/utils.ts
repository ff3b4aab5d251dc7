/** `torch.nn.utils`: limits for gradients, used between `backward()` and `step()`. */
import { no_grad } from '../autograd/mode.ts';
import { several, tensorAt } from '../checks.ts';
import { zeros } from '../ops/creation.ts';
import { stack } from '../ops/join.ts';
import { numeric, withDefaults } from '../options.ts';
import type { Tensor } from '../tensor.ts';

function gradientsOf(parameters: Tensor | Iterable<Tensor>): Tensor[] {
  return several(parameters).flatMap(p => tensorAt('parameters', p).gradient ?? []);
}

/**
 * Scales all gradients together, so that their norm, as one vector, is at most `max_norm`.
 *
 * @param norm_type which norm. Default: 2
 * @returns the norm before
 *
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
 */
export function clip_grad_norm_(
  parameters: Tensor | Iterable<Tensor>,
  max_norm: number,
  ...args: [norm_type?: number | { norm_type?: number }]
): Tensor {
  const { norm_type } = withDefaults({ norm_type: 2 }, args);
  return no_grad(() => {
    const grads = gradientsOf(parameters);
    const norms = grads.map(grad => grad.norm(norm_type));
    const total = norms.length > 0 ? stack(norms).norm(norm_type) : zeros([]);
    const scale = Math.min(1, numeric(max_norm) / (total.item() + 1e-6));
    for (const grad of grads) grad.mul_(scale);
    return total;
  });
}

/**
 * Limits every element of the gradients to the range from −clip_value to clip_value.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html
 */
export function clip_grad_value_(parameters: Tensor | Iterable<Tensor>, clip_value: number): void {
  no_grad(() => {
    for (const grad of gradientsOf(parameters)) grad.clamp_(-clip_value, clip_value);
  });
}
