import type { StaticCode } from './static-code.ts';

/**
 * Lays a band of that class over a line of static code, or under an editor that stands on it, in the place of the
 * one that is there. `null` only takes that away.
 */
export function placeBand(
  { frame, pre, code }: StaticCode,
  className: string,
  line: number | null,
): HTMLElement | null {
  const old = frame.querySelector<HTMLElement>(`:scope > .${className}`);
  if (line === null) {
    old?.remove();
    return null;
  }
  const style = getComputedStyle(code);
  const height = Number.parseFloat(style.lineHeight);
  const top = pre.offsetTop + pre.clientTop + Number.parseFloat(getComputedStyle(pre).paddingTop);
  const band = old ?? document.createElement('div');
  band.className = className;
  band.style.top = `${top + (line - 1) * height}px`;
  band.style.height = `${height}px`;
  if (!old) frame.append(band);
  return band;
}
