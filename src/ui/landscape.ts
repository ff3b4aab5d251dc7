/** What `ui.landscape` takes. */

/** A tensor, or anything else that can list its numbers. */
interface Listable {
  tolist(): unknown;
  readonly requires_grad?: boolean;
}

/** Places `[a, b]`: an array of pairs or of tensors of two numbers, or a tensor of shape `[n, 2]`. */
export type Points = Listable | ArrayLike<Listable | ArrayLike<number | Listable>>;

/** A loss at one place: a number, or a tensor of one element. */
export type LossValue = number | { item(): number };

/** What `ui.landscape` can be told. */
export interface LandscapeOptions {
  /**
   * The loss at a place. It is called for every point of a grid, without recording gradients, and only when the
   * picture is not known yet: it should do nothing but compute.
   */
  loss: (a: number, b: number) => LossValue;
  /** The range of the first number, from left to right. */
  a: readonly [low: number, high: number];
  /** The range of the second number, from the bottom up. */
  b: readonly [low: number, high: number];
  /** What the two numbers are called; `['a', 'b']` by default. */
  labels?: readonly [string, string];
  /** Stands above it. A cell with several landscapes gives each its own. */
  title?: string;
  /**
   * The places that a run went through, or a function that runs from a start and returns them. With a function,
   * the reader can drag the start, and the run begins there.
   */
  path?: Points | ((a: number, b: number) => Points);
  /** Where the run starts, as long as the reader has not moved it. */
  start?: readonly [a: number, b: number];
  /** About how many contours (12 by default), or their heights. */
  levels?: number | readonly number[];
  /** `'log'` for losses of many sizes: contours are at equal ratios then, and not at equal differences. */
  scale?: 'linear' | 'log';
  /** Points of the grid along each side: 65 by default, 101 at most. */
  grid?: number;
}
