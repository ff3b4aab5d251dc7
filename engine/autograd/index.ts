/** `torch.autograd`. */
export { backward } from './backward.ts';
export { grad } from './grad.ts';
export { GradcheckError, gradcheck } from './gradcheck.ts';
export { enable_grad, no_grad, set_grad_enabled } from './mode.ts';
