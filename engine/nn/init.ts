/**
 * `torch.nn.init`: fills tensors with the numbers that training starts from, outside of the graph.
 * Each function returns the tensor.
 */
import { no_grad } from '../autograd/mode.ts';
import { tensorAt } from '../checks.ts';
import { ValueError } from '../errors.ts';
import type { Generator } from '../generator.ts';
import { empty_like as like } from '../ops/creation.ts';
import { erf } from '../ops/erf.ts';
import { where } from '../ops/mask.ts';
import { eye } from '../ops/ranges.ts';
import { withDefaults } from '../options.ts';
import type { Tensor } from '../tensor.ts';
import { fans } from './fans.ts';

type Source = { generator?: Generator | null };
type Range = Source & { a?: number; b?: number };
type Normal = Source & { mean?: number; std?: number };
type Bounded = number | (Normal & Range);

/** Runs what changes a tensor, outside of the graph. */
function changed(tensor: Tensor, change: () => Tensor): Tensor {
  tensorAt('tensor', tensor);
  return no_grad(change);
}

/**
 * Uniform numbers from `a` to `b`; default: 0 to 1.
 * https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.uniform_
 */
export function uniform_(
  tensor: Tensor,
  ...args: [a?: number | Range, b?: number | Range, generator?: Source]
): Tensor {
  const { a, b, generator } = withDefaults({ a: 0, b: 1, generator: null }, args);
  return changed(tensor, () => tensor.uniform_(a, b, { generator }));
}

/**
 * Normal numbers; default: mean 0, standard deviation 1.
 * https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.normal_
 */
export function normal_(
  tensor: Tensor,
  ...args: [mean?: number | Normal, std?: number | Normal, generator?: Source]
): Tensor {
  const { mean, std, generator } = withDefaults({ mean: 0, std: 1, generator: null }, args);
  return changed(tensor, () => tensor.normal_(mean, std, { generator }));
}

/** All elements `val`. https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.constant_ */
export function constant_(tensor: Tensor, val: number): Tensor {
  return changed(tensor, () => tensor.fill_(val));
}

/** All elements 1. https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.ones_ */
export function ones_(tensor: Tensor): Tensor {
  return constant_(tensor, 1);
}

/** All elements 0. https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.zeros_ */
export function zeros_(tensor: Tensor): Tensor {
  return constant_(tensor, 0);
}

/** The identity matrix. https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.eye_ */
export function eye_(tensor: Tensor): Tensor {
  if (tensorAt('tensor', tensor).ndim !== 2)
    throw new ValueError('Only tensors with 2 dimensions are supported');
  return no_grad(() => tensor.copy_(eye(tensor.shape[0], tensor.shape[1])));
}

/** How much a nonlinearity shrinks what passes it, and weights have to make up for. */
const gains: Record<string, number> = { sigmoid: 1, tanh: 5 / 3, relu: Math.SQRT2, selu: 3 / 4 };

/**
 * The factor by which weights are scaled before a nonlinearity, given by its name in
 * `nn.functional`; `param` is the slope of a `leaky_relu`.
 * https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain
 */
export function calculate_gain(nonlinearity: string, param: number | null = null): number {
  if (/^(linear|conv(_transpose)?[123]d)$/.test(nonlinearity)) return 1;
  if (nonlinearity === 'leaky_relu') {
    const slope = param ?? 0.01;
    if (typeof slope !== 'number') {
      throw new ValueError(`negative_slope ${slope} not a valid number`);
    }
    return Math.sqrt(2 / (1 + slope ** 2));
  }
  const gain = gains[nonlinearity];
  if (gain === undefined)
    throw new ValueError(`Unsupported nonlinearity ${nonlinearity ?? 'None'}`);
  return gain;
}

/** What the functions after He take. */
export interface KaimingOptions extends Source {
  /** The slope of the leaky ReLU that follows. Default: 0. */
  a?: number;
  /** Keep the size of what flows forward (`fan_in`, the default) or backward (`fan_out`). */
  mode?: 'fan_in' | 'fan_out';
  /** The name of what follows. Default: `leaky_relu`. */
  nonlinearity?: string;
}

type KaimingArgs = [
  a?: number | KaimingOptions,
  mode?: 'fan_in' | 'fan_out' | KaimingOptions,
  nonlinearity?: string | KaimingOptions,
  generator?: Source,
];

