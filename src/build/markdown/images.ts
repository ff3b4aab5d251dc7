/**
 * Refuses pictures that a page would not show: that are not there, that are on another site, or that HTML names, which
 * does not look beside the chapter's file; and those that are too large.
 */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Root as Hast } from 'hast';
import type { Root as Mdast } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Megabytes that the file of a picture may have: a page with more comes slowly to a phone, and to a full classroom. */
const LARGEST = 5;

/** The rehype plugin for pictures of Markdown. */
export function rehypeImages() {
  return (tree: Hast, file: VFile): void => {
    visit(tree, 'element', node => {
      const wrong = node.tagName === 'img' && wrongPicture(`${node.properties.src}`, file);
      if (wrong) file.fail(wrong, node);
    });
  };
}

/** The remark plugin for what authors have written as HTML. */
export function remarkHtmlMedia() {
  return (tree: Mdast, file: VFile): void => {
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], node => {
      const { name, attributes } = node as MdxJsxElement;
      const src = attributes.find(attribute => attribute.name === 'src')?.value;
      const wrong = typeof src === 'string' && wrongTag(name, src);
      if (wrong) file.fail(wrong, node);
    });
  };
}

/** A tag of HTML in Markdown, as far as it is looked at. */
interface MdxJsxElement {
  name: string | null;
  attributes: { name?: string; value?: unknown }[];
}

/** What is wrong with a picture of Markdown, if anything. */
function wrongPicture(src: string, file: VFile): string | null {
  if (isElsewhere(src)) return elsewhere(src);
  // What stands at the course's top is looked for with the links.
  if (/^(?:[a-z]+:|\/)/i.test(src)) return null;
  const found = statSync(join(dirname(file.path), decodeURI(src)), { throwIfNoEntry: false });
  if (!found) return `There is no picture ${src} beside this file.`;
  const size = Math.ceil(found.size / 1e6);
  if (size <= LARGEST) return null;
  return `The picture ${src} has ${size} MB, and at most ${LARGEST} are allowed: scale it down, to about 2000 pixels across.`;
}

/** What is wrong with what a tag of HTML shows, if anything. */
function wrongTag(name: string | null, src: string): string | null {
  if (isElsewhere(src)) return elsewhere(src);
  if (name !== 'img' || !/^(?:\.\/|[^./:]+\.\w+$)/.test(src)) return null;
  return `An <img> does not find ${src} beside this file: write ![what it shows](${src}), in a <div> where it needs a style.`;
}

const isElsewhere = (src: string): boolean => /^(?:https?:)?\/\//i.test(src);

const elsewhere = (src: string): string =>
  `${src} would not be shown: pages load nothing from other sites. Put a copy beside this file, or a link to it into the text.`;
