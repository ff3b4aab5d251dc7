/**
 * The remark plugin that reads hints: a fence ```` ```md hint=halve ```` is Markdown like all around it, so it is
 * parsed with the document, and whatever is done to the chapter's prose is done to it too.
 */
import type { Code, Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { hintOf } from '../fence.ts';

/** Help with an exercise. */
export interface Hint extends Node {
  type: 'hint';
  /** The exercise's id. */
  of: string;
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    hint: Hint;
  }
}

/**
 * The plugin. It wraps the parser, so that every other plugin finds hints parsed.
 * @throws VFileMessage that names the file, the place and what is wrong
 */
export function remarkHints(this: Processor): void {
  const parse = this.parser;
  if (!parse) throw new Error('remarkHints needs a parser before it.');
  this.parser = (text, file) => {
    const tree = parse(text, file) as Root;
    tree.children = tree.children.map(node => {
      if (node.type !== 'code' || node.lang !== 'md' || !node.meta?.startsWith('hint')) return node;
      return opened(node, file, inside => (parse(inside, file) as Root).children);
    });
    return tree;
  };
}

function opened(node: Code, file: VFile, parse: (text: string) => RootContent[]): Hint {
  const of = hintOf(node.lang, node.meta);
  if (!of) {
    return file.fail('A hint names its exercise: write hint=id, and nothing after it.', node);
  }
  try {
    return { type: 'hint', of, children: parse(node.value), position: node.position };
  } catch (error) {
    return file.fail(`hint of "${of}": ${(error as Error).message}`, node);
  }
}
