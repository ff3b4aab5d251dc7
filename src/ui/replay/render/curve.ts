import { makerFor } from '../../../dom/html.ts';
import { svg } from '../../../dom/svg.ts';
import { type Frame, frameAt, type Replay } from '../replay.ts';
import { lossName } from '../words.ts';

/** The size of the drawing in its own units, which are stretched to whatever room there is. */
const WIDTH = 1000;
const HEIGHT = 100;

/** From this ratio of the greatest loss to the smallest on, the scale is logarithmic: else only the first steps would show. */
const WIDE_RATIO = 30;

/** The loss over all steps, for the small curve above the slider. */
export interface Curve {
  name: string;
  isLog: boolean;
  /** For each step, two at least, how far down it lies, from 0 to 1; `null` where there is none. */
  tops: (number | null)[];
}

/** The curve of a replay; `null` where no value is called a loss, or fewer than two steps have one. */
export function curveOf(replay: Replay): Curve | null {
  const frames = replay.kept.map((_, i) => frameAt(replay, i));
  const name = frames.map(lossName).find(found => found !== null);
  if (name === undefined) return null;
  const losses = frames.map(frame => numberIn(frame, name));
  const known = losses.filter(loss => loss !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const isLog = low > 0 && high / low >= WIDE_RATIO;
  const at = isLog ? Math.log : Number;
  const span = at(high) - at(low) || 1;
  const tops = losses.map(loss => (loss === null ? null : (at(high) - at(loss)) / span));
  return { name, isLog, tops };
}

function numberIn({ values }: Frame, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

/** Draws a curve, with a marker that `placeMarker` puts on a step. The slider below says the same in words. */
export function renderCurve({ name, isLog, tops }: Curve, document: Document): HTMLElement {
  const make = makerFor(document);
  const look = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' };
  return make(
    'div',
    { class: 'replay-curve', 'aria-hidden': 'true' },
    svg(document, 'svg', look, svg(document, 'path', { d: pathThrough(tops) })),
    make('span', { class: 'replay-curve-name' }, isLog ? `${name}, log scale` : name),
    make('i'),
  );
}

/** Steps without a loss are passed over: a stage in between need not have one. */
function pathThrough(tops: Curve['tops']): string {
  const points = tops.flatMap((top, i) =>
    top === null
      ? []
      : [`${Math.round(shareOf(i, tops.length) * WIDTH)},${(top * HEIGHT).toFixed(1)}`],
  );
  return `M${points.join('L')}`;
}

/** How far along a step is, from 0 to 1. */
const shareOf = (index: number, count: number): number => index / (count - 1);

/** Puts the marker of a drawn curve on a step. */
export function placeMarker(box: HTMLElement, { tops }: Curve, index: number): void {
  const marker = box.querySelector('i') as HTMLElement;
  const top = tops[index];
  marker.style.left = `${(shareOf(index, tops.length) * 100).toFixed(2)}%`;
  marker.style.setProperty('--share', (top ?? 0).toFixed(4));
  marker.classList.toggle('off', top === null);
}
