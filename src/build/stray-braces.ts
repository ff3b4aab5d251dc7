/**
 * Refuses braces of a text that were not meant as code: MDX takes `{1, 2}` for an expression and shows 2, and `{x}` for
 * a name that nothing has defined, which breaks the page without saying where.
 */
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** A remark, `{/* so *\/}`, or a text in quotes, such as the space of `{' '}`. */
const MEANT = /^\s*(?:\/\*[\s\S]*\*\/\s*|(['"`])[\s\S]*\1\s*)?$/;

/** The remark plugin. A text with an `import` or `export` of its own has code to show, and is left alone. */
export function remarkStrayBraces() {
  return (tree: Root, file: VFile): void => {
    if (tree.children.some(node => node.type === 'mdxjsEsm')) return;
    visit(tree, node => {
      if (node.type === 'code') return SKIP;
      if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return;
      if (MEANT.test(node.value)) return;
      file.fail(
        `{${node.value}} would run as code. Write \\{ where a brace is meant as it stands, or put it between backticks.`,
        node,
      );
    });
  };
}
