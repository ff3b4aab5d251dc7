/** Puts each table of the prose into a box of its own, in which one that is wider than the page scrolls. */
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The rehype plugin; how the box and the table look is in the stylesheet of the prose. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'] },
        children: [node],
      };
      return SKIP;
    });
  };
}
