/**
 * Formulae: `$…$` in a line and `$$…$$` as a display, in TeX, become MathML while the site is built. A formula
 * that TeX does not understand breaks the build, with its place in the file.
 */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { lowRoot } from './low-roots.ts';

/** The rehype plugin for what remark-math leaves: a `code` with one of two classes, for a display within `pre`. */
export function rehypeMaths() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const code = node.tagName === 'pre' ? (node.children[0] as Element | undefined) : node;
      const classes = code?.tagName === 'code' ? code.properties.className : undefined;
      if (!code || !Array.isArray(classes)) return;
      if (classes.includes('math-display')) {
        parent.children[index] = display(mathml(code, true, file, node));
      } else if (classes.includes('math-inline')) {
        const math = mathml(code, false, file, node);
        const after = parent.children[index + 1];
        const mark = after?.type === 'text' ? (/^[,.;:?!)’”]+/.exec(after.value)?.[0] ?? '') : '';
        if (after?.type === 'text') after.value = after.value.slice(mark.length);
        parent.children[index] = mark ? unbroken(math, mark) : math;
      }
    });
  };
}

/** A display has a box of its own: a formula wider than the page scrolls in it. */
const display = (math: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['display-math'] },
  children: [math],
});

/** A formula and the punctuation after it, which must not begin a line. */
const unbroken = (math: Element, mark: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['maths'] },
  children: [math, { type: 'text', value: mark }],
});

/** @param place what stands in the text: within a display's `pre`, the `code` has no place of its own */
function mathml(code: Element, displayMode: boolean, file: VFile, place: Element): Element {
  const tex = code.children.map(child => (child.type === 'text' ? child.value : '')).join('');
  try {
    const html = temml.renderToString(tex, { displayMode, throwOnError: true });
    const math = fromHtml(html, { fragment: true }).children[0] as Element;
    visit(math, 'element', lowRoot);
    return math;
  } catch (error) {
    // Below its first line the message shows the formula again.
    const [what] = (error as Error).message.trim().split(/:?\s*\n/);
    return file.fail(`The formula "${tex}": ${what}.`, place);
  }
}
