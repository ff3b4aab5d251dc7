import { integerAt } from '../checks.ts';
import { int64, type Numbers } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { default_generator, type Generator } from '../generator.ts';
import { elements, make } from '../kernels/make.ts';
import { withDefaults } from '../options.ts';
import type { Tensor } from '../tensor.ts';
import { drawEach, type RandomOptions } from './random.ts';
import { topk } from './sorting.ts';

/** What `multinomial` takes besides the probabilities. */
export interface MultinomialOptions extends RandomOptions {
  num_samples?: number;
  /** Whether an index may be drawn again. Default: `false`. */
  replacement?: boolean;
}

function check(x: Tensor, samples: number, replacement: boolean): void {
  const fail = (message: string) => {
    throw new RuntimeError(message);
  };
  if (!x.dtype.is_floating_point) {
    fail(`multinomial only supports floating-point dtypes for input, got: ${x.dtype.scalarName}`);
  }
  if (x.ndim < 1 || x.ndim > 2) fail('prob_dist must be 1 or 2 dim');
  if (!(samples > 0)) fail('cannot sample n_sample <= 0 samples');
  if (!replacement && samples > (x.shape.at(-1) as number)) {
    fail('cannot sample n_sample > prob_dist.size(-1) samples without replacement');
  }
  if (!x.ge(0).logical_and(x.isfinite()).all().item()) {
    fail('probability tensor contains either `inf`, `nan` or element < 0');
  }
  if (!x.sum(-1).gt(0).all().item()) {
    fail('invalid multinomial distribution (sum of probabilities <= 0)');
  }
}

/** Draws an index by where a uniform number falls among the sums of the probabilities so far. */
function drawer(probabilities: Numbers, source: Generator) {
  const n = probabilities.length;
  const sums = probabilities.slice();
  for (let j = 1; j < n; j++) sums[j] += sums[j - 1];
  const total = sums[n - 1];
  for (let j = 0; j < n; j++) sums[j] /= total;
  return () => {
    const u = source.uniform64();
    let low = 0;
    for (let high = n; high > low; ) {
      const middle = low + Math.floor((high - low) / 2);
      if (sums[middle] < u) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/**
 * Indices drawn with probabilities in proportion to the elements of each row of `x`.
 *
 * Without replacement, or where one is drawn, each element is divided by an exponential random number, and the
 * largest quotients win.
 * https://docs.pytorch.org/docs/stable/generated/torch.multinomial.html
 */
export function multinomial(x: Tensor, ...args: unknown[]): Tensor {
  const options = withDefaults({ num_samples: 0, replacement: false, generator: null }, args);
  const { num_samples, replacement } = options;
  check(x, integerAt('num_samples', num_samples), replacement);
  const source = options.generator ?? default_generator;
  if (!replacement || num_samples === 1) {
    const q = drawEach(make(x.shape, x.dtype), options, () => -Math.log1p(-source.uniform64()));
    return topk(x.detach().div(q), num_samples).indices;
  }
  const data = elements(x);
  const n = x.shape.at(-1) as number;
  const y = make(x.shape.with(-1, num_samples), int64);
  const drawn = elements(y);
  for (let i = 0, k = 0; i < data.length; i += n) {
    const draw = drawer(data.subarray(i, i + n), source);
    for (const end = k + num_samples; k < end; k++) drawn[k] = draw();
  }
  return y;
}
