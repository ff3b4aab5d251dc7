/**
 * Refuses what a text has as code that was not meant so: MDX takes `{1, 2}` for an expression and shows 2, and `{x}` and
 * `<Name />` for names that nothing has defined, which breaks the page without saying where.
 */
import { basename, dirname } from 'node:path';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** A remark, `{/* so *\/}`, or a text in quotes, such as the space of `{' '}`. */
const MEANT = /^\s*(?:\/\*[\s\S]*\*\/\s*|(['"`])[\s\S]*\1\s*)?$/;

/**
 * The remark plugin, for what authors have written: before cells become components. A text with an `import` or `export`
 * of its own has names of its own, and is left alone; the front page has components.
 */
export function remarkStrayCode() {
  return (tree: Root, file: VFile): void => {
    if (tree.children.some(node => node.type === 'mdxjsEsm')) return;
    const isChapter = basename(dirname(file.path)) === 'chapters';
    visit(tree, node => {
      if (node.type === 'code') return SKIP;
      const found = codeOf(node, isChapter);
      if (found === null) return;
      const [sign] = found;
      file.fail(
        `${found} would run as code. Write \\${sign} where it is meant as it stands, or put it between backticks.`,
        node,
      );
    });
  };
}

/** What a node would run; `null` where that is nothing, or meant. */
function codeOf(node: Root | Root['children'][number], isChapter: boolean): string | null {
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return MEANT.test(node.value) ? null : `{${node.value}}`;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return isChapter && /^[A-Z]/.test(node.name ?? '') ? `<${node.name}>` : null;
    default:
      return null;
  }
}
