import { isTensor, listAll } from '../plot/data.ts';
import { tuple } from '../plot/repr.ts';
import type { Points } from '../ui/landscape.ts';

/** The most steps that are drawn: more are not told apart in a picture. */
const MOST_STEPS = 2000;

/** The way of a run, as far as it can be drawn. */
export interface Path {
  x: number[];
  y: number[];
  /** How many steps it took, those included that cannot be drawn. */
  steps: number;
  /** The number of the first step that is not finite; `null` where all are. */
  lost: number | null;
  /** The number of the first step outside the picture; `null` where all are inside. */
  out: number | null;
  /** Steps from one that is drawn to the next: 1 where all are. The last is always drawn. */
  stride: number;
}

/**
 * Reads the places that a run went through.
 * @throws TypeError or RangeError that says what does not fit
 */
export function readPath(
  points: Points,
  a: readonly [number, number],
  b: readonly [number, number],
): Path {
  refuseOneTensor(points);
  const { values, shape } = listAll(numbersOf(points) as Points);
  const isEmpty = shape[0] === 0;
  if (!isEmpty && (shape.length !== 2 || shape[1] !== 2)) {
    throw new RangeError(
      'ui.landscape: path is an array of places [a, b], or of tensors of two numbers, or a tensor of shape ' +
        `(n, 2), but this has the shape ${tuple(shape)}`,
    );
  }
  const count = values.length / 2;
  const at = (i: number) => [values[2 * i], values[2 * i + 1]] as const;
  const all = Array.from({ length: count }, (_, i) => i);
  const lost = all.find(i => at(i).includes(null)) ?? null;
  const finite = all.slice(0, lost ?? count);
  const isIn = (value: number | null, [low, high]: readonly [number, number]) =>
    value !== null && value >= low && value <= high;
  const out = finite.find(i => !isIn(at(i)[0], a) || !isIn(at(i)[1], b)) ?? null;
  const stride = Math.ceil(finite.length / MOST_STEPS);
  const drawn = finite.filter(i => i % stride === 0 || i === finite.length - 1);
  return {
    x: drawn.map(i => at(i)[0] as number),
    y: drawn.map(i => at(i)[1] as number),
    steps: Math.max(0, count - 1),
    lost,
    out,
    stride,
  };
}

/** Where a run went is the same whether autograd recorded it or not. */
function numbersOf(points: unknown): unknown {
  if (isTensor(points)) return points.tolist();
  return Array.isArray(points) ? points.map(numbersOf) : points;
}

/** A tensor that is changed in place is the same at every step: at the end, all after the start are where it ended. */
function refuseOneTensor(points: Points): void {
  if (!Array.isArray(points) || points.length < 2) return;
  const last = points.at(-1);
  const isMoved = (point: unknown, i: number) => point !== last && (i > 0 || points.length === 2);
  if (!isTensor(last) || points.some(isMoved)) return;
  throw new TypeError(
    `ui.landscape: the ${points.length} places of path are one and the same tensor, which shows where it ended. ` +
      'Keep a copy of each step: path.push(params.detach().clone())',
  );
}
