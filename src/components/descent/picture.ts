/** Where things are in the front page's figure. The build draws it, and the page draws it again. */
import { loss, REACH, slope } from './walk.ts';

/** The size of the picture, in its own units. */
export const WIDTH = 720;
export const HEIGHT = 320;

/** Space to the left and right of the curve, above it, and below it. */
const [SIDE, TOP, BOTTOM] = [14, 30, 46];

/** The highest loss in the picture. */
const HIGH = loss(REACH);

const tenth = (v: number) => Math.round(v * 10) / 10;

/** Where a parameter is, from the left. */
export const xOf = (w: number) => tenth(SIDE + ((w + REACH) / (2 * REACH)) * (WIDTH - 2 * SIDE));

/** Where its loss is, from the top. */
export const yOf = (w: number) =>
  tenth(HEIGHT - BOTTOM - (loss(w) / HIGH) * (HEIGHT - TOP - BOTTOM));

/** The parameter under a place in the picture, as far as the curve goes. */
export function under(x: number): number {
  const w = ((x - SIDE) / (WIDTH - 2 * SIDE)) * 2 * REACH - REACH;
  return Math.max(-REACH, Math.min(REACH, w));
}

/** The curve is drawn from edge to edge. */
const EDGE = (REACH * WIDTH) / (WIDTH - 2 * SIDE);
const ws = Array.from({ length: 161 }, (_, i) => -EDGE + (2 * EDGE * i) / 160);

/** The curve. */
export const CURVE = `M${ws.map(w => `${xOf(w)} ${yOf(w)}`).join('L')}`;

/** The ground under it. */
export const GROUND = `${CURVE}V${HEIGHT}H0Z`;

/** A ball that is far out of the picture need not be drawn where it is. */
const near = (w: number) => Math.max(-REACH * 1.25, Math.min(REACH * 1.25, w));

/** A hop from one place to another: a point of its arc for every t from 0 to 1. */
export function hop(from: number, to: number): (t: number) => [x: number, y: number] {
  const [x0, y0, cx, cy, x1, y1] = arc(from, to);
  const mix = (a: number, c: number, b: number, t: number) =>
    (1 - t) ** 2 * a + 2 * t * (1 - t) * c + t ** 2 * b;
  return t => [mix(x0, cx, x1, t), mix(y0, cy, y1, t)];
}

/** The arcs of a walk, as the path of an SVG. */
export function trail(places: readonly number[]): string {
  const arcs = places.slice(1).map((to, i) => {
    const [, , cx, cy, x, y] = arc(places[i], to);
    return `Q${cx} ${cy} ${x} ${y}`;
  });
  return `M${xOf(places[0])} ${yOf(places[0])}${arcs.join('')}`;
}

/** From a place on the curve over a point above the middle to another place. */
function arc(from: number, to: number): number[] {
  const [a, b] = [near(from), near(to)];
  const [x0, y0, x1, y1] = [xOf(a), yOf(a), xOf(b), yOf(b)];
  const lift = Math.min(90, 0.5 * Math.abs(x1 - x0));
  return [x0, y0, (x0 + x1) / 2, Math.min(y0, y1) - lift, x1, y1].map(tenth);
}

/** The tangent at a place, as a line of the same length everywhere. */
export function tangent(w: number): string {
  const dx = (WIDTH - 2 * SIDE) / (2 * REACH);
  const dy = (-slope(w) / HIGH) * (HEIGHT - TOP - BOTTOM);
  const scale = 46 / Math.hypot(dx, dy);
  const [x, y] = [xOf(w), yOf(w)];
  return `M${tenth(x - dx * scale)} ${tenth(y - dy * scale)}l${tenth(2 * dx * scale)} ${tenth(2 * dy * scale)}`;
}
