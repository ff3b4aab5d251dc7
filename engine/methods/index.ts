/**
 * The operations as methods. Each file has two lists: how a method is called, and the function that
 * does it, with the tensor itself as first argument. A method without its function is a type error.
 */
import { type ArithmeticMethods, arithmeticMethods } from './arithmetic.ts';
import { type InPlaceMethods, inPlaceMethods } from './in-place.ts';
import { type MovementMethods, movementMethods } from './movement.ts';
import { type OperatorMethods, operatorMethods } from './operators.ts';
import { type ReduceMethods, reduceMethods } from './reduce.ts';

export interface Methods
  extends ArithmeticMethods,
    InPlaceMethods,
    MovementMethods,
    OperatorMethods,
    ReduceMethods {}

export const methods = {
  ...arithmeticMethods,
  ...inPlaceMethods,
  ...movementMethods,
  ...operatorMethods,
  ...reduceMethods,
};
