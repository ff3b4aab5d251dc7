/** The functions of `torch` that are no methods: they make tensors of numbers, of nothing, and of other tensors. */
export {
  as_tensor,
  empty,
  empty_like,
  full,
  full_like,
  ones,
  ones_like,
  scalar_tensor,
  tensor,
  zeros,
  zeros_like,
} from './creation.ts';
export { einsum } from './einsum.ts';
export { cat, stack } from './join.ts';
export { where } from './mask.ts';
export {
  bernoulli,
  normal,
  rand,
  rand_like,
  randint,
  randn,
  randn_like,
  randperm,
} from './random.ts';
export { arange, eye, linspace, logspace } from './ranges.ts';
