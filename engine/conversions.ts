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
};
