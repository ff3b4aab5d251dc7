/** Redrawing a figure in place. */
import type { Figure } from '../figure.ts';
import { changeFigure, figureOf } from './figure-data.ts';

/** What readers have opened in a figure; no drawing has it. */
const OPENED = '.plot-tip, .plot-ring, .plot-tools, .plot-table';

/**
 * Makes a drawn figure show what a fresh drawing shows. Only what is different is touched, so that the browser
 * has little to lay out and paint when a control redraws the figure sixty times a second; and what the reader does
 * with it goes on: the focus, an open table. The fresh drawing is used up.
 */
export function redrawFigure(drawn: HTMLElement, fresh: HTMLElement): void {
  patch(drawn, fresh);
  changeFigure(drawn, figureOf(fresh) as Figure);
}

/** Makes an element equal to a fresh one, but for what readers have opened in it. */
function patch(old: Element, fresh: Element): void {
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  const stale = [...old.childNodes].filter(node => !(isElement(node) && node.matches(OPENED)));
  let last: ChildNode | null = null;
  for (const wanted of [...fresh.childNodes]) {
    const node = stale.shift();
    last = node ? patchNode(node, wanted) : insertAfter(last, wanted, old);
  }
  for (const node of stale) node.remove();
}

/** Makes a node equal to a fresh one, or puts that in its place; returns which of the two is there now. */
function patchNode(old: ChildNode, fresh: ChildNode): ChildNode {
  if (isElement(old) && isElement(fresh) && isAlike(old, fresh)) {
    patch(old, fresh);
    return old;
  }
  if (isElement(old) || isElement(fresh)) {
    old.replaceWith(fresh);
    return fresh;
  }
  if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
  return old;
}

/** Whether one can become the other without being a different thing. */
const isAlike = (a: Element, b: Element): boolean =>
  a.nodeName === b.nodeName && a.getAttribute('class') === b.getAttribute('class');

function insertAfter(last: ChildNode | null, node: ChildNode, parent: Element): ChildNode {
  parent.insertBefore(node, last ? last.nextSibling : parent.firstChild);
  return node;
}

/** For documents of any window, as at build time and in tests. */
const isElement = (node: Node): node is Element => node.nodeType === 1;
