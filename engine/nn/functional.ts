/** `torch.nn.functional`: what the layers do, without the layers. */
import { relu as reluOf, silu as siluOf } from '../ops/activation.ts';
import { orInPlace } from '../ops/unary.ts';

export {
  elu,
  gelu,
  hardtanh,
  leaky_relu,
  logsigmoid,
  relu6,
  sigmoid,
  softplus,
  softsign,
} from '../ops/activation.ts';
export { log_softmax, softmax, softmin } from '../ops/softmax.ts';
export { tanh } from '../ops/trigonometry.ts';
export { binary_cross_entropy, binary_cross_entropy_with_logits } from './functional/binary.ts';
export { cross_entropy, nll_loss, one_hot } from './functional/classify.ts';
export { conv1d, conv2d } from './functional/conv.ts';
export { dropout } from './functional/dropout.ts';
export { embedding } from './functional/embedding.ts';
export { linear } from './functional/linear.ts';
export {
  huber_loss,
  kl_div,
  l1_loss,
  mse_loss,
  smooth_l1_loss,
} from './functional/loss.ts';
export { batch_norm, layer_norm } from './functional/norm.ts';
export { pad } from './functional/pad.ts';
export { avg_pool2d, max_pool2d } from './functional/pool.ts';
export { cosine_similarity, normalize } from './functional/similarity.ts';

/**
 * The positive part: negative numbers become 0.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
 */
export const relu = /* @__PURE__ */ orInPlace(reluOf);

/** x times its sigmoid. https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.silu.html */
export const silu = /* @__PURE__ */ orInPlace(siluOf);
