import { ems, svg } from '../../dom/svg.ts';
import type { ColorScale } from '../figure.ts';
import { BAR, type ColorbarLayout } from './colorbar-layout.ts';
import type { FigureLayout } from './layout.ts';
import { cssColor } from './palette.ts';
import { colorAt, colorOf, isForClasses, middleOf, partOf } from './ramp.ts';
import { EM, QUIET_LOOK, QUIET_SIZE } from './text-size.ts';

/** Colours of a smooth bar: enough that no step between them is seen. */
const STOPS = 24;

/** Places along a bar, and which part of the map has its colour there. Colours for classes do not flow together. */
const stopsOf = (cmap: ColorScale['cmap']): [offset: number, part: number][] =>
  isForClasses(cmap)
    ? Array.from({ length: 20 }, (_, i) => [Math.ceil(i / 2) / 10, (Math.floor(i / 2) + 0.5) / 10])
    : Array.from({ length: STOPS + 1 }, (_, i) => [i / STOPS, i / STOPS]);

/** A bar from the least value's colour to the greatest one's, with numbers at its right. */
export function drawColorbar(
  document: Document,
  { scale, bands, ticks }: ColorbarLayout,
  { frame }: FigureLayout,
  id: string,
): SVGElement[] {
  const { height } = frame;
  const place = (value: number): number =>
    height * (1 - Math.min(1, Math.max(0, partOf(scale, value))));
  const bar = { x: ems(BAR.gap / EM), width: ems(BAR.width / EM) };
  const fills = bands
    ? drawBands(document, bands, place, bar)
    : [svg(document, 'rect', { ...bar, height, fill: `url(#${id}-bar)` })];
  const numbers = ticks.map(({ value, text }) =>
    svg(
      document,
      'text',
      {
        x: ems((BAR.gap + BAR.width + BAR.tick) / EM / QUIET_SIZE),
        y: place(value),
        dy: '0.35em',
        ...QUIET_LOOK,
      },
      text,
    ),
  );
  const at = { transform: `translate(${frame.width},0)` };
  const all = svg(document, 'g', at, ...fills, ...numbers);
  if (bands) return [all];
  const stops = stopsOf(scale.cmap).map(([offset, part]) =>
    svg(document, 'stop', { offset, 'stop-color': colorAt(scale.cmap, part) }),
  );
  const upwards = { id: `${id}-bar`, x1: 0, x2: 0, y1: 1, y2: 0 };
  return [svg(document, 'linearGradient', upwards, ...stops), all];
}

/** The colours of filled contours, from level to level. */
function drawBands(
  document: Document,
  { levels, colors, ...scale }: NonNullable<ColorbarLayout['bands']>,
  place: (value: number) => number,
  bar: { x: string; width: string },
): SVGElement[] {
  return levels.slice(0, -1).map((low, i) => {
    const high = levels[i + 1];
    const color = colors?.[i % colors.length];
    const fill = color ? cssColor(color) : colorOf(scale, middleOf(scale, low, high));
    const y = place(high);
    return svg(document, 'rect', { ...bar, y, height: place(low) - y, fill });
  });
}
