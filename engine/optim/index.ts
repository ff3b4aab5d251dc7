/** `torch.optim`: optimizers, which change parameters by their gradients. */
export { Adam, AdamW } from './adam.ts';
export { Adadelta, Adagrad, RMSprop } from './adaptive.ts';
export * as lr_scheduler from './lr-scheduler.ts';
export { Optimizer, type OptimizerState, type ParamGroup } from './optimizer.ts';
export { SGD } from './sgd.ts';
