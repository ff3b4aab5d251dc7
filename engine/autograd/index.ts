/** `torch.autograd`. */
export { backward } from './backward.ts';
export { grad } from './grad.ts';
