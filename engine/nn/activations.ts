/** The activations as layers. */
import {
  elu,
  gelu,
  hardtanh,
  leaky_relu,
  log_softmax,
  logsigmoid,
  relu,
  relu6,
  sigmoid,
  silu,
  softmax,
  softmin,
  softplus,
  softsign,
  tanh,
} from './functional.ts';
import { layer, type Unary } from './layer.ts';

type Inplace = { inplace?: boolean };
type Simple = Unary<object, []>;
type OfDim = Unary<{ dim?: number | null }, [dim?: number | null]>;

/** `max(x, 0)`. https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html */
export const ReLU: Unary<Inplace, [inplace?: boolean]> = /* @__PURE__ */ layer(
  'ReLU',
  { inplace: false },
  relu,
);

/** `min(max(x, 0), 6)`. https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU6.html */
export const ReLU6: Unary<Inplace, [inplace?: boolean]> = /* @__PURE__ */ layer(
  'ReLU6',
  { inplace: false },
  relu6,
);

/** x times its sigmoid. https://docs.pytorch.org/docs/stable/generated/torch.nn.SiLU.html */
export const SiLU: Unary<Inplace, [inplace?: boolean]> = /* @__PURE__ */ layer(
  'SiLU',
  { inplace: false },
  silu,
);

/** `1 / (1 + exp(-x))`. https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html */
export const Sigmoid: Simple = /* @__PURE__ */ layer('Sigmoid', {}, sigmoid);

/** The hyperbolic tangent. https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanh.html */
export const Tanh: Simple = /* @__PURE__ */ layer('Tanh', {}, tanh);

/** `x / (1 + |x|)`. https://docs.pytorch.org/docs/stable/generated/torch.nn.Softsign.html */
export const Softsign: Simple = /* @__PURE__ */ layer('Softsign', {}, softsign);

/** `log(sigmoid(x))`. https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html */
export const LogSigmoid: Simple = /* @__PURE__ */ layer('LogSigmoid', {}, logsigmoid);

/**
 * Exponentials that sum to one along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html
 */
export const Softmax: OfDim = /* @__PURE__ */ layer(
  'Softmax',
  { dim: null as number | null },
  softmax,
);

/**
 * The softmax of the negatives.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmin.html
 */
export const Softmin: OfDim = /* @__PURE__ */ layer(
  'Softmin',
  { dim: null as number | null },
  softmin,
);

/**
 * The logarithm of the softmax.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html
 */
export const LogSoftmax: OfDim = /* @__PURE__ */ layer(
  'LogSoftmax',
  { dim: null as number | null },
  log_softmax,
);

/**
 * x, or `negative_slope * x` (default slope: 0.01) where x is negative.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html
 */
export const LeakyReLU: Unary<
  { negative_slope?: number } & Inplace,
  [negative_slope?: number, inplace?: boolean]
> = /* @__PURE__ */ layer('LeakyReLU', { negative_slope: 0.01, inplace: false }, leaky_relu);

/**
 * x, or `alpha * (exp(x) - 1)` (default alpha: 1) where x is negative.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.ELU.html
 */
export const ELU: Unary<{ alpha?: number } & Inplace, [alpha?: number, inplace?: boolean]> =
  /* @__PURE__ */ layer('ELU', { alpha: 1, inplace: false }, elu);

/**
 * x times the probability that a normal variable is less than x; `approximate: 'tanh'` estimates it.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.GELU.html
 */
export const GELU: Unary<{ approximate?: 'none' | 'tanh' }, [approximate?: 'none' | 'tanh']> =
  /* @__PURE__ */ layer('GELU', { approximate: 'none' as 'none' | 'tanh' }, gelu);

/**
 * `log(1 + exp(beta * x)) / beta`; x itself where `beta * x` is above `threshold` (default: 20).
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Softplus.html
 */
export const Softplus: Unary<
  { beta?: number; threshold?: number },
  [beta?: number, threshold?: number]
> = /* @__PURE__ */ layer('Softplus', { beta: 1, threshold: 20 }, softplus);

/**
 * x between `min_val` and `max_val` (default: -1 and 1), and these beyond.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html
 */
export const Hardtanh: Unary<
  { min_val?: number; max_val?: number } & Inplace,
  [min_val?: number, max_val?: number, inplace?: boolean]
> = /* @__PURE__ */ layer('Hardtanh', { min_val: -1, max_val: 1, inplace: false }, hardtanh);
