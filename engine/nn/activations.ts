/** The activations as layers. */
import {
  elu,
  gelu,
  hardtanh,
  leaky_relu,
  logsigmoid,
  relu,
  relu6,
  sigmoid,
  silu,
  softplus,
  softsign,
} from '../ops/activation.ts';
import { log_softmax, softmax, softmin } from '../ops/softmax.ts';
import { tanh } from '../ops/trigonometry.ts';
import type { Tensor } from '../tensor.ts';
import { layer, type Unary } from './layer.ts';

type Inplace = { inplace?: boolean };
type Simple = Unary<object, []>;
type OfDim = Unary<{ dim?: number | null }, [dim?: number | null]>;

/** An activation without options. */
function plain(name: string, f: (x: Tensor) => Tensor): Simple {
  return layer(name, {}, (_, x: Tensor) => f(x));
}

/** An activation that may change its input. */
function mayBeInPlace(name: string, f: (x: Tensor) => Tensor): Unary<Inplace, [inplace?: boolean]> {
  return layer(name, { inplace: false }, (_, x: Tensor) => f(x));
}

/** An activation along one dimension. */
function alongDim(name: string, f: (x: Tensor, dim: number | null) => Tensor): OfDim {
  return layer(name, { dim: null as number | null }, ({ dim }, x: Tensor) => f(x, dim));
}

/** `max(x, 0)`. https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html */
export const ReLU: Unary<Inplace, [inplace?: boolean]> = /* @__PURE__ */ mayBeInPlace('ReLU', relu);

/** `min(max(x, 0), 6)`. https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU6.html */
export const ReLU6: Unary<Inplace, [inplace?: boolean]> = /* @__PURE__ */ mayBeInPlace(
  'ReLU6',
  relu6,
);

/** x times its sigmoid. https://docs.pytorch.org/docs/stable/generated/torch.nn.SiLU.html */
export const SiLU: Unary<Inplace, [inplace?: boolean]> = /* @__PURE__ */ mayBeInPlace('SiLU', silu);

/** `1 / (1 + exp(-x))`. https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html */
export const Sigmoid: Simple = /* @__PURE__ */ plain('Sigmoid', sigmoid);

/** The hyperbolic tangent. https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanh.html */
export const Tanh: Simple = /* @__PURE__ */ plain('Tanh', tanh);

/** `x / (1 + |x|)`. https://docs.pytorch.org/docs/stable/generated/torch.nn.Softsign.html */
export const Softsign: Simple = /* @__PURE__ */ plain('Softsign', softsign);

/** `log(sigmoid(x))`. https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html */
export const LogSigmoid: Simple = /* @__PURE__ */ plain('LogSigmoid', logsigmoid);

/**
 * Exponentials that sum to one along `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html
 */
export const Softmax: OfDim = /* @__PURE__ */ alongDim('Softmax', softmax);

/**
 * The softmax of the negatives.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmin.html
 */
export const Softmin: OfDim = /* @__PURE__ */ alongDim('Softmin', softmin);

/**
 * The logarithm of the softmax.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html
 */
export const LogSoftmax: OfDim = /* @__PURE__ */ alongDim('LogSoftmax', log_softmax);

/**
 * x, or `negative_slope * x` (default slope: 0.01) where x is negative.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html
 */
export const LeakyReLU: Unary<
  { negative_slope?: number } & Inplace,
  [negative_slope?: number, inplace?: boolean]
> = /* @__PURE__ */ layer(
  'LeakyReLU',
  { negative_slope: 0.01, inplace: false },
  ({ negative_slope }, x: Tensor) => leaky_relu(x, negative_slope),
);

/**
 * x, or `alpha * (exp(x) - 1)` (default alpha: 1) where x is negative.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.ELU.html
 */
export const ELU: Unary<{ alpha?: number } & Inplace, [alpha?: number, inplace?: boolean]> =
  /* @__PURE__ */ layer('ELU', { alpha: 1, inplace: false }, ({ alpha }, x: Tensor) =>
    elu(x, alpha),
  );

/**
 * x times the probability that a normal variable is less than x; `approximate: 'tanh'` estimates it.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.GELU.html
 */
export const GELU: Unary<{ approximate?: 'none' | 'tanh' }, [approximate?: 'none' | 'tanh']> =
  /* @__PURE__ */ layer(
    'GELU',
    { approximate: 'none' as 'none' | 'tanh' },
    ({ approximate }, x: Tensor) => gelu(x, { approximate }),
  );

/**
 * `log(1 + exp(beta * x)) / beta`; x itself where `beta * x` is above `threshold` (default: 20).
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Softplus.html
 */
export const Softplus: Unary<
  { beta?: number; threshold?: number },
  [beta?: number, threshold?: number]
> = /* @__PURE__ */ layer(
  'Softplus',
  { beta: 1, threshold: 20 },
  ({ beta, threshold }, x: Tensor) => softplus(x, beta, threshold),
);

/**
 * x between `min_val` and `max_val` (default: -1 and 1), and these beyond.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html
 */
export const Hardtanh: Unary<
  { min_val?: number; max_val?: number } & Inplace,
  [min_val?: number, max_val?: number, inplace?: boolean]
> = /* @__PURE__ */ layer(
  'Hardtanh',
  { min_val: -1, max_val: 1, inplace: false },
  ({ min_val, max_val }, x: Tensor) => hardtanh(x, min_val, max_val),
);
