/** A placed graph as SVG. Colours and sizes are in the markup, so that it needs no stylesheet. */

import { svg } from '../../../dom/svg.ts';
import { cssColor, PAPER } from '../../../plot/render/palette.ts';
import { type BoxLine, FONT, LINE, PADDING_Y } from './box.ts';
import { type Direction, pointAt, type Step } from './direction.ts';
import type { Placed, PlacedItem, PlacedLink } from './layout.ts';
import { arrowhead, lineThrough } from './route.ts';
import type { Item } from './view.ts';

const SOFT = 0.78;

/** The colour of a box's line. What was given is told by its shape as well. */
function colorOf(item: Item): string {
  if (item.kind === 'fold') return cssColor('purple');
  if (item.kind === 'output') return cssColor('gray');
  if (item.node.kind === 'operation') return 'currentColor';
  return cssColor(item.node.kind === 'data' ? 'gray' : 'blue');
}

/**
 * Draws a placed graph.
 * @param label the drawing's name for those who do not see it
 */
export function drawGraph(placed: Placed, document: Document, label: string): SVGElement {
  const { width, height } = placed;
  return svg(
    document,
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      // Its nodes are read with the arrow keys.
      tabindex: 0,
      'aria-label': label,
      'data-direction': placed.direction,
      fill: 'currentColor',
      'font-size': FONT.plain,
    },
    svg(document, 'g', {}, ...placed.links.map(link => drawLink(link, placed.direction, document))),
    svg(document, 'g', {}, ...placed.items.map(item => drawItem(item, document))),
  );
}

function drawItem({ item, box, x, y }: PlacedItem, document: Document): SVGElement {
  const { width, height, lines } = box;
  const kind = item.kind === 'node' ? item.node.kind : item.kind;
  const rect = {
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    rx: kind === 'operation' ? 6 : Math.min(16, height / 2),
    fill: PAPER,
    stroke: colorOf(item),
    'stroke-width': kind === 'parameter' ? 2.5 : item.index === 0 || kind === 'leaf' ? 2 : 1.2,
    'stroke-dasharray': kind === 'data' ? '4 3' : kind === 'fold' ? '1.5 3' : null,
  };
  const top = y - height / 2 + PADDING_Y;
  const text = lines.map((line, i) => drawLine(line, x, top + i * LINE + 12, document));
  return svg(
    document,
    'g',
    { class: 'graph-node', 'data-node': item.id },
    svg(document, 'rect', rect),
    ...text,
  );
}

function drawLine({ style, parts }: BoxLine, x: number, y: number, document: Document): SVGElement {
  const isTitle = style === 'title';
  const attributes = {
    x,
    y,
    'text-anchor': 'middle',
    'font-size': FONT[style],
    'font-weight': isTitle ? 600 : null,
    'fill-opacity': style === 'soft' ? SOFT : null,
    fill: style === 'grad' ? cssColor('orange') : null,
  };
  if (parts.length === 1 && !parts[0]?.isName)
    return svg(document, 'text', attributes, parts[0]?.text ?? '');
  const spans = parts.map(({ text, isName }, i) =>
    svg(document, 'tspan', { dx: i > 0 ? 8 : null, fill: isName ? cssColor('blue') : null }, text),
  );
  return svg(document, 'text', attributes, ...spans);
}

function drawLink(
  { link, route }: PlacedLink,
  direction: Direction,
  document: Document,
): SVGElement {
  const toPoint = (step: Step) => pointAt(direction, step);
  const end = route.at(-1) as Step;
  // The line ends within the head.
  const line = [...route.slice(0, -1), { ...end, along: end.along - 3 }];
  const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.3 };
  const attributes = {
    class: 'graph-link',
    color: cssColor('gray'),
    'data-from': link.from,
    'data-to': link.to,
  };
  return svg(
    document,
    'g',
    attributes,
    svg(document, 'path', { d: lineThrough(line, toPoint), ...stroke }),
    svg(document, 'path', { d: arrowhead(end, toPoint), stroke: 'none', fill: 'currentColor' }),
  );
}
