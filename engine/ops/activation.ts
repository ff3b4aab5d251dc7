/** What stands between the layers of a network, element by element. */
import type { Rule } from '../autograd/node.ts';
import { record } from '../autograd/record.ts';
import { bool } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { each, type Map1, type Map2, zip } from '../kernels/elementwise.ts';
import { makeLike } from '../kernels/make.ts';
import type { Tensor } from '../tensor.ts';
import { erf } from './erf.ts';
import { where } from './mask.ts';
import { ofInput, ofOutput, orInPlace, sameType, type Unary, withOptions } from './unary.ts';

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** The logistic function, between 0 and 1. y = 1/(1 + e^−x):  ∂ = y·(1 − y) */
export const sigmoid: Unary = ofOutput('Sigmoid', each(logistic), (g, y) =>
  g.mul(y.neg().add(1).mul(y)),
);

/** A loop written out: networks spend their time here. */
const reluKernel: Map1 = (n, out, o, a, i, si) => {
  // biome-ignore lint/complexity/useMathMinMax: −0 stays −0, as in PyTorch
  for (const end = o + n; o < end; o++, i += si) out[o] = a[i] < 0 ? 0 : a[i];
};

/** The positive part: negative numbers become 0. y = max(x, 0):  ∂ = 0 where y = 0, else 1; so a NaN goes on */
export const relu: Unary = ofOutput('Relu', reluKernel, threshold, ({ dtype }) => {
  if (dtype === bool) throw new RuntimeError('Boolean inputs not supported for relu');
  return dtype;
});

/** y ≤ 0 ? 0 : g, the gradient of relu:  ∂/∂g = 0 where y = 0, else 1 */
const ThresholdBackward: Rule<[Tensor, Tensor], [Tensor]> = {
  name: 'ThresholdBackwardBackward0',
  backward: (g, [y]) => [threshold(g, y), () => makeLike(g, g.dtype)],
};
const thresholdKernel: Map2 = (n, out, o, g, i, si, y, j, sj) => {
  for (const end = o + n; o < end; o++, i += si, j += sj) out[o] = y[j] <= 0 ? 0 : g[i];
};
function threshold(g: Tensor, y: Tensor): Tensor {
  const h = zip(thresholdKernel, g, y, g.dtype);
  return record(ThresholdBackward, h, [g, y], [y]);
}

/** a gradient that is as it is for every x nearby:  ∂/∂g = 1,  ∂/∂x = 0 */
const StepBackward: Rule<[Tensor, Tensor], []> = {
  name: 'StepBackward',
  backward: g => [g, () => makeLike(g, g.dtype)],
};
/** Says of a gradient, which was just made, that it comes from `x` too: so it has a derivative, as in PyTorch. */
function stepAlong(x: Tensor, g: Tensor): Tensor {
  return record(StepBackward, g, [g, x], []);
}

/** Cut off below `min_val` and above `max_val`. x between the limits:  ∂ = 1 between them, 0 outside and on them */
export const hardtanh = /* @__PURE__ */ withOptions(
  'Hardtanh',
  { min_val: -1, max_val: 1, inplace: false },
  ({ min_val, max_val }) => each(v => Math.min(Math.max(v, min_val), max_val)),
  (g, x, { min_val, max_val }) =>
    stepAlong(x, where(x.le(min_val).logical_or(x.ge(max_val)), 0, g)),
  sameType,
);

/** The positive part, cut off at 6. */
export const relu6 = /* @__PURE__ */ orInPlace(x => hardtanh(x, 0, 6));

/** Negative numbers are multiplied by s = `negative_slope`. x or s·x:  ∂ = 1 where x > 0, else s */
export const leaky_relu = /* @__PURE__ */ withOptions(
  'LeakyRelu',
  { negative_slope: 0.01, inplace: false },
  ({ negative_slope }) => each(v => (v > 0 ? v : v * negative_slope)),
  (g, x, { negative_slope }) => stepAlong(x, where(x.gt(0), g, g.mul(negative_slope))),
);

/** Negative numbers bend towards −α = `-alpha`. x or α·(e^x − 1):  ∂ = 1 where x > 0, else α·e^x */
export const elu = /* @__PURE__ */ withOptions(
  'Elu',
  { alpha: 1, inplace: false },
  ({ alpha }) => each(v => (v > 0 ? v : alpha * Math.expm1(v))),
  (g, x, { alpha }) => where(x.le(0), g.mul(x.clamp({ max: 0 }).exp().mul(alpha)), g),
);

/** x times its sigmoid. x·σ(x):  ∂ = σ·(1 + x·(1 − σ)) */
export const silu: Unary = ofInput(
  'Silu',
  each(x => x * logistic(x)),
  (g, x) => {
    const s = x.sigmoid();
    return g.mul(s.mul(x.mul(s.neg().add(1)).add(1)));
  },
);

/** The logarithm of the sigmoid, worked out without overflow. ln σ(x):  ∂ = σ(−x) */
export const logsigmoid: Unary = ofInput(
  'LogSigmoid',
  each(x => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)))),
  (g, x) => g.mul(x.neg().sigmoid()),
);

/** x / (1 + |x|) */
export function softsign(x: Tensor): Tensor {
  return x.div(x.abs().add(1));
}

/**
 * A smooth positive part; where β = `beta` times x is beyond `threshold`, x itself.
 * ln(1 + e^βx) / β:  ∂ = σ(βx), and 1 beyond the threshold
 */
export const softplus = /* @__PURE__ */ withOptions(
  'Softplus',
  { beta: 1, threshold: 20 },
  ({ beta, threshold }) =>
    each(v => (v * beta > threshold ? v : Math.log1p(Math.exp(v * beta)) / beta)),
  (g, x, { beta, threshold }) => {
    const scaled = x.mul(beta);
    return where(scaled.gt(threshold), g, g.mul(scaled.sigmoid()));
  },
);

const ROOT = Math.sqrt(2 / Math.PI);

function geluDerivative(x: Tensor): Tensor {
  const cumulative = x.mul(Math.SQRT1_2).erf().add(1).mul(0.5);
  const density = x
    .square()
    .mul(-0.5)
    .exp()
    .mul(1 / Math.sqrt(2 * Math.PI));
  return cumulative.add(x.mul(density));
}

function tanhGeluDerivative(x: Tensor): Tensor {
  const t = x.add(x.pow(3).mul(0.044715)).mul(ROOT).tanh();
  const slope = x
    .square()
    .mul(3 * 0.044715)
    .add(1)
    .mul(ROOT);
  const right = x.mul(0.5).mul(t.square().neg().add(1)).mul(slope);
  return t.add(1).mul(0.5).add(right);
}

/**
 * x times the probability that a normal variable is less than x, or with `approximate: 'tanh'` about that.
 * x·Φ(x):  ∂ = Φ(x) + x·φ(x), with Φ the normal distribution and φ its density
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html
 */
export const gelu = /* @__PURE__ */ withOptions(
  'Gelu',
  { approximate: 'none' as 'none' | 'tanh' },
  ({ approximate }) => {
    if (approximate === 'none') return each(v => 0.5 * v * (1 + erf(v * Math.SQRT1_2)));
    if (approximate === 'tanh') {
      return each(v => 0.5 * v * (1 + Math.tanh(ROOT * (v + 0.044715 * v ** 3))));
    }
    throw new RuntimeError('approximate argument must be either none or tanh.');
  },
  (g, x, { approximate }) =>
    g.mul(approximate === 'tanh' ? tanhGeluDerivative(x) : geluDerivative(x)),
);
