import { redrawFigure } from '../../plot/render/redraw.ts';
import type { Output } from '../../program/output.ts';
import { adoptControl } from '../../ui/render/control.ts';
import type { CellView } from './cell-view.ts';
import type { DrawOutput } from './draw-output.ts';

/** The output that an element shows, as JSON; elements rendered by the build have no entry. */
const shown = new WeakMap<Element, string>();

/** Selectors of the elements that can be reused for another output of the same kind, but for `HELD`. */
const KINDS = {
  text: '.output-text',
  table: '.output-table',
  figure: '.plot',
  graph: '.graph',
  check: '.output-check',
  replay: '[data-replay]',
  error: '.output-error',
};

/** Elements that readers set: they are reused for an output of the same key. */
const HELD = '[data-control], [data-predict], [data-landscape]';

/** Elements that stay during a run, as a reader may be using them, or the page would jump without them. */
const MISSED = `${HELD}, ${KINDS.replay}, ${KINDS.figure}, ${KINDS.graph}`;

/**
 * Replaces what a cell shows: draws the outputs step by step, then puts all of them in the page at once. The elements
 * of equal outputs stay untouched, so that nothing flickers, loses its selection or is drawn twice. Elements of changed
 * outputs are updated in place where their kind allows it, as the reader may be using them.
 */
export function* showOutputs(
  cell: CellView,
  outputs: readonly Output[],
  draw: DrawOutput,
): Generator<void> {
  const { elements } = yield* drawOutputs(cell, outputs, draw);
  arrange(cell.output, elements);
  cell.output.removeAttribute('style');
}

/**
 * The same while the cell is still running: what is `MISSED` stays in the page, as its output may still come, and the
 * cell keeps its height.
 */
export function* showOutputsSoFar(
  cell: CellView,
  outputs: readonly Output[],
  draw: DrawOutput,
): Generator<void> {
  const { elements, left } = yield* drawOutputs(cell, outputs, draw);
  const { output } = cell;
  const height = `min-height:${output.offsetHeight}px`;
  if (!output.hasAttribute('style')) output.setAttribute('style', height);
  arrange(output, [...elements, ...left.filter(element => element.matches(MISSED))]);
}

/** The elements for outputs, and those in the page that are none of them and may be of what is still to come. */
function* drawOutputs(
  { id, output: box }: CellView,
  outputs: readonly Output[],
  draw: DrawOutput,
): Generator<void, { elements: Element[]; left: Element[] }> {
  // A cell has one player, and it may be in use: it is found again also where more was printed before it.
  const player = box.querySelector(':scope > [data-replay]');
  const old = [...box.children].filter(child => child !== player);
  const elements: Element[] = [];
  // More may come while these are drawn: it is for the next time.
  for (const [i, output] of [...outputs].entries()) {
    const own = output.kind === 'replay' ? player : takeNext(old, output);
    elements.push(yield* current(own, output, () => draw(output, `${id}-${i}`)));
  }
  const isLeft = (child: Element) => child === player || old.includes(child);
  const left = [...box.children].filter(child => isLeft(child) && !elements.includes(child));
  return { elements, left };
}

/** Takes the next element out of a list that may show an output, and those before it. */
function takeNext(elements: Element[], output: Output): Element | null {
  const isHeld = 'key' in output;
  const own = isHeld ? `[data-${output.kind}="${CSS.escape(output.key)}"]` : KINDS[output.kind];
  const at = elements.findIndex(element => element.matches(own));
  // What may be under a finger is not given up for a line of text that stands further down.
  const held = isHeld ? -1 : elements.findIndex(element => element.matches(HELD));
  if (at < 0 || (held >= 0 && held < at)) return null;
  return elements.splice(0, at + 1).at(-1) as Element;
}

/** The element for an output: the old one, where it shows it or can be made to, or a fresh one. */
function* current(
  old: Element | null,
  output: Output,
  draw: () => Generator<void, HTMLElement>,
): Generator<void, Element> {
  const text = JSON.stringify(output);
  if (old && shown.get(old) === text) return old;
  yield; // the text of a large figure takes a while, too
  const element = old && isTaken(old, output) ? old : oldOrFresh(old, yield* draw());
  shown.set(element, text);
  yield;
  return element;
}

function oldOrFresh(old: Element | null, fresh: HTMLElement): Element {
  if (!old || old.isEqualNode(fresh)) return old ?? fresh;
  const areFigures = old.matches(KINDS.figure) && fresh.matches(KINDS.figure);
  if (!areFigures) return isAdopted(old, fresh) ? old : fresh;
  redrawFigure(old as HTMLElement, fresh);
  return old;
}

/** Whether an element takes an output in by itself, undrawn: for those that are redrawn at the display's rate. */
function isTaken(old: Element, output: Output): boolean {
  return !old.dispatchEvent(new CustomEvent('downhill:show', { cancelable: true, detail: output }));
}

/** Whether an element that readers use takes in what the fresh one shows, and so need not make way for it. */
function isAdopted(old: Element, fresh: HTMLElement): boolean {
  if (adoptControl(old as HTMLElement, fresh)) return true;
  return !old.dispatchEvent(new CustomEvent('downhill:adopt', { cancelable: true, detail: fresh }));
}

/** Leaves these elements and no others in a box, in this order. One that is moved would lose the focus. */
function arrange(box: Element, elements: readonly Element[]): void {
  const stay = new Set(elements);
  for (const child of [...box.children]) if (!stay.has(child)) child.remove();
  elements.forEach((element, i) => {
    if (box.children[i] !== element) box.insertBefore(element, box.children[i] ?? null);
  });
}
