/** matplotlib's markers that are letters: the shapes that a point may have. */
export const MARKERS = [
  'o', // circle
  '.', // point
  ',', // pixel
  's', // square
  '^', // triangles
  'v',
  '<',
  '>',
  'D', // diamonds, the second one thin
  'd',
  'p', // pentagon
  'h', // hexagons, the second one lying
  'H',
  '8', // octagon
  '*', // star
  '+', // plus and cross, then both filled
  'x',
  'P',
  'X',
  '|', // strokes
  '_',
  '1', // three strokes, with one down, up, left, right
  '2',
  '3',
  '4',
] as const;

/** A point's shape, by matplotlib's letters. */
export type Marker = (typeof MARKERS)[number];
