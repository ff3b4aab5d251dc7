/** Marks what a browser that translates a page is to leave as it stands: names in code and formulae are no words. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** The rehype plugin, for the prose; cells say it of themselves. */
export function rehypeUntranslated() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'code' || tagName === 'math') properties.translate = 'no';
    });
  };
}
