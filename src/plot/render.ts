import { plot } from '@observablehq/plot';
import { makerFor } from '../dom/html.ts';
import { type Attributes, svg } from '../dom/svg.ts';
import type { Figure, Limits, Numbers, Scale } from './figure.ts';
import { isDrawable } from './limits.ts';
import { orderOf } from './marks/index.ts';
import { drawColorbar } from './render/colorbar.ts';
import { keepFigure, writeFigure } from './render/figure-data.ts';
import { drawAxes, drawGrid, drawWords } from './render/frame.ts';
import { type AxesLayout, type FigureLayout, layOut } from './render/layout.ts';
import type { MarkContext, Places } from './render/marks/context.ts';
import { drawMark } from './render/marks/index.ts';
import { drawNote } from './render/note.ts';
import { EM } from './render/text-size.ts';
import { tidy } from './render/tidy.ts';
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

/** Values as Plot takes them: NaN for what has no place, and nothing so far out that it overflows. */
function toPlaces(values: Numbers, [a, b]: Limits, scale: Scale): Float64Array {
  // A thousand frames away is far enough: a line leaves the frame at the same slope.
  const far = Math.abs(b - a) * 1000;
  const [low, high] =
    scale === 'log' ? [0, Infinity] : [Math.min(a, b) - far, Math.max(a, b) + far];
  return Float64Array.from(values, value =>
    isDrawable(value, scale) ? Math.min(high, Math.max(low, value)) : Number.NaN,
  );
}

/** The marks of axes as Plot draws them, and the places of values in the frame. */
function plotMarks(
  { axes, x, y }: AxesLayout,
  layout: FigureLayout,
  document: Document,
): { drawing: SVGElement; place: Places } {
  const { width, height } = layout.frame;
  const context: MarkContext = {
    document,
    layout,
    axes,
    limits: { x, y },
    x: values => toPlaces(values, x, axes.xscale),
    y: values => toPlaces(values, y, axes.yscale),
  };
  const drawing = plot({
    document,
    width,
    height,
    margin: 0,
    x: { type: axes.xscale, domain: x, range: [0, width], axis: null },
    y: { type: axes.yscale, domain: y, range: [height, 0], axis: null },
    marks: axes.marks
      .toSorted((a, b) => orderOf(a) - orderOf(b))
      .map(mark => drawMark(mark, context)),
  }) as SVGElement & { scale(name: string): { apply(value: number): number } };
  return { drawing, place: { x: drawing.scale('x').apply, y: drawing.scale('y').apply } };
}

/** Draws one axes: Plot places the marks, and the rest is laid round them. */
function drawOne(
  axesLayout: AxesLayout,
  figure: Figure,
  layout: FigureLayout,
  document: Document,
  id: string,
): SVGElement {
  const { axes, colorbar } = axesLayout;
  const { width, height } = layout.frame;
  const { drawing, place } = plotMarks(axesLayout, layout, document);
  const clip = axes.xlim || axes.ylim ? `${id}-clip` : null;
  const frame = clip && svg(document, 'rect', { width, height });
  const note = drawNote(axes, layout, place, document);
  return svg(
    document,
    'svg',
    lookOf(layout, summarize(axes, figure)),
    ...(frame ? [svg(document, 'clipPath', { id: clip }, frame)] : []),
    drawGrid(document, axesLayout, layout, place),
    drawAxes(document, axesLayout, layout, place),
    marksOf(drawing, clip, document),
    // Words are not cut at the frame.
    ...drawing.querySelectorAll(':scope > .plot-words'),
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

/** What Plot has drawn, but for words, in a group that is cut at the frame where limits were set. */
function marksOf(drawing: SVGElement, clip: string | null, document: Document): SVGElement {
  const groups = [...drawing.querySelectorAll(':scope > g:not(.plot-words), :scope > path')];
  groups.forEach(tidy);
  return svg(document, 'g', { 'clip-path': clip && `url(#${clip})` }, ...groups);
}
