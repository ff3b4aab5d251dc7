import { areaY, type Markish } from '@observablehq/plot';
import type { FillMark } from '../../figure.ts';
import { cssColor } from '../palette.ts';
import type { MarkContext } from './context.ts';

/** The area between two curves, with gaps where one of them has no value. */
export function fill(mark: FillMark, context: MarkContext): Markish[] {
  const options = {
    x: context.x(mark.x),
    y1: context.y(mark.y1),
    y2: context.y(mark.y2),
    z: null,
    fill: cssColor(mark.color),
    fillOpacity: mark.alpha,
  };
  return [areaY({ length: mark.x.length }, options)];
}
