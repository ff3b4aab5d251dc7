import {
  type SymbolType,
  symbolDiamond,
  symbolDiamond2,
  symbolPlus,
  symbolSquare,
  symbolStar,
  symbolTimes,
  symbolTriangle,
} from 'd3-shape';
import type { Marker } from '../../markers.ts';

/** How a marker is drawn. Those that have no area are stroked. */
export interface MarkerSymbol {
  symbol: SymbolType;
  stroked?: true;
  rotate?: number;
}

type Point = readonly [x: number, y: number];

/** A shape of its own: lines through points a marker's radius from the middle, y upwards; areas are closed. */
function shape(lines: readonly (readonly Point[])[], isArea: boolean): SymbolType {
  return {
    draw(context, size) {
      const r = Math.sqrt(size / Math.PI);
      for (const points of lines) {
        points.forEach(([x, y], i) => {
          if (i === 0) context.moveTo(x * r, -y * r);
          else context.lineTo(x * r, -y * r);
        });
        if (isArea) context.closePath();
      }
    },
  };
}

const area = (...points: Point[]): MarkerSymbol => ({ symbol: shape([points], true) });
const strokes = (...lines: Point[][]): MarkerSymbol => ({
  symbol: shape(lines, false),
  stroked: true,
});

/** Corners all round, the first of them at an angle from the top, in degrees. */
const corners = (n: number, first = 0): Point[] =>
  Array.from({ length: n }, (_, i) => {
    const angle = ((first + (360 * i) / n) * Math.PI) / 180;
    return [-Math.sin(angle), Math.cos(angle)];
  });

/** Three strokes from the middle, turned anticlockwise. */
const tri = (degrees: number): MarkerSymbol => ({
  ...strokes(
    [
      [0, 0],
      [0, -1],
    ],
    [
      [0, 0],
      [0.8, 0.5],
    ],
    [
      [0, 0],
      [-0.8, 0.5],
    ],
  ),
  rotate: -degrees,
});

const third = 1 / 3;

/** The shapes of markers; `null` for circles. */
export const SYMBOLS: Record<Marker, MarkerSymbol | null> = {
  o: null,
  '.': null,
  ',': null,
  s: { symbol: symbolSquare },
  '^': { symbol: symbolTriangle },
  v: { symbol: symbolTriangle, rotate: 180 },
  '<': { symbol: symbolTriangle, rotate: -90 },
  '>': { symbol: symbolTriangle, rotate: 90 },
  D: { symbol: symbolDiamond2 },
  d: { symbol: symbolDiamond },
  p: area(...corners(5)),
  h: area(...corners(6)),
  H: area(...corners(6, 30)),
  '8': area(...corners(8, 22.5)),
  '*': { symbol: symbolStar },
  '+': { symbol: symbolPlus, stroked: true },
  x: { symbol: symbolTimes, stroked: true },
  P: area(
    [-third, 1],
    [third, 1],
    [third, third],
    [1, third],
    [1, -third],
    [third, -third],
    [third, -1],
    [-third, -1],
    [-third, -third],
    [-1, -third],
    [-1, third],
    [-third, third],
  ),
  X: area(
    [-0.5, -1],
    [0, -0.5],
    [0.5, -1],
    [1, -0.5],
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
    [-0.5, 1],
    [-1, 0.5],
    [-0.5, 0],
    [-1, -0.5],
  ),
  '|': strokes([
    [0, -1],
    [0, 1],
  ]),
  _: strokes([
    [-1, 0],
    [1, 0],
  ]),
  '1': tri(0),
  '2': tri(180),
  '3': tri(-90),
  '4': tri(90),
};
