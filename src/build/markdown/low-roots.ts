import type { Element, ElementContent } from 'hast';

/** What does not stand higher than letters with accents do, and so fits below a root sign of the first size. */
const LOW = new Set([
  'mi',
  'mn',
  'mo',
  'mtext',
  'mspace',
  'mrow',
  'mstyle',
  'msub',
  'msup',
  'msubsup',
]);

/** Sums, products and integrals, which are operators as a plus is. */
const LARGE = /[\u220F-\u2211\u222B-\u2233]/;

/** Letters with an ascender and a descender, and the air above them: all low roots of a formula look alike. */
const STRUT = { width: '0', height: '0.72em', depth: '0.16em' };

/** A root over something low has the class `low-root`, and is as high as all of its kind. Changes it. */
export function lowRoot(node: Element): void {
  if (node.tagName !== 'msqrt' && node.tagName !== 'mroot') return;
  const [base, ...index] = node.children;
  if (!base || !isLow(base)) return;
  const strut: Element = { type: 'element', tagName: 'mspace', properties: STRUT, children: [] };
  const row: Element = {
    type: 'element',
    tagName: 'mrow',
    properties: {},
    children: [base, strut],
  };
  node.properties.className = ['low-root'];
  node.children = [row, ...index];
}

function isLow(node: ElementContent): boolean {
  if (node.type !== 'element') return node.type !== 'text' || !LARGE.test(node.value);
  const { tagName, children } = node;
  // An accent's mark has a size of its own; a bar over a sum, or a word over an arrow, has not.
  const accented = tagName === 'mover' && (children[1] as Element).properties.stretchy === 'false';
  return (accented || LOW.has(tagName)) && children.every(isLow);
}
