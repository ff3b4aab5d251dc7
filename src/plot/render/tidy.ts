import { round } from '../../dom/svg.ts';

/** Rounds every number in a transform. */
const roundAll = (text: string): string =>
  text.replace(/-?\d+\.\d+(e-?\d+)?/g, number => String(round(Number(number))));

/**
 * Brings what Plot draws for a mark to markup that is short, and the same everywhere:
 * - Plot moves marks by half a pixel on screens of low density, and only there; that is taken back.
 * - Places come with up to 17 digits; two decimals are kept.
 * - Names of groups (`dot`) go: the whole chart has one accessible name.
 */
export function tidy(group: Element): void {
  group.removeAttribute('aria-label');
  if (/^translate\((0|0\.5),(0|0\.5)\)$/.test(group.getAttribute('transform') ?? '')) {
    group.removeAttribute('transform');
  }
  for (const element of group.children) {
    for (const name of ['cx', 'cy', 'transform']) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, roundAll(value));
    }
  }
}