/** Draws numbers with mean 0 and a standard deviation. */
type Draw = (tensor: Tensor, std: number, source: Source) => Tensor;
const drawNormal: Draw = (tensor, std, source) => normal_(tensor, 0, std, source);
/** Uniform ones reach √3 times as far. */
const drawUniform: Draw = (tensor, std, source) =>
  uniform_(tensor, -Math.sqrt(3) * std, Math.sqrt(3) * std, source);

/** Standard deviation: gain / √fan. */
function kaiming(tensor: Tensor, args: unknown[], draw: Draw): Tensor {
  if (tensorAt('tensor', tensor).shape.includes(0)) return tensor;
  const { a, mode, nonlinearity, generator } = withDefaults(
    { a: 0, mode: 'fan_in', nonlinearity: 'leaky_relu', generator: null },
    args,
  );
  const modes = ['fan_in', 'fan_out'];
  if (!modes.includes(mode)) {
    throw new ValueError(`Mode ${mode} not supported, please use one of ['${modes.join("', '")}']`);
  }
  const fan = fans(tensor)[modes.indexOf(mode)];
  return draw(tensor, calculate_gain(nonlinearity, a) / Math.sqrt(fan), { generator });
}

/**
 * Uniform numbers that keep the variance through layers with ReLUs: He et al., 2015,
 * https://arxiv.org/abs/1502.01852
 * https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_uniform_
 */
export function kaiming_uniform_(tensor: Tensor, ...args: KaimingArgs): Tensor {
  return kaiming(tensor, args, drawUniform);
}

/**
 * Normal numbers that keep the variance through layers with ReLUs: He et al., 2015,
 * https://arxiv.org/abs/1502.01852
 * https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_normal_
 */
export function kaiming_normal_(tensor: Tensor, ...args: KaimingArgs): Tensor {
  return kaiming(tensor, args, drawNormal);
}

type XavierOptions = Source & { gain?: number };

/** Standard deviation: gain · √(2 / (fan in + fan out)). */
function xavier(tensor: Tensor, args: unknown[], draw: Draw): Tensor {
  const { gain, generator } = withDefaults({ gain: 1, generator: null }, args);
  const [fanIn, fanOut] = fans(tensor);
  return draw(tensor, gain * Math.sqrt(2 / (fanIn + fanOut)), { generator });
}

/**
 * Uniform numbers that keep the variance forward and backward: Glorot and Bengio, 2010,
 * https://proceedings.mlr.press/v9/glorot10a.html
 * https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_uniform_
 */
export function xavier_uniform_(
  tensor: Tensor,
  ...args: [gain?: number | XavierOptions, generator?: Source]
): Tensor {
  return xavier(tensor, args, drawUniform);
}

/**
 * Normal numbers that keep the variance forward and backward: Glorot and Bengio, 2010,
 * https://proceedings.mlr.press/v9/glorot10a.html
 * https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_normal_
 */
export function xavier_normal_(
  tensor: Tensor,
  ...args: [gain?: number | XavierOptions, generator?: Source]
): Tensor {
  return xavier(tensor, args, drawNormal);
}

/** The probability of a standard normal number below x. */
const below = (x: number) => (1 + erf(x * Math.SQRT1_2)) / 2;

/**
 * Normal numbers, drawn again until they lie between `a` and `b`. Default: mean 0, standard
 * deviation 1, from −2 to 2.
 * https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.trunc_normal_
 */
export function trunc_normal_(
  tensor: Tensor,
  ...args: [mean?: Bounded, std?: Bounded, a?: Bounded, b?: Bounded, generator?: Source]
): Tensor {
  const { mean, std, a, b, ...source } = withDefaults(
    { mean: 0, std: 1, a: -2, b: 2, generator: null },
    args,
  );
  return changed(tensor, () => {
    const normal = below((b - mean) / std) - below((a - mean) / std) > 0.3;
    // Where few normal numbers would do, uniform ones are kept with the density as probability.
    const highest = -0.5 * ((Math.max(a, Math.min(mean, b)) - mean) / std) ** 2;
    let result = tensor;
    let open: Tensor | null = null;
    do {
      const draw = like(tensor);
      if (normal) draw.normal_(mean, std, source);
      else draw.uniform_(a, b, source);
      result = open ? where(open, draw, result) : draw;
      if (normal) open = result.lt(a).logical_or(result.gt(b));
      else {
        const density = draw.sub(mean).div(std).square().mul(-0.5).sub(highest);
        const refused = like(tensor).uniform_(0, 1, source).log_().gt(density);
        open = open ? open.logical_and(refused) : refused;
      }
    } while (open.any().item());
    return tensor.copy_(result);
  });
}
