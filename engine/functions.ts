/**
 * The operations as functions: `torch.mean(x, 1)` is `x.mean(1)`. Both come from one table, so that
 * they take the same arguments, and complain of wrong ones in the same words.
 */
import { type Methods, methods } from './methods/index.ts';
import type { Operand } from './ops/arithmetic.ts';
import * as creation from './ops/creation.ts';
import * as sums from './ops/einsum.ts';
import type { max as maxOf, min as minOf } from './ops/extrema.ts';
import * as join from './ops/join.ts';
import * as mask from './ops/mask.ts';
import * as random from './ops/random.ts';
import * as ranges from './ops/ranges.ts';
import type { median as medianOf } from './ops/sorting.ts';
import { guardedAll } from './options.ts';
import type { Tensor } from './tensor.ts';

/** Those of which the left operand may be a number. */
const arithmetic = [
  'add',
  'sub',
  'mul',
  'div',
  'floor_divide',
  'remainder',
  'fmod',
  'pow',
] as const;
type Arithmetic = (typeof arithmetic)[number];

/** A method as a function of the tensor. */
type Functions = {
  readonly [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (input: Name extends Arithmetic ? Operand : Tensor, ...args: Args) => Result
    : never;
};

/** `max` and its like return different things for different arguments. */
interface Overloaded {
  readonly max: typeof maxOf;
  readonly min: typeof minOf;
  readonly median: typeof medianOf;
}

const functions = /* @__PURE__ */ guardedAll(
  methods,
  name => !(arithmetic as readonly string[]).includes(name),
) as unknown as Omit<Functions, keyof Overloaded> & Overloaded;

export const {
  abs,
  acos,
  add,
  all,
  allclose,
  amax,
  amin,
  any,
  argmax,
  argmin,
  argsort,
  asin,
  atan,
  bitwise_and,
  bitwise_not,
  bitwise_or,
  bitwise_xor,
  bmm,
  broadcast_to,
  ceil,
  chunk,
  clamp,
  clip,
  clone,
  cos,
  cosh,
  cross,
  cumprod,
  cumsum,
  diag,
  diagonal,
  div,
  dot,
  eq,
  equal,
  erf,
  exp,
  exp2,
  expm1,
  flatten,
  flip,
  floor,
  floor_divide,
  fmod,
  frac,
  gather,
  ge,
  gt,
  index_select,
  inner,
  isclose,
  isfinite,
  isinf,
  isnan,
  le,
  lerp,
  log,
  log10,
  log1p,
  log2,
  log_softmax,
  logical_and,
  logical_not,
  logical_or,
  logical_xor,
  logsumexp,
  lt,
  masked_fill,
  masked_select,
  matmul,
  max,
  maximum,
  mean,
  median,
  min,
  minimum,
  mm,
  movedim,
  mul,
  multinomial,
  mv,
  narrow,
  ne,
  neg,
  nonzero,
  norm,
  outer,
  permute,
  pow,
  prod,
  ravel,
  reciprocal,
  relu,
  remainder,
  reshape,
  roll,
  round,
  rsqrt,
  scatter,
  scatter_add,
  select,
  sigmoid,
  sign,
  sin,
  sinh,
  softmax,
  sort,
  split,
  sqrt,
  square,
  squeeze,
  std,
  sub,
  sum,
  t,
  tan,
  tanh,
  tile,
  topk,
  trace,
  transpose,
  tril,
  triu,
  trunc,
  unbind,
  unflatten,
  unsqueeze,
} = functions;

const { var: variance } = functions;

export { variance as var };

export const { arange, as_tensor, ones, scalar_tensor, tensor, zeros } =
  /* @__PURE__ */ guardedAll(creation);
export const { einsum } = /* @__PURE__ */ guardedAll(sums);
export const { cat, stack } = /* @__PURE__ */ guardedAll(join);
export const { where } = /* @__PURE__ */ guardedAll(mask);
export const { bernoulli, normal, rand, rand_like, randint, randn, randn_like, randperm } =
  /* @__PURE__ */ guardedAll(random);
export const {
  empty,
  empty_like,
  eye,
  full,
  full_like,
  linspace,
  logspace,
  ones_like,
  zeros_like,
} = /* @__PURE__ */ guardedAll(ranges);
