import type { Figure } from '../../../src/plot/figure.ts';
import { createPlt, type Plt } from '../../../src/plot/plt.ts';

/** The figures that a cell shows. */
export function figuresOf(cell: (plt: Plt) => void): Figure[] {
  const figures: Figure[] = [];
  const { plt, flush } = createPlt({ show: figure => figures.push(figure) });
  cell(plt);
  flush();
  return figures;
}

/** The one figure that a cell shows. */
export function figureOf(cell: (plt: Plt) => void): Figure {
  const figures = figuresOf(cell);
  if (figures.length !== 1) throw new Error(`${figures.length} figures, not one`);
  return figures[0] as Figure;
}

/** A stand-in for the engine's tensor: charts know one by its `tolist`. */
export const tensor = (values: unknown, requires_grad = false) => ({
  requires_grad,
  tolist: () => values,
});
