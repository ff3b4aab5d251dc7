import { type Callable, callable } from '../callable.ts';
import { wrongType } from '../errors.ts';
import { applyOptions, type TensorOptions } from '../ops/creation.ts';
import { named } from '../options.ts';
import { formatTensor } from '../print.ts';
import { Tensor } from '../tensor.ts';

class ParameterTensor extends Tensor {
  constructor(data: Tensor, ...args: [requires_grad?: boolean | { requires_grad?: boolean }]) {
    if (!(data instanceof Tensor)) throw wrongType('data', 'Tensor', data);
    super(data.storage, data.dtype, data.shape, data.strides, data.offset, data.count, data.dense);
    const names = ['requires_grad'] as const;
    applyOptions(this, { requires_grad: true, ...named<TensorOptions>(names, args) });
  }

  override toString(): string {
    return `Parameter containing:\n${formatTensor(this)}`;
  }
}

/**
 * A tensor that a module learns: as a property of a `Module` it is one of its `parameters()`. It
 * shares the memory of `data`, and requires a gradient unless told otherwise.
 *
 *     this.weight = nn.Parameter(torch.randn(3))
 *
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html
 */
export const Parameter: Callable<typeof ParameterTensor> = /* @__PURE__ */ callable(
  'Parameter',
  ParameterTensor,
);
export type Parameter = ParameterTensor;
