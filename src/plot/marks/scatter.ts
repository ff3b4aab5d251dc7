import type { Data, ScatterOptions } from '../api.ts';
import { toColor } from '../colors.ts';
import { listScatter } from '../data.ts';
import type { ScatterMark } from '../figure.ts';
import { refuseUnknown, toLabel, toMarker, toNumberIn } from '../options.ts';

const KNOWN = ['color', 'c', 'alpha', 'label', 's', 'marker'];

/** `scatter(x, y, options)` as data. `nextColor` is asked only when no colour is given. */
export function scatterMark(
  x: Data,
  y: Data,
  options: ScatterOptions,
  nextColor: () => string,
): ScatterMark {
  refuseUnknown('PathCollection', options, KNOWN);
  const { alpha = 1, label, s = 36, marker = 'o' } = options;
  const color = options.color ?? options.c;
  return {
    kind: 'scatter',
    ...listScatter(x, y),
    color: color === undefined ? nextColor() : toColor(color),
    alpha: toNumberIn('alpha', alpha, 0, 1),
    label: toLabel(label),
    marker: toMarker(marker) ?? 'o',
    size: toNumberIn('s', s, 0),
  };
}
