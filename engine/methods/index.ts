/**
 * The operations as methods. Each file has two lists: how a method is called, and the function that
 * does it, with the tensor itself as first argument. A method without its function is a type error.
 */
import { again } from '../calls.ts';
import { Tensor } from '../tensor.ts';
import { type ArithmeticMethods, arithmeticMethods } from './arithmetic.ts';
import { type ElementMethods, elementMethods } from './elements.ts';
import { type GraphMethods, graphMethods } from './graph.ts';
import { type InPlaceMethods, inPlaceMethods } from './in-place.ts';
import { type MatrixMethods, matrixMethods } from './matrix.ts';
import { type MovementMethods, movementMethods } from './movement.ts';
import { type OperatorMethods, operatorMethods } from './operators.ts';
import { type PointwiseMethods, pointwiseMethods } from './pointwise.ts';
import { type ReduceMethods, reduceMethods } from './reduce.ts';

export interface Methods
  extends ArithmeticMethods,
    ElementMethods,
    GraphMethods,
    InPlaceMethods,
    MatrixMethods,
    MovementMethods,
    OperatorMethods,
    PointwiseMethods,
    ReduceMethods {}

/** Those that are functions, too: `torch.exp(x)` is `x.exp()`. */
export const operations = {
  ...arithmeticMethods,
  ...matrixMethods,
  ...movementMethods,
  ...pointwiseMethods,
  ...reduceMethods,
};

/** All methods. */
const methods = {
  ...operations,
  ...elementMethods,
  ...graphMethods,
  ...inPlaceMethods,
  ...operatorMethods,
};

const prototype = Tensor.prototype as unknown as Record<string, unknown>;
for (const [name, operation] of Object.entries(methods)) {
  const call = operation as (self: Tensor, ...args: unknown[]) => unknown;
  prototype[name] = function method(this: Tensor, ...args: unknown[]): unknown {
    try {
      return call(this, ...args);
    } catch (error) {
      return again(error, name, args, method.bind(this));
    }
  };
}
