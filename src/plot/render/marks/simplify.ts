/** The most that a point which is left out may be away from the line, in pixels at natural width: it cannot be seen. */
const UNSEEN = 0.05;

/**
 * Simplifies a polyline: returns the indices of its points without those that lie on a straight line between two
 * others. Gaps, where a coordinate is NaN, stay. The time is linear in the number of points.
 */
export function simplified(
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
 * Returns a function that takes one point after the other, and returns whether a straight line from (left, top) to that
 * point passes all points before it, in their order. The possible directions are a cone, which each point narrows.
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

/** The same angle between -π and π. */
const halfRound = (angle: number): number =>
  angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
