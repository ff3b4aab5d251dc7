/** Gradient descent on one parameter, small enough to run with every touch: the front page's figure. */

/** A loss with two valleys, the left one lower. */
export const loss = (w: number) => 0.02 * w ** 4 - 0.2 * w ** 2 + 0.1 * w + 1;

/** Its derivative. */
export const slope = (w: number) => 0.08 * w ** 3 - 0.4 * w + 0.1;

/** The parameter in the picture goes from minus this to this. */
export const REACH = 4;

/** The most steps of a walk: enough for any rate that is worth having. */
const STEPS = 60;

/** The steepest slope that is flat enough to stop. */
const FLAT = 0.01;

/** The floors of the valleys: where the slope is zero, by Newton's method. */
const FLOORS = [-2, 2].map(guess => {
  let w = guess;
  for (let i = 0; i < 8; i++) w -= slope(w) / (0.24 * w ** 2 - 0.4);
  return w;
});

/** What became of a walk. */
export type Outcome = 'low' | 'good' | 'bouncy' | 'high';

/** A run of gradient descent, and what became of it. */
export interface Walk {
  /** The parameter at the start and after every step. */
  places: number[];
  outcome: Outcome;
}

/** Walks downhill until the ground is flat, the ball is out of sight, or the steps are used up. */
export function walk(start: number, rate: number): Walk {
  const places = [start];
  let w = start;
  let leaps = 0;
  while (Math.abs(slope(w)) > FLAT && places.length <= STEPS && Math.abs(w) <= REACH) {
    const before = w;
    w -= rate * slope(w);
    if (FLOORS.some(floor => (before - floor) * (w - floor) < 0)) leaps++;
    places.push(w);
  }
  if (Math.abs(slope(w)) <= FLAT) return { places, outcome: leaps > 0 ? 'bouncy' : 'good' };
  return { places, outcome: leaps > 0 ? 'high' : 'low' };
}

/** What a walk shows, in a sentence or two. */
export function inWords({ places, outcome }: Walk): string {
  const steps = places.length - 1;
  const w = places[steps];
  if (steps === 0) return 'The ground is flat here: no slope, no step.';
  const ends = `at a loss of ${loss(w).toFixed(2)}`;
  const higher =
    w > 0 ? ' The other valley is lower. Who sees only the slope underfoot cannot know.' : '';
  switch (outcome) {
    case 'low':
      return `Too low: after ${steps} steps it is still on its way, ${ends}.`;
    case 'good':
      return `It comes to rest after ${counted(steps)}, ${ends}.${higher}`;
    case 'bouncy':
      return `Bouncy: it jumps across the valley floor, and comes to rest after ${counted(steps)}, ${ends}.${higher}`;
    case 'high':
      return Math.abs(w) > REACH
        ? `Too high: it is thrown up the other side, and out of the picture after ${counted(steps)}.`
        : `Too high: after ${steps} steps it still jumps from side to side.`;
  }
}

const counted = (steps: number) => `${steps} ${steps === 1 ? 'step' : 'steps'}`;

/** The learning rates on offer, from the lowest to the highest, evenly spaced in their logarithms. */
export const RATES = Array.from({ length: 121 }, (_, i) => 0.01 * 500 ** (i / 120));

/** The first and last of the rates, as places in their list, that give each outcome from a start. */
export function regions(start: number): { outcome: Outcome; from: number; to: number }[] {
  const found: { outcome: Outcome; from: number; to: number }[] = [];
  for (const [i, rate] of RATES.entries()) {
    const { outcome } = walk(start, rate);
    const last = found.at(-1);
    if (last?.outcome === outcome) last.to = i;
    else found.push({ outcome, from: i, to: i });
  }
  return found;
}
