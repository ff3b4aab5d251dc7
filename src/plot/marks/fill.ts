import type { Data, FillOptions } from '../api.ts';
import { listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { FillMark, Numbers } from '../figure.ts';
import { PAINT, refuseUnknown, toPaint } from '../options.ts';
import { count, type MarkKind } from './kind.ts';

/** Filled areas as the axes know them: where nothing is filled, there is nothing to know. */
export const fill: MarkKind<FillMark> = {
  places: mark => ({ x: filled(mark, mark.x), y: filled(mark, mark.y1) }),
  reach: mark => ({ y: filled(mark, mark.y2) }),
  describe: mark => `an area over ${count(filled(mark, mark.x).length)}`,
  table: mark => [
    { name: 'x', values: filled(mark, mark.x) },
    { name: 'y', values: filled(mark, mark.y1) },
    { name: 'to', values: filled(mark, mark.y2) },
  ],
};

const filled = ({ where }: FillMark, values: Numbers): Numbers =>
  where ? values.filter((_, i) => where[i]) : values;

/** The places along an area, with gaps where nothing is filled. */
export const withGaps = ({ x, where }: FillMark): Numbers =>
  where ? x.map((value, i) => (where[i] ? value : null)) : x;

/** `fill_between(x, y1, y2, options)` as data. */
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
  const where =
    options.where === undefined ? undefined : listAll(options.where as Data).values.map(Boolean);
  if (where && where.length !== xs.length) {
    throw new ValueError(`where size (${where.length}) does not match 'x' size (${xs.length})`);
  }
  return {
    kind: 'fill',
    x: xs,
    y1: low,
    y2: high,
    ...(where && { where }),
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
