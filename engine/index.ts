/**
 * `torch`: PyTorch's names, in TypeScript. `import * as torch from './engine/index.ts'`.
 */
import { setKeeping, setRecording } from './autograd/mode.ts';
import { resetBackends } from './backends.ts';
import { default_generator, START } from './generator.ts';
import { resetPrintOptions } from './print.ts';

export * as autograd from './autograd/index.ts';
export { enable_grad, is_grad_enabled, no_grad, set_grad_enabled } from './autograd/mode.ts';
export * as backends from './backends.ts';
export { cuda, device } from './device.ts';
export { bool, type DType, double, float, float32, float64, int64, long } from './dtype.ts';
export {
  AssertionError,
  IndexError,
  RuntimeError,
  TorchTypeError as TypeError,
  ValueError,
} from './errors.ts';
export * from './functions.ts';
export { default_generator, Generator, initial_seed, manual_seed } from './generator.ts';
export * as nn from './nn/index.ts';
export { slice } from './ops/slice.ts';
export * as optim from './optim/index.ts';
export { get_printoptions, type PrintOptions, set_printoptions } from './print.ts';
export { load, type Savable, save } from './serialize.ts';
export { Tensor } from './tensor.ts';
export * as utils from './utils.ts';

/**
 * For hosts that draw graphs: lets what is recorded from now on keep its operands.
 * @internal
 */
export const keep_operands = (): void => setKeeping(true);

/**
 * For hosts that run one program after another: forgets all process-wide state.
 * @internal
 */
export function reset(): void {
  setRecording(true);
  setKeeping(false);
  resetBackends();
  resetPrintOptions();
  default_generator.manual_seed(START);
}
