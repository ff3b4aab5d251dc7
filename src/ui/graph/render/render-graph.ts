import { type Make, makerFor } from '../../../dom/html.ts';
import { type Graph, MOST_NODES } from '../graph.ts';
import { summarizeGraph } from '../summary.ts';
import { drawGraph } from './draw.ts';
import { keepGraph } from './graph-data.ts';
import { type Placed, place } from './layout.ts';
import { drawTable } from './table.ts';
import { type View, viewOf } from './view.ts';

/** The column of a page, and that of a phone, in pixels. */
const WIDE = 660;
const NARROW = 330;
/** Higher than this, a drawing to the right is no better than one that goes down. */
const HIGH = 560;

/**
 * Draws a graph: the inputs first, the output last, to the right where there is room and else down; once for wide
 * pages and once for narrow ones where that makes a difference. It needs `graph.css`.
 */
export function renderGraph(graph: Graph, document: Document): HTMLElement {
  check(graph);
  const root = makerFor(document)('div', { class: 'graph' });
  drawInto(root, graph, new Set());
  root.append(drawTable(graph, document));
  keepGraph(root, graph);
  return root;
}

/** Draws a graph in the place of what an element showed, with those folds open. */
export function drawInto(root: HTMLElement, graph: Graph, unfolded: ReadonlySet<number>): void {
  const document = root.ownerDocument;
  const make = makerFor(document);
  for (const old of root.querySelectorAll(':scope > .graph-scroll')) old.remove();
  const label = summarizeGraph(graph);
  const drawings = choose(viewOf(graph, unfolded)).map(([width, placed]) => {
    const isTooWide = placed.width > (width === 'narrow' ? NARROW : WIDE);
    const scrolls = isTooWide || (width === 'any' && placed.width > NARROW);
    return make(
      'div',
      { class: `graph-scroll graph-${width}` },
      drawGraph(placed, document, label),
      scrolls ? hint(isTooWide, make) : null,
    );
  });
  root.prepend(...drawings);
}

/** The drawings for wide and for narrow pages; one for both where it fits both. */
function choose(view: View): ['wide' | 'narrow' | 'any', Placed][] {
  const down = place(view, 'TB');
  const isTall = down.width <= WIDE && down.height > WIDE;
  // Boxes are rarely narrower than high: what is higher than a page is wide cannot fit the other way.
  const right = isTall ? null : place(view, 'LR');
  if (right && right.width <= NARROW) return [['any', right]];
  const isRight = right && right.width <= WIDE && right.height <= HIGH;
  const isLess = right && right.width < down.width && down.width > WIDE;
  const wide = isRight || isLess ? right : down;
  const narrow = down.width <= NARROW ? down : place(view, 'TB', true);
  if (narrow.width >= wide.width) return [['any', wide]];
  return [
    ['wide', wide],
    ['narrow', narrow],
  ];
}

/** Stays in view while the drawing goes past it; on a wide page only where `isTooWide` for that. */
const hint = (isTooWide: boolean, make: Make): HTMLElement =>
  make(
    'p',
    { class: isTooWide ? 'graph-hint' : 'graph-hint graph-narrow' },
    'There is more: scroll sideways →',
  );

/** Refuses what no program of ours sends: more than is ever drawn, and inputs that come before their operation. */
function check({ nodes }: Graph): void {
  if (nodes.length > MOST_NODES) throw new RangeError(`a graph of ${nodes.length} nodes`);
  nodes.forEach(({ inputs }, i) => {
    for (const input of inputs) {
      if ('node' in input && !(input.node > i && input.node < nodes.length)) {
        throw new RangeError('a graph that goes round in circles');
      }
    }
  });
}
