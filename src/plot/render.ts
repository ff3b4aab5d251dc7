import { makerFor } from '../dom/html.ts';
import { type Attributes, svg } from '../dom/svg.ts';
import type { Figure, Mark } from './figure.ts';
import { orderOf } from './marks/index.ts';
import { drawColorbar } from './render/colorbar.ts';
import { keepFigure, writeFigure } from './render/figure-data.ts';
import { drawAxes, drawGrid, drawWords } from './render/frame.ts';
import { type AxesLayout, type FigureLayout, layOut } from './render/layout.ts';
import type { MarkContext } from './render/marks/context.ts';
import { drawMark } from './render/marks/index.ts';
import { drawNote } from './render/note.ts';
import { cssColor, pictureColor } from './render/palette.ts';
import { placesIn } from './render/places.ts';
import { hidesPage } from './render/shape.ts';
import { EM } from './render/text-size.ts';
import { summarize } from './summary.ts';

/** What the caller may say about a drawing. */
export interface RenderOptions {
  /**
   * Begins every id in the markup: unique on the page, and the same from build to build, such as the
   * cell's id and the number of its output.
   */
  id?: string;
  /** Whether it is for the page that draws it: one that is written into a file carries its data in the markup. */
  isLive?: boolean;
}

/**
 * Draws a figure. The result is a block that fills its container's width, with one `<svg role="img">`
 * with an accessible name for each of the figure's axes. Markup depends on the figure and the options
 * alone, so that what the build draws is what the page draws. It needs `plot.css`.
 */
export function renderFigure(
  figure: Figure,
  document: Document,
  options: RenderOptions = {},
): HTMLElement {
  const steps = drawFigure(figure, document, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Draws a figure as `renderFigure` does, a step for each of its axes. */
export function* drawFigure(
  figure: Figure,
  document: Document,
  { id = 'plot', isLive = false }: RenderOptions = {},
): Generator<void, HTMLElement> {
  const layout = layOut(figure);
  const make = makerFor(document);
  const columns = `--plot-cols:${layout.cols};--plot-narrow-cols:${layout.narrowCols}`;
  const grid = make('div', { class: 'plot-grid', style: columns });
  for (const [i, axes] of layout.axes.entries()) {
    const drawing = drawOne(axes, figure, layout, document, `${id}-${i}`);
    grid.append(make('div', { class: 'plot-axes' }, drawing));
    yield;
  }
  const root = make(
    'div',
    { class: 'plot', style: `--plot-width:${layout.width}px` },
    figure.title === null ? null : make('div', { class: 'plot-title' }, figure.title),
    grid,
  );
  keepFigure(root, figure);
  if (!isLive) writeFigure(root, figure);
  return root;
}

/** Draws one axes: the marks in their frame, and the rest round them. */
function drawOne(
  axesLayout: AxesLayout,
  figure: Figure,
  layout: FigureLayout,
  document: Document,
  id: string,
): SVGElement {
  const { axes, x, y, colorbar } = axesLayout;
  const place = placesIn(axesLayout, layout.frame);
  const clip = axes.xlim || axes.ylim ? `${id}-clip` : null;
  const frame = clip && svg(document, 'rect', { ...layout.frame });
  const ends = placesIn(axesLayout, layout.frame, 'clip');
  const paint = hidesPage(axes, { x, y }) ? pictureColor : cssColor;
  const context: MarkContext = { document, layout, axes, place, ends, paint };
  const note = drawNote(context);
  const draw = (marks: readonly Mark[]): SVGElement[] =>
    marks.toSorted((a, b) => orderOf(a) - orderOf(b)).flatMap(mark => drawMark(mark, context));
  const isText = ({ kind }: Mark): boolean => kind === 'text';
  return svg(
    document,
    'svg',
    lookOf(layout, summarize(axes, figure)),
    ...(frame ? [svg(document, 'clipPath', { id: clip }, frame)] : []),
    drawGrid(document, axesLayout, layout, place),
    drawAxes(document, axesLayout, layout, place),
    svg(
      document,
      'g',
      { 'clip-path': clip && `url(#${clip})` },
      ...draw(axes.marks.filter(mark => !isText(mark))),
    ),
    // Words are not cut at the frame.
    ...draw(axes.marks.filter(isText)),
    ...(note ? [note] : []),
    drawWords(document, axesLayout, layout),
    ...(colorbar ? drawColorbar(document, colorbar, layout, id) : []),
  );
}

/** The attributes of a chart: its view box is the frame, and all else stands in the padding. */
function lookOf({ frame, padding }: FigureLayout, label: string): Attributes {
  const { top, right, bottom, left } = padding;
  const pad = `${top}px ${right}px ${bottom}px ${left}px`;
  return {
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    role: 'img',
    // Its points are read with the arrow keys.
    tabindex: 0,
    'aria-label': label,
    fill: 'currentColor',
    'font-size': EM,
    style: `--plot-frame:${frame.width}px;--plot-sides:${left + right}px;padding:${pad}`,
  };
}
