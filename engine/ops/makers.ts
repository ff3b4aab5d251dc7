/** The functions of `torch` that are no methods: they make tensors of numbers, of nothing, and of other tensors. */
export { arange, as_tensor, ones, scalar_tensor, tensor, zeros } from './creation.ts';
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
export {
  empty,
  empty_like,
  eye,
  full,
  full_like,
  linspace,
  logspace,
  ones_like,
  zeros_like,
} from './ranges.ts';
