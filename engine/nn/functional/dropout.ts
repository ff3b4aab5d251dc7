import { ValueError } from '../../errors.ts';
import { make } from '../../kernels/make.ts';
import { drawEach } from '../../ops/random.ts';
import { withDefaults } from '../../options.ts';
import type { Tensor } from '../../tensor.ts';

/** Refuses what is no probability of dropping an element. */
export function probabilityAt(p: number): void {
  if (p >= 0 && p <= 1) return;
  throw new ValueError(`dropout probability has to be between 0 and 1, but got ${p}`);
}

/**
 * While training, sets each element to 0 with probability `p`, and scales the others up to keep the
 * sum as it was on average.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html
 */
export function dropout(input: Tensor, ...args: unknown[]): Tensor {
  const defaults = { p: 0.5, training: true, inplace: false, generator: null };
  const { p, training, inplace, generator } = withDefaults(defaults, args);
  probabilityAt(p);
  if (!training || p === 0) return input;
  const drawn = () =>
    drawEach(make(input.shape, input.dtype), { generator }, source =>
      Number(source.uniform64() < 1 - p),
    );
  const mask = Number(p) === 1 ? 0 : drawn().div(1 - p);
  return inplace ? input.mul_(mask) : input.mul(mask);
}
