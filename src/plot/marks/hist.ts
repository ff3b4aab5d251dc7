import type { Data, Grid, HistOptions, TensorLike } from '../api.ts';
import { extentOf, finite, listAll } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { HistMark } from '../figure.ts';
import { PAINT, refuseUnknown, toEdge, toPaint } from '../options.ts';
import { repr, tuple } from '../repr.ts';
import { count, type MarkKind } from './kind.ts';

/** More bins than there are pixels show nothing more. */
const MOST_BINS = 10_000;

const starts = ({ edges }: HistMark): number[] => edges.slice(0, -1);
const stops = ({ edges }: HistMark): number[] => edges.slice(1);

/** Histograms as the axes know them. */
export const hist: MarkKind<HistMark> = {
  places: mark => ({
    x: starts(mark).map((edge, i) => (edge + mark.edges[i + 1]) / 2),
    y: mark.counts,
  }),
  reach: ({ edges }) => ({ x: edges, y: [0] }),
  edges: () => ({ y: [0] }),
  missing: ({ missing, total }) => ({ missing, total }),
  describe: ({ total, counts }) =>
    `a histogram of ${count(total, 'value')} in ${count(counts.length, 'bin')}`,
  table: mark => [
    { name: 'from', values: starts(mark) },
    { name: 'to', values: stops(mark) },
    { name: 'y', values: mark.counts },
  ],
};

/** `hist(x, options)` as data. Values that are not finite are counted and left out. */
export function histMark(x: Data | Grid, options: HistOptions, nextColor: () => string): HistMark {
  refuseUnknown('Rectangle', options, `${PAINT} bins range density edgecolor`);
  const { values, shape } = listAll(x);
  if (shape.filter(n => n !== 1).length > 1) {
    throw new ValueError(
      `a histogram here counts one set of values, but got shape ${tuple(shape)}: call hist for each set, or flatten() a matrix`,
    );
  }
  const found = finite(values);
  const isSingle = `${(x as TensorLike).dtype}` === 'torch.float32';
  const edges = toEdges(options, found, isSingle ? Math.fround : Number);
  const counts = countIn(edges, found);
  const inside = counts.reduce((sum, n) => sum + n, 0);
  const toDensity = (n: number, i: number): number =>
    inside === 0 ? 0 : n / inside / (edges[i + 1] - edges[i]);
  return {
    kind: 'hist',
    edges,
    counts: options.density ? counts.map(toDensity) : counts,
    total: values.length,
    missing: values.length - found.length,
    ...toPaint(options, nextColor),
    ...toEdge(options.edgecolor),
  };
}

/** @param round to the digits of the values' own dtype */
function toEdges({ bins = 10, range }: HistOptions, values: number[], round: Round): number[] {
  if (typeof bins === 'string') {
    throw new ValueError(
      `${repr(bins)} is not a valid estimator for \`bins\`: give their number, or their edges`,
    );
  }
  if (typeof bins !== 'number') {
    const edges = finite(listAll(bins).values);
    if (edges.length < 2)
      throw new ValueError('`bins` must have two edges at least, when an array');
    if (edges.every((edge, i) => i === 0 || edge > edges[i - 1])) {
      return edges;
    }
    throw new ValueError('`bins` must increase monotonically, when an array');
  }
  if (!Number.isInteger(bins)) throw new TypeError('`bins` must be an integer or an array');
  if (bins < 1) throw new ValueError('`bins` must be positive, when an integer');
  if (bins > MOST_BINS) throw new ValueError(`\`bins\` must be at most ${MOST_BINS}, not ${bins}`);
  if (range) return equalEdges(bins, range, Number).map(round);
  return equalEdges(bins, extentOf(values) ?? [0, 1], round);
}

type Round = (value: number) => number;

/** Edges at equal distances, rounded where numpy rounds: values on an edge are in the bin that they are in there. */
function equalEdges(bins: number, range: readonly [number, number], round: Round): number[] {
  if (!Array.isArray(range) || range.length !== 2) {
    throw new TypeError(`range must be a pair of numbers, [low, high], not ${repr(range)}`);
  }
  const [low, high] = range;
  if (!(low <= high)) throw new ValueError('max must be larger than min in range parameter.');
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    throw new ValueError(`supplied range of ${repr(range)} is not finite`);
  }
  // A single value stands in the middle of bins one unit wide in all, as in numpy.
  const [from, to] = low === high ? [low - 0.5, high + 0.5] : [low, high];
  const step = round((to - from) / bins);
  return Array.from({ length: bins + 1 }, (_, i) =>
    i === bins ? to : round(round(i * step) + from),
  );
}

/** Each bin has its lower edge and not its upper one, but for the last, which has both. */
function countIn(edges: number[], values: number[]): number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  for (const value of values) {
    let [low, high] = [0, counts.length];
    // The last bin whose lower edge is at most the value.
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (edges[middle] <= value) low = middle;
      else high = middle;
    }
    const isIn = value >= edges[0] && value <= (edges.at(-1) as number);
    if (isIn) counts[low]++;
  }
  return counts;
}
