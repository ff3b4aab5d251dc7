import { count } from '../plot/marks/kind.ts';
import { formatNumber } from '../plot/ticks.ts';
import type { Terrain } from './landscape.ts';
import type { Path } from './path.ts';
import { lowestOf, plainOf } from './terrain.ts';

/** `a = 0.5, b = −2` */
const placeInWords = (
  [a, b]: readonly [number, number],
  labels: readonly [string | null, string | null],
): string => `${labels[0]} = ${formatNumber(a)}, ${labels[1]} = ${formatNumber(b)}`;

/** What there is to say of a landscape, beyond what its chart says of itself. */
export function landscapeInWords(
  terrain: Terrain,
  labels: readonly [string, string],
  path: Path | null,
  lossAt: (a: number, b: number) => number,
): string[] {
  return [...(path ? pathInWords(path, labels, lossAt) : []), ...terrainInWords(terrain, labels)];
}

/** Words about as long as those of any path over the terrain: the page keeps room for them, so that nothing moves. */
export function longestWords(
  terrain: Terrain,
  labels: readonly [string, string],
  { steps }: Path,
): string[] {
  const place = `${labels[0]} = ${LONGEST}, ${labels[1]} = ${LONGEST} (loss ${LONGEST})`;
  const path =
    steps === 0
      ? [`The point is at ${place}.`]
      : [
          `The path takes 1,000 steps, from ${place} to ${place}.`,
          'It leaves the picture at step 1,000.',
        ];
  return [...path, ...terrainInWords(terrain, labels)];
}

/** A number about as long as they get. */
const LONGEST = '−0.01234';

function pathInWords(
  { x, y, steps, lost, out, stride }: Path,
  labels: readonly [string, string],
  lossAt: (a: number, b: number) => number,
): string[] {
  if (x.length === 0)
    return [lost === null ? 'The path has no steps.' : 'The path is nowhere finite.'];
  const at = (i: number) => {
    const loss = lossAt(x[i], y[i]);
    const height = Number.isFinite(loss) ? formatNumber(loss) : 'not finite';
    return `${placeInWords([x[i], y[i]], labels)} (loss ${height})`;
  };
  if (steps === 0) return [`The point is at ${at(0)}.`];
  const words =
    lost === null
      ? `The path takes ${count(steps, 'step')}, from ${at(0)} to ${at(x.length - 1)}.`
      : `The path diverges: it begins at ${at(0)}, and from step ${lost} of ${steps} on it is not finite.`;
  return [
    words,
    ...(out === null
      ? []
      : [out === 0 ? 'It begins outside the picture.' : `It leaves the picture at step ${out}.`]),
    ...(stride > 1 ? [`One in ${stride} of its steps is drawn.`] : []),
  ];
}

function terrainInWords(terrain: Terrain, labels: readonly [string, string]): string[] {
  const lowest = lowestOf(terrain);
  if (!lowest) return ['No loss in this picture is finite.'];
  if (plainOf(terrain) !== null) return [`The loss is ${formatNumber(lowest.loss)} everywhere.`];
  const { a, b, loss } = lowest;
  const place = placeInWords([a, b], labels);
  return [`The grid is lowest at ${place}, marked +, with a loss of ${formatNumber(loss)}.`];
}
