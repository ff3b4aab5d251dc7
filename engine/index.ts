/**
 * `torch`: PyTorch's names, in TypeScript. `import * as torch from './engine/index.ts'`.
 */
import { setRecording } from './autograd/mode.ts';
import { resetBackends } from './backends.ts';
import { default_generator, START } from './generator.ts';
import { resetPrintOptions } from './print.ts';

export * as autograd from './autograd/index.ts';
export { enable_grad, is_grad_enabled, no_grad, set_grad_enabled } from './autograd/mode.ts';
export * as backends from './backends.ts';
export { bool, type DType, double, float, float32, float64, int64, long } from './dtype.ts';
export { IndexError, RuntimeError, TorchTypeError as TypeError, ValueError } from './errors.ts';
export { default_generator, Generator, initial_seed, manual_seed } from './generator.ts';
export * as nn from './nn/index.ts';
export { relu, sigmoid } from './ops/activation.ts';
export { add, mul, neg, pow, square, sub } from './ops/arithmetic.ts';
export {
  bitwise_and,
  bitwise_not,
  bitwise_or,
  bitwise_xor,
  eq,
  ge,
  gt,
  le,
  logical_and,
  logical_not,
  logical_or,
  logical_xor,
  lt,
  ne,
} from './ops/compare.ts';
export { arange, as_tensor, ones, scalar_tensor, tensor, zeros } from './ops/creation.ts';
export { cross } from './ops/cross.ts';
export { div, floor_divide, fmod, remainder } from './ops/division.ts';
export { einsum } from './ops/einsum.ts';
export {
  erf,
  exp,
  exp2,
  expm1,
  log,
  log1p,
  log2,
  log10,
  reciprocal,
  rsqrt,
  sqrt,
} from './ops/exponential.ts';
export { all, amax, amin, any, argmax, argmin, max, min } from './ops/extrema.ts';
export { allclose, clamp, equal, isclose, lerp, maximum, minimum } from './ops/extremes.ts';
export { gather, index_select, scatter, scatter_add } from './ops/gather.ts';
export { nonzero, slice } from './ops/indexing.ts';
export { cat, stack } from './ops/join.ts';
export { masked_fill, masked_select, where } from './ops/mask.ts';
export { bmm, dot, inner, matmul, mm, mv, outer } from './ops/matmul.ts';
export { broadcast_to, clone, flatten, ravel, reshape, unflatten } from './ops/movement.ts';
export { multinomial } from './ops/multinomial.ts';
export { norm } from './ops/norm.ts';
export {
  bernoulli,
  normal,
  rand,
  rand_like,
  randint,
  randn,
  randn_like,
  randperm,
} from './ops/random.ts';
export {
  empty,
  empty_like,
  eye,
  full,
  full_like,
  linspace,
  logspace,
  ones_like,
  zeros_like,
} from './ops/ranges.ts';
export { diag, flip, roll, tile, trace, tril, triu } from './ops/rearrange.ts';
export { mean, sum } from './ops/reduce.ts';
export {
  abs,
  ceil,
  floor,
  frac,
  isfinite,
  isinf,
  isnan,
  round,
  sign,
  trunc,
} from './ops/rounding.ts';
export { cumprod, cumsum } from './ops/scan.ts';
export { log_softmax, softmax } from './ops/softmax.ts';
export { argsort, median, sort, topk } from './ops/sorting.ts';
export { logsumexp, prod, std, variance as var } from './ops/statistics.ts';
export { movedim, permute, squeeze, t, transpose, unsqueeze } from './ops/transpose.ts';
export { acos, asin, atan, cos, cosh, sin, sinh, tan, tanh } from './ops/trigonometry.ts';
export { chunk, diagonal, narrow, select, split, unbind } from './ops/window.ts';
export * as optim from './optim/index.ts';
export { get_printoptions, type PrintOptions, set_printoptions } from './print.ts';
export { Tensor } from './tensor.ts';
export * as utils from './utils.ts';

/** For hosts that run one program after another: forgets all process-wide state. */
export function reset(): void {
  setRecording(true);
  resetBackends();
  resetPrintOptions();
  default_generator.manual_seed(START);
}
