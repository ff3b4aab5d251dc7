/** Overwriting a tensor. */
import { checkBroadcast, checkHistory, inPlace } from '../autograd/in-place.ts';
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { RuntimeError } from '../errors.ts';
import { contiguousCopy, makeLike } from '../kernels/make.ts';
import { numeric } from '../options.ts';
import { Tensor } from '../tensor.ts';
import { fill } from './creation.ts';
import type { Operand } from './operands.ts';

/** x becomes the source:  ∂/∂x = 0,  ∂/∂source = 1 */
const CopyBackward: Rule<[Tensor, Operand], []> = {
  name: 'CopyBackwards',
  backward: g => [() => makeLike(g, g.dtype), g],
};

const FillBackward = { ...CopyBackward, name: 'FillBackward2' };
const ZeroBackward = { ...CopyBackward, name: 'ZeroBackward0' };

function overwrite(x: Tensor, source: Operand, rule: typeof CopyBackward, form = 0): Tensor {
  return inPlace(x, [source], before => {
    if (source instanceof Tensor) checkBroadcast(x, source.shape);
    const values =
      source instanceof Tensor ? source.detach().expand(x.shape) : fill(x.shape, source, x.dtype);
    const y = contiguousCopy(values, x.dtype);
    return y.dtype.is_floating_point ? record(rule, y, [before, source], [], form) : y;
  });
}

/** Copies the elements of another tensor, which is broadcast and converted. */
export function copyFrom(x: Tensor, source: Operand): Tensor {
  return overwrite(x, source, CopyBackward);
}

/** Fills a tensor. What is stretched is filled where it is one element, so that it may be filled as in PyTorch. */
function flood(x: Tensor, value: Operand, rule: typeof CopyBackward, form = 0): Tensor {
  checkHistory(x);
  const once = x.strides.reduce(
    (y, stride, d) => (stride === 0 && x.shape[d] > 1 ? y.narrow(d, 0, 1) : y),
    x,
  );
  overwrite(once, value, rule, form);
  return x;
}

/** Sets all elements to one value. `form` is PyTorch's number of this way to do so, where the value is no tensor. */
export function fillWith(x: Tensor, value: Operand, form = 0): Tensor {
  if (value instanceof Tensor && value.ndim > 0) {
    throw new RuntimeError(
      `fill_ only supports 0-dimension value tensor but got tensor with ${value.ndim} dimensions.`,
    );
  }
  if (!(value instanceof Tensor)) return flood(x, numeric(value), FillBackward, form);
  // An element of `x` itself may be the value.
  const own = value.storage === x.storage;
  return flood(x, own ? value.clone() : value, FillBackward, 1);
}

/** Sets all elements to 0. */
export function zero(x: Tensor): Tensor {
  return flood(x, 0, ZeroBackward);
}
