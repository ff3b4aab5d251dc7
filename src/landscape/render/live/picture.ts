import type { ContourMark, Figure, Mark } from '../../../plot/figure.ts';

/** A landscape whose terrain is a picture with a colour for each point, and thin contours over it. */
export function asPicture(figure: Figure): Figure {
  const [axes] = figure.axes;
  const marks = axes.marks.flatMap(mark => (mark.kind === 'contour' ? pictureOf(mark) : [mark]));
  return { ...figure, axes: [{ ...axes, marks }] };
}

function pictureOf(contour: ContourMark): Mark[] {
  const { x, y, z, cmap, vmin, vmax, norm, alpha, label } = contour;
  const edges = (at: readonly number[]): [number, number] => {
    const half = ((at.at(-1) as number) - at[0]) / (at.length - 1) / 2;
    return [at[0] - half, (at.at(-1) as number) + half];
  };
  return [
    {
      kind: 'image',
      rows: y.length,
      cols: x.length,
      values: z,
      extent: [...edges(x), ...edges(y)],
      flipped: true,
      ...{ cmap, vmin, vmax, norm, alpha, label },
    },
    { ...contour, filled: false, colors: ['white'], alpha: 0.5, linewidth: 0.75 },
  ];
}
