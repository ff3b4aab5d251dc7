/**
 * Refuses what Markdown takes otherwise than it was meant: an address with a space in it makes no link, a footnote without
 * its text no footnote, and two dollars of money make a formula of the words between them.
 */
import type { Heading, Root, RootContent, Text } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** What is left of a link or a picture whose address has a space. */
const SPLIT_ADDRESS = /\]\(([^()<>]*\s[^()<>]*)\)/;

/** What is left of a footnote whose text is nowhere. */
const LOST_FOOTNOTE = /\[\^([^\]\s]+)\]/;

/** The remark plugin, for what authors have written. */
export function remarkProseSlips() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'text') refuseAddress(node, file);
      if (node.type === 'text') refuseFootnote(node, file);
      if (node.type === 'heading') refuseTitle(node, file);
      if (node.type === 'inlineMath') refuseMoney(node, parent?.children[(index ?? 0) + 1], file);
    });
  };
}

function refuseAddress(node: Text, file: VFile): void {
  const [, address] = SPLIT_ADDRESS.exec(node.value) ?? [];
  if (address === undefined) return;
  file.fail(
    `"${address}" is no address, for there is a space in it: give the file a name without one.`,
    node,
  );
}

function refuseFootnote(node: Text, file: VFile): void {
  const [reference, name] = LOST_FOOTNOTE.exec(node.value) ?? [];
  if (reference === undefined) return;
  file.fail(
    `${reference} has no text: write it in a paragraph of its own, [^${name}]: and then the text.`,
    node,
  );
}

/** Pages of the course have their title from elsewhere; plain Markdown, such as the engine's tour, brings its own. */
function refuseTitle(node: Heading, file: VFile): void {
  if (node.depth > 1 || file.extname === '.md') return;
  file.fail('The page has its title already: headings in its text begin with ##.', node);
}

/** No formula ends with a space, or right before a digit. */
function refuseMoney(node: InlineMath, next: RootContent | undefined, file: VFile): void {
  const digit = next?.type === 'text' && /^\d/.test(next.value);
  if (!digit && !/^ | $/.test(node.value)) return;
  file.fail(
    `"$${node.value}$" would be a formula. Write \\$ for a dollar that is money; a formula has no space inside its dollars, and no digit after them.`,
    node,
  );
}
