/** `torch.nn`: layers, losses, and what networks are built from. */
import { guardedAll } from '../calls.ts';
import * as functions from './functional.ts';
import * as initialisers from './init.ts';
import * as limits from './utils.ts';

export {
  ELU,
  GELU,
  Hardtanh,
  LeakyReLU,
  LogSigmoid,
  LogSoftmax,
  ReLU,
  ReLU6,
  Sigmoid,
  SiLU,
  Softmax,
  Softmin,
  Softplus,
  Softsign,
  Tanh,
} from './activations.ts';
export { ModuleList, Sequential } from './containers.ts';
export { Conv1d, Conv2d } from './conv.ts';
export { Embedding } from './embedding.ts';
export { Bilinear, Linear } from './linear.ts';
export {
  BCELoss,
  BCEWithLogitsLoss,
  CrossEntropyLoss,
  HuberLoss,
  KLDivLoss,
  L1Loss,
  MSELoss,
  NLLLoss,
  SmoothL1Loss,
} from './losses.ts';
export { Module } from './module.ts';
export { BatchNorm1d, BatchNorm2d, LayerNorm } from './norm.ts';
export { Parameter } from './parameter.ts';
export { AvgPool2d, MaxPool2d } from './pool.ts';
export { Dropout, Flatten, Identity, Unflatten } from './shaping.ts';
export type { StateDict } from './state.ts';

/** `torch.nn.functional`: what the layers do, without the layers. */
export const functional = /* @__PURE__ */ guardedAll(functions, () => true);

/** `torch.nn.init`: fills tensors with the numbers that training starts from. */
export const init = /* @__PURE__ */ guardedAll(initialisers);

/** `torch.nn.utils`: limits for gradients. */
export const utils = /* @__PURE__ */ guardedAll(limits);
