/** The mark of an error on a line of code: static code and both editors show the same one. */
import './mark.css';
import { placeBand } from './band.ts';
import type { ErrorMark } from './index.ts';
import type { StaticCode } from './static-code.ts';

/**
 * Marks the line of an error in static code, or under an editor that stands on it.
 * `null` removes the mark.
 */
export function markLine(code: StaticCode, error: ErrorMark | null): void {
  const band = placeBand(code, 'error-line', error?.line ?? null);
  if (band && error) band.title = error.message;
}
