import type { Tensor } from '../tensor.ts';

/** For each method, the function of the tensor and the method's arguments. */
export type Table<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (self: Tensor, ...args: Args) => Result
    : never;
};
