/** Makes every heading a link to itself, so that a section has an address that can be copied. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** The rehype plugin. Headings have their ids already, and one with a link in it stays as it is. */
export function rehypeHeadingLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', node => {
      if (!/^h[234]$/.test(node.tagName) || !node.properties.id || hasLink(node)) return;
      node.children = [
        {
          type: 'element',
          tagName: 'a',
          properties: { className: ['to-section'], href: `#${node.properties.id}` },
          children: node.children as Element[],
        },
      ];
    });
  };
}

const hasLink = (node: Element): boolean =>
  node.children.some(
    child => child.type === 'element' && (child.tagName === 'a' || hasLink(child)),
  );
