/** What the calls of `plt` take as numbers. */

/** A tensor, or anything else that can list its numbers. */
export interface TensorLike {
  tolist(): unknown;
  readonly requires_grad?: boolean;
  readonly dtype?: object;
}

/** Numbers to draw: an array, a typed array or a tensor of one dimension, or a single number. */
export type Data = number | TensorLike | ArrayLike<number | TensorLike>;

/** Numbers in rows and columns: a tensor of two dimensions, or an array of rows. */
export type Grid = TensorLike | ArrayLike<TensorLike | ArrayLike<number | TensorLike>>;

/** Numbers, or names, which are set beside one another as categories. */
export type Categories = Data | ArrayLike<string>;
