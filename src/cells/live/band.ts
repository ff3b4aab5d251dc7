import './band.css';
import { staticCode } from '../../editor/static-code.ts';

/**
 * Lays a band of that class over a line of a cell's static code, or under an editor that stands on it, in the place of
 * the one that is there. `null` only takes that away.
 */
export function placeBand(frame: HTMLElement, className: string, line: number | null): void {
  const old = frame.querySelector<HTMLElement>(`:scope > .${className}`);
  if (line === null) return old?.remove();
  const { pre, code } = staticCode(frame);
  const height = Number.parseFloat(getComputedStyle(code).lineHeight);
  const top = pre.offsetTop + pre.clientTop + Number.parseFloat(getComputedStyle(pre).paddingTop);
  const band = old ?? document.createElement('div');
  band.className = `band ${className}`;
  band.style.top = `${top + (line - 1) * height}px`;
  band.style.height = `${height}px`;
  if (!old) frame.append(band);
}
