/** How far from what is drawn, in pixels at natural width, a point may lie that is left out: it cannot be seen. */
const UNSEEN = 0.05;

/**
 * The points that a line needs, by index: without those that lie on a straight line between two others. Gaps, where
 * a place is NaN, stay. Each point is looked at once, however the line turns.
 */
export function straightened(
  x: readonly number[],
  y: readonly number[],
  index: readonly number[] = [...x.keys()],
): number[] {
  const kept: number[] = [];
  const keep = (i: number): void => {
    if (kept.at(-1) !== i) kept.push(i);
  };
  const begin = (i: number) => {
    keep(i);
    return passes(x[i], y[i]);
  };
  let goesOn: ReturnType<typeof passes> | null = null;
  for (let k = 0; k < index.length; k++) {
    const [i, before] = [index[k], index[k - 1]];
    if (Number.isNaN(x[i] + y[i])) {
      if (goesOn) keep(before);
      keep(i);
      goesOn = null;
    } else if (!goesOn) {
      goesOn = begin(i);
    } else if (!goesOn(x[i], y[i])) {
      goesOn = begin(before);
      goesOn(x[i], y[i]);
    }
  }
  if (goesOn) keep(index[index.length - 1]);
  return kept;
}

/**
 * A function that is told one point after the other, and says whether a straight line from the first point to this
 * one passes all those between, and in their order. The directions in which it does are a cone, which each point narrows.
 */
function passes(left: number, top: number): (x: number, y: number) => boolean {
  let [far, middle, low, high] = [0, 0, -Math.PI, Math.PI];
  return (x, y) => {
    const [dx, dy] = [x - left, y - top];
    const away = Math.hypot(dx, dy);
    if (away <= UNSEEN) return far <= UNSEEN;
    if (far <= UNSEEN) middle = Math.atan2(dy, dx);
    const turn = halfRound(Math.atan2(dy, dx) - middle);
    const isIn = turn >= low && turn <= high && away >= far - UNSEEN;
    if (!isIn) return false;
    const spread = Math.asin(UNSEEN / away);
    [low, high] = [Math.max(low, turn - spread), Math.min(high, turn + spread)];
    far = Math.max(far, away);
    return true;
  };
}

/** An angle as one from -π to π. */
const halfRound = (angle: number): number =>
  angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
