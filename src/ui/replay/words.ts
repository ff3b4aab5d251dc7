/** Steps in words, for those who cannot see them. */

import { count } from '../../plot/marks/kind.ts';
import { summarize } from '../../plot/summary.ts';
import { formatNumber } from '../../plot/ticks.ts';
import { type Frame, type FrameValue, frameAt, type Replay, stepInWords } from './replay.ts';

/** Steps that are told where all cannot be played. */
const MOST_TOLD = 12;

/** A value as it stands beside its name: whole numbers, or six significant digits, and a tensor as it prints. */
export function valueInWords(value: FrameValue): string {
  if (typeof value === 'string') return value;
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e9) return String(value);
  return size < 1e-4 || size >= 1e9
    ? value
        .toExponential(4)
        .replace(/\.?0+e/, 'e')
        .replace('e+', 'e')
    : String(Number(value.toPrecision(6)));
}

/** The name of the value that the steps are to make small, if one of them is known by its name. */
export function lossName({ values }: Frame): string | null {
  const names = Object.keys(values);
  return names.find(name => name === 'loss') ?? names.find(name => /loss/i.test(name)) ?? null;
}

/** "step 3 of 50, predict, loss 847.4". */
export function frameInWords(replay: Replay, index: number): string {
  const frame = frameAt(replay, index);
  const name = lossName(frame);
  const loss = name === null ? null : frame.values[name];
  const said = typeof loss === 'number' ? formatNumber(loss) : loss;
  const parts = [stepInWords(replay, index), frame.label, said && `${name} ${said}`];
  return parts.filter(Boolean).join(', ');
}

/** A whole replay: some of its steps with their values, and what the charts of the last one show. */
export function replayInWords(replay: Replay): string {
  const { length } = replay.kept;
  const most = Math.min(MOST_TOLD, length);
  const told = Array.from({ length: most }, (_, i) =>
    most === 1 ? 0 : Math.round((i * (length - 1)) / (most - 1)),
  );
  const lines = told.map(index => {
    const { label, values } = frameAt(replay, index);
    const texts = Object.entries(values).map(([name, value]) => `${name} ${valueInWords(value)}`);
    return `  ${[stepInWords(replay, index), label, ...texts].filter(Boolean).join('; ')}`;
  });
  const charts = frameAt(replay, length - 1).figures.flatMap(figure =>
    figure.axes.map(axes => `  [chart of the last step] ${summarize(axes, figure)}`),
  );
  return [`[replay] ${count(replay.total, 'step')}`, ...lines, ...charts].join('\n');
}
