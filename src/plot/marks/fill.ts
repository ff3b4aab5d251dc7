import type { Data, FillOptions } from '../api.ts';
import { listAll, listEach } from '../data.ts';
import type { FillMark } from '../figure.ts';
import { PAINT, refuseUnknown, toPaint } from '../options.ts';
import { count, type MarkKind } from './kind.ts';

/** Filled areas as the axes know them. */
export const fill: MarkKind<FillMark> = {
  places: ({ x, y1 }) => ({ x, y: y1 }),
  reach: ({ y2 }) => ({ y: y2 }),
  describe: ({ x }) => `an area over ${count(x.length)}`,
  table: ({ x, y1, y2 }) => [
    { name: 'x', values: x },
    { name: 'y', values: y1 },
    { name: 'to', values: y2 },
  ],
};

/** `fill_between(x, y1, y2, options)` as data; where `where` is false, the area has a gap. */
export function fillMark(
  x: Data,
  y1: Data,
  y2: Data,
  options: FillOptions,
  nextColor: () => string,
): FillMark {
  refuseUnknown('PolyCollection', options, [...PAINT, 'where']);
  const xs = listAll(x).values;
  const where = options.where === undefined ? null : listEach(options.where as Data, xs);
  const open = where ? xs.map((value, i) => (where[i] ? value : null)) : xs;
  return {
    kind: 'fill',
    x: open,
    y1: listEach(y1, xs),
    y2: listEach(y2, xs),
    ...toPaint(options, nextColor),
  };
}
