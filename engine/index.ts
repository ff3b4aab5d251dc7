/**
 * `torch`: PyTorch's names, in TypeScript. `import * as torch from './engine/index.ts'`.
 */
import { setRecording } from './autograd/mode.ts';
import { default_generator, START } from './generator.ts';
import { resetPrintOptions } from './print.ts';

export { enable_grad, is_grad_enabled, no_grad, set_grad_enabled } from './autograd/mode.ts';
export { bool, type DType, double, float, float32, float64, int64, long } from './dtype.ts';
export { IndexError, RuntimeError, TorchTypeError as TypeError, ValueError } from './errors.ts';
export { default_generator, Generator, initial_seed, manual_seed } from './generator.ts';
export { add, mul, neg, pow, sub, trueDivide as div } from './ops/arithmetic.ts';
export { arange, ones, tensor, zeros } from './ops/creation.ts';
export { exp, log, sqrt } from './ops/exponential.ts';
export { cat, stack } from './ops/join.ts';
export { clone, reshape } from './ops/movement.ts';
export { rand, randn } from './ops/random.ts';
export { mean, sum } from './ops/reduce.ts';
export { abs, sign } from './ops/rounding.ts';
export { permute, squeeze, t, transpose, unsqueeze } from './ops/transpose.ts';
export { chunk, diagonal, narrow, select, split, unbind } from './ops/window.ts';
export { get_printoptions, set_printoptions } from './print.ts';
export { Tensor } from './tensor.ts';

/** For hosts that run one program after another: forgets all process-wide state. */
export function reset(): void {
  setRecording(true);
  resetPrintOptions();
  default_generator.manual_seed(START);
}
