import type { Data, FillOptions } from '../api.ts';
import { listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { FillMark, Numbers } from '../figure.ts';
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
  refuseUnknown('FillBetweenPolyCollection', options, `${PAINT} where`);
  const xs = listLine('x', x);
  const [low, high] = [listBound('y1', y1, xs), listBound('y2', y2, xs)];
  const where = options.where === undefined ? null : listAll(options.where as Data).values;
  if (where && where.length !== xs.length) {
    throw new ValueError(`where size (${where.length}) does not match 'x' size (${xs.length})`);
  }
  const open = where ? xs.map((value, i) => (where[i] ? value : null)) : xs;
  return {
    kind: 'fill',
    x: open,
    y1: low,
    y2: high,
    ...toPaint(options, nextColor),
  };
}

function listLine(name: string, data: Data): Numbers {
  const { values, shape } = listAll(data);
  if (shape.length > 1) throw new ValueError(`'${name}' is not 1-dimensional`);
  return values;
}

/** One value for each of `x`: a single one is used for all. */
function listBound(name: string, data: Data, x: Numbers): Numbers {
  const values = listLine(name, data);
  if (values.length === 1) return x.map(() => values[0]);
  if (values.length === x.length) return values;
  throw new ValueError(
    `'x' has size ${x.length}, but '${name}' has an unequal size of ${values.length}`,
  );
}
