import type { Data, Grid, QuiverOptions } from '../api.ts';
import { takeOptions } from '../call.ts';
import { listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { Numbers, QuiverMark } from '../figure.ts';
import { PAINT, refuseUnknown, toNumberIn, toOneOf, toPaint } from '../options.ts';
import { countUp } from './grid.ts';
import { count, type MarkKind, xyColumns } from './kind.ts';

const KNOWN = `${PAINT} angles scale_units scale`;

/** Arrows as the axes know them. */
export const quiver: MarkKind<QuiverMark> = {
  places: mark => mark,
  describe: ({ x }) => count(x.length, 'arrow'),
  table: mark => [...xyColumns(mark), { name: 'u', values: mark.u }, { name: 'v', values: mark.v }],
};

/** `quiver(u, v)` and `quiver(x, y, u, v)` as data, each with options. */
export function quiverMark(args: readonly unknown[]): QuiverMark {
  const taken = takeOptions(args);
  const rest = taken.rest as (Data | Grid)[];
  const options: QuiverOptions = taken.options;
  checkCount(rest.length);
  refuseUnknown('Quiver', options, KNOWN);
  if (options.scale_units !== undefined) toOneOf('units', options.scale_units, ['xy']);
  const [u, v] = rest.slice(-2).map(data => listAll(data as Data)) as [Listed, Listed];
  const [x, y] = rest.length === 4 ? placesOf(rest[0], rest[1], u) : countPlaces(u);
  if (x.length !== y.length) {
    throw new ValueError(
      `X and Y must be the same size, but X.size is ${x.length} and Y.size is ${y.length}.`,
    );
  }
  for (const [name, { values }] of [['U', u] as const, ['V', v] as const]) {
    if (values.length !== x.length) {
      throw new ValueError(
        `Argument ${name} has a size ${values.length} which does not match ${x.length}, the number of arrow positions`,
      );
    }
  }
  const inUnits = toOneOf('angles', options.angles ?? 'uv', ['uv', 'xy']) === 'xy';
  const scale = options.scale ?? (inUnits ? 1 : usualScale(u.values, v.values));
  return {
    kind: 'quiver',
    x,
    y,
    u: u.values,
    v: v.values,
    inUnits,
    scale: toNumberIn('scale', scale, Number.MIN_VALUE),
    ...toPaint(options, () => 'black'),
  };
}

function checkCount(n: number): void {
  if (n < 2 || n > 5) {
    throw new TypeError(`quiver() takes from 2 to 5 positional arguments but ${n} were given`);
  }
  if (n % 2 === 1) {
    throw new TypeError('quiver() takes u and v, or x, y, u and v: for a colour there is `color`');
  }
}

type Listed = ReturnType<typeof listAll>;

/** Columns and rows of a matrix, counted. */
function countPlaces({ values, shape }: Listed): [Numbers, Numbers] {
  const cols = shape.at(-1) ?? 1;
  const each = countUp(values.length);
  return [each.map(i => i % cols), each.map(i => Math.floor(i / cols))];
}

/** Places of arrows one by one; of a matrix of arrows also the places of its columns and rows. */
function placesOf(x: unknown, y: unknown, { shape }: Listed): [Numbers, Numbers] {
  const [xs, ys] = [listAll(x as Data), listAll(y as Data)];
  const [rows, cols] = shape;
  const areLists = xs.shape.length === 1 && ys.shape.length === 1;
  if (areLists && cols !== undefined && xs.values.length === cols && ys.values.length === rows) {
    const each = countUp(rows * cols);
    const at = (of: Numbers, i: number): number | null => of[i] ?? null;
    return [
      each.map(i => at(xs.values, i % cols)),
      each.map(i => at(ys.values, Math.floor(i / cols))),
    ];
  }
  return [xs.values, ys.values];
}

/** matplotlib's choice: arrows of mean length are about as long as they stand apart. */
function usualScale(u: Numbers, v: Numbers): number {
  const lengths = u.map((value, i) => Math.hypot(value ?? 0, v[i] ?? 0));
  const mean = lengths.reduce((sum, length) => sum + length / lengths.length, 0);
  const scale = 1.8 * mean * Math.max(10, Math.sqrt(lengths.length));
  return Math.min(scale, Number.MAX_VALUE) || 1;
}
