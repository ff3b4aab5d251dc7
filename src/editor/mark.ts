/** The mark of an error on a line of code: static code and both editors show the same one. */
import './mark.css';
import type { ErrorMark } from './index.ts';
import type { StaticCode } from './static-code.ts';

/**
 * Marks the line of an error in static code, or under an editor that stands on it.
 * `null` removes the mark.
 */
export function markLine({ frame, pre, code }: StaticCode, error: ErrorMark | null): void {
  frame.querySelector(':scope > .error-line')?.remove();
  if (!error) return;
  const style = getComputedStyle(code);
  const band = document.createElement('div');
  band.className = 'error-line';
  band.title = error.message;
  const height = Number.parseFloat(style.lineHeight);
  const top = pre.offsetTop + pre.clientTop + Number.parseFloat(getComputedStyle(pre).paddingTop);
  band.style.top = `${top + (error.line - 1) * height}px`;
  band.style.height = `${height}px`;
  frame.append(band);
}
