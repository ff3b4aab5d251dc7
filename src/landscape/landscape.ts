/** A landscape as plain data: what `ui.landscape` makes, and the page draws. */
import type { ContourMark, Figure, PathMark } from '../plot/figure.ts';
import type { PlaceControl } from '../ui/control.ts';

/** A loss over two numbers, as a picture that can be asked. */
export interface Landscape {
  /** The whole picture as a chart: the terrain, its lowest point, and the path of a run. */
  figure: Figure;
  /** What the reader drags; `null` where nothing depends on a start. */
  start: PlaceControl | null;
  /** What there is to say of it, sentence by sentence. */
  words: readonly string[];
  /** Words as long as those can get while a reader changes the path; `null` where there is none. */
  longest: readonly string[] | null;
}

/** Losses over a grid, row by row from the least b; `null` where a loss is not finite. */
export interface Terrain {
  /** The places of the columns and of the rows. */
  x: number[];
  y: number[];
  z: (number | null)[];
}

/** The terrain in a landscape's figure. */
export const terrainOf = ({ axes: [axes] }: Figure): ContourMark =>
  axes.marks.find(mark => mark.kind === 'contour') as ContourMark;

/** The path in a landscape's figure; `null` where it has none. */
export const pathOf = ({ axes: [axes] }: Figure): PathMark | null =>
  axes.marks.find(mark => mark.kind === 'path') ?? null;
