import { AttributeError } from './errors.ts';
import type { Tensor } from './tensor.ts';

/** What JavaScript itself makes of a tensor. */
export const conversions = {
  /** Where a number is wanted, as by `Math.sqrt(loss)`, that of the one element. */
  [Symbol.toPrimitive](this: Tensor, hint: string): unknown {
    return hint === 'number' ? this.item() : this.toString();
  },

  /** For `JSON.stringify`. */
  toJSON(this: Tensor): unknown {
    return this.tolist();
  },

  /** It would be undefined, and a loop up to it over before its first turn, without a word. */
  get length(): never {
    throw new AttributeError(
      "'Tensor' object has no attribute 'length'",
      'x.shape[0] counts its rows, and x.numel() its elements.',
    );
  },
};
