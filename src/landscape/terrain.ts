import type { Terrain } from './landscape.ts';

/** Rows, and columns, from one that is computed first to the next. */
const STRIDE = 4;

/** What a terrain is made of. */
export interface TerrainSpec {
  a: readonly [low: number, high: number];
  b: readonly [low: number, high: number];
  /** Points along each side. */
  grid: number;
}

/**
 * Asks for the loss at every point of a grid: first at a few that are spread over all of it, then at the others.
 * @param lossAt the loss at a place; not finite where there is none
 * @param onPart told how far it is, with what is known so far once the first few are
 */
export function surveyTerrain(
  { a, b, grid }: TerrainSpec,
  lossAt: (a: number, b: number) => number,
  onPart: (done: number, total: number, coarse: (() => Terrain) | null) => void,
): Terrain {
  const [x, y] = [spread(a, grid), spread(b, grid)];
  const z: (number | null)[] = new Array(grid * grid).fill(null);
  const ask = (row: number, column: number) => {
    const loss = lossAt(x[column], y[row]);
    z[row * grid + column] = Number.isFinite(loss) ? loss : null;
  };
  const all = x.map((_, i) => i);
  const isFew = (i: number) => i % STRIDE === 0 || i === grid - 1;
  const few = all.filter(isFew);

  for (const row of few) for (const column of few) ask(row, column);
  let done = few.length ** 2;
  onPart(done, z.length, () => ({
    x: few.map(i => x[i]),
    y: few.map(i => y[i]),
    z: few.flatMap(row => few.map(column => z[row * grid + column])),
  }));
  for (const row of all) {
    for (const column of all) {
      if (isFew(row) && isFew(column)) continue;
      ask(row, column);
      done++;
    }
    onPart(done, z.length, null);
  }
  return { x, y, z };
}

/** Places at equal distances, the ends among them, in no more digits than they need. */
const spread = ([low, high]: readonly [number, number], count: number): number[] =>
  Array.from({ length: count }, (_, i) =>
    i === count - 1 ? high : Number((low + ((high - low) * i) / (count - 1)).toPrecision(12)),
  );

/** The one loss that a terrain has everywhere; `null` where it has several, or none. */
export function plainOf({ z }: Terrain): number | null {
  const isPlain = z.every(loss => loss === z[0]);
  return isPlain ? z[0] : null;
}

/** A terrain's lowest point; `null` where no loss is finite. */
export function lowestOf({ x, y, z }: Terrain): { a: number; b: number; loss: number } | null {
  let lowest = -1;
  z.forEach((loss, i) => {
    if (loss !== null && (lowest < 0 || loss < (z[lowest] as number))) lowest = i;
  });
  if (lowest < 0) return null;
  const row = Math.floor(lowest / x.length);
  return { a: x[lowest % x.length], b: y[row], loss: z[lowest] as number };
}
