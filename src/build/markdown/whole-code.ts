/** Keeps short code in a sentence on one line: `1 - x` that is broken after its minus looks like two things. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** The longest code that is kept whole, in letters: on a phone there is room for words beside it. */
const LONGEST = 24;

/** The rehype plugin, for the prose; what its class means is in the stylesheet of the prose. */
export function rehypeWholeCode() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties, children: [text] }, _, parent) => {
      if (tagName !== 'code' || (parent?.type === 'element' && parent.tagName === 'pre')) return;
      if (text?.type === 'text' && text.value.length <= LONGEST) properties.className = ['whole'];
    });
  };
}
