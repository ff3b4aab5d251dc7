/**
 * The operations as functions: `torch.mean(x, 1)` is `x.mean(1)`. Both come from one table, so that
 * they take the same arguments, and complain of wrong ones in the same words.
 */

import { guardedAll } from './calls.ts';
import { type Methods, operations } from './methods/index.ts';
import type { max as maxOf, min as minOf } from './ops/extrema.ts';
import * as makers from './ops/makers.ts';
import type { Operand } from './ops/operands.ts';
import type { median as medianOf } from './ops/sorting.ts';
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
  operations,
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

export const {
  arange,
  as_tensor,
  bernoulli,
  cat,
  einsum,
  empty,
  empty_like,
  eye,
  full,
  full_like,
  linspace,
  logspace,
  normal,
  ones,
  ones_like,
  rand,
  rand_like,
  randint,
  randn,
  randn_like,
  randperm,
  scalar_tensor,
  stack,
  tensor,
  where,
  zeros,
  zeros_like,
} = /* @__PURE__ */ guardedAll(makers);
