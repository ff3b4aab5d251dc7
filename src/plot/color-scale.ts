import type { ColorScale, Mark } from './figure.ts';

/** How a mark makes colours of values, if it does: what a colour bar shows. */
export function colorScaleOf(mark: Mark): ColorScale | null {
  switch (mark.kind) {
    case 'image':
      return mark;
    case 'contour':
      return mark.colors === null ? mark : null;
    case 'scatter':
      return mark.colors && 'cmap' in mark.colors ? mark.colors : null;
    default:
      return null;
  }
}
