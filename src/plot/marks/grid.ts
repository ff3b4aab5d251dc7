import type { Data, Grid } from '../api.ts';
import { listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { Numbers } from '../figure.ts';

/** Heights over a grid, row by row, with the places of its columns and rows. */
export interface GridData {
  x: number[];
  y: number[];
  z: Numbers;
}

/** `0, 1, 2, …` */
export const countUp = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** The data of a contour; without `x` and `y`, columns and rows are counted. */
export function listGrid(x: Data | Grid | null, y: Data | Grid | null, z: Grid): GridData {
  const { values, shape } = listAll(z);
  if (shape.length !== 2) throw new TypeError(`Input z must be 2D, not ${shape.length}D`);
  const [rows, cols] = shape as [number, number];
  if (rows < 2 || cols < 2) {
    throw new TypeError(
      `Input z must be at least a (2, 2) shaped array, but has shape (${rows}, ${cols})`,
    );
  }
  if (x === null || y === null) return { x: countUp(cols), y: countUp(rows), z: values };
  const [xs, ys] = [listAll(x), listAll(y)];
  if (xs.shape.length === 1 && ys.shape.length === 1) {
    checkLength('x', xs.values.length, 'columns', cols);
    checkLength('y', ys.values.length, 'rows', rows);
    return { x: places(xs.values), y: places(ys.values), z: values };
  }
  checkDimensions(xs.shape.length, ys.shape.length);
  for (const [name, other] of [['x', xs.shape] as const, ['y', ys.shape] as const]) {
    if (other.join() !== shape.join()) {
      throw new TypeError(
        `Shapes of ${name} (${other.join(', ')}) and z (${rows}, ${cols}) do not match`,
      );
    }
  }
  return fromMesh(places(xs.values), places(ys.values), values, rows, cols);
}

function checkDimensions(x: number, y: number): void {
  if (x !== y) {
    throw new TypeError(`Number of dimensions of x (${x}) and y (${y}) do not match`);
  }
  if (x > 2) throw new TypeError(`Inputs x and y must be 1D or 2D, not ${x}D`);
}

function checkLength(name: string, length: number, what: string, expected: number): void {
  if (length === expected) return;
  throw new TypeError(
    `Length of ${name} (${length}) must match number of ${what} in z (${expected})`,
  );
}

function places(values: Numbers): number[] {
  if (values.every(value => value !== null)) return values;
  throw new ValueError('the places of a grid must be finite');
}

/** x and y as `meshgrid` makes them: x changes along the rows ('xy') or down the columns ('ij'). */
function fromMesh(x: number[], y: number[], z: Numbers, rows: number, cols: number): GridData {
  const row = (of: number[]): number[] => of.slice(0, cols);
  const column = (of: number[]): number[] => countUp(rows).map(r => of[r * cols]);
  const along = row(x);
  const down = column(x);
  if (x.every((value, i) => value === along[i % cols])) return { x: along, y: column(y), z };
  if (x.every((value, i) => value === down[Math.floor(i / cols)])) {
    const turned = countUp(rows * cols).map(i => z[(i % rows) * cols + Math.floor(i / rows)]);
    return { x: down, y: row(y), z: turned as Numbers };
  }
  throw new ValueError(
    'x and y must be a grid of straight lines: give the places of its columns, and of its rows',
  );
}
