/**
 * Refuses images that a page would not show: files that are not there, addresses of other sites, and files beside the
 * chapter that an HTML tag names, which Astro does not resolve. Refuses files that are too large, too.
 */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Root as Hast } from 'hast';
import type { Root as Mdast } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Megabytes that an image may have: larger ones load slowly on a phone, and in a full classroom. */
const LARGEST = 5;

/** The rehype plugin for Markdown's images. */
export function rehypeImages() {
  return (tree: Hast, file: VFile): void => {
    visit(tree, 'element', node => {
      const wrong = node.tagName === 'img' && wrongImage(`${node.properties.src}`, file);
      if (wrong) file.fail(wrong, node);
    });
  };
}

/** The remark plugin for images, films and frames that authors have written as HTML tags. */
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

/** The parts of an HTML tag's node that are used here. */
interface MdxJsxElement {
  name: string | null;
  attributes: { name?: string; value?: unknown }[];
}

/**
 * The path of an image that is given relative to a chapter's file; `null` for an address of another kind.
 * @param folder the folder of the chapter's file
 */
export const imageFile = (src: string, folder: string): string | null =>
  /^(?:[a-z]+:|\/)/i.test(src) ? null : join(folder, decodeURI(src));

/** What is wrong with an image of Markdown, if anything. */
function wrongImage(src: string, file: VFile): string | null {
  if (isElsewhere(src)) return elsewhere(src);
  const path = imageFile(src, dirname(file.path));
  // Files of public/ are checked with the links.
  if (path === null) return null;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return `There is no picture ${src} beside this file.`;
  const size = Math.ceil(found.size / 1e6);
  if (size <= LARGEST) return null;
  return `The picture ${src} has ${size} MB, and at most ${LARGEST} are allowed: scale it down, to about 2000 pixels across.`;
}

/** What is wrong with the `src` of an HTML tag, if anything. */
function wrongTag(name: string | null, src: string): string | null {
  if (isElsewhere(src)) return elsewhere(src);
  if (name !== 'img' || !/^(?:\.\/|[^./:]+\.\w+$)/.test(src)) return null;
  return `An <img> does not find ${src} beside this file: write ![what it shows](${src}), in a <div> where it needs a style.`;
}

const isElsewhere = (src: string): boolean => /^(?:https?:)?\/\//i.test(src);

const elsewhere = (src: string): string =>
  `${src} would not be shown: pages load nothing from other sites. Put a copy beside this file, or a link to it into the text.`;
