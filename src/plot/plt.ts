import type { Plt } from './api.ts';
import type { Figure } from './figure.ts';

export type * from './api.ts';

/** Where figures go. */
export interface PltHost {
  /** Called once for each finished figure, in order. */
  show(figure: Figure): void;
}

/** A `plt` of its own, and the two levers of the program runner that owns it. */
export interface PltSession {
  plt: Plt;
  /** Shows what is still open: call it at the end of every cell. */
  flush(): void;
  /** Forgets what is still open, showing nothing: call it before a program starts again. */
  reset(): void;
}

/** Makes a `plt` that hands its figures to `host`. */
export function createPlt(host: PltHost): PltSession {
  throw new Error(`not yet written ${host}`);
}
