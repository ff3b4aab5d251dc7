/** The cells of a chapter's file. */
import type { Code, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { ChapterCell } from '../build/run/run-chapter.ts';
import {
  type CellWords,
  isCell,
  isLeaf,
  isMistaken,
  isTwin,
  parseWords,
  twinTolerance,
} from './fence.ts';

/** A cell as it stands in the chapter's file. */
export interface Fence {
  node: Code;
  words: CellWords;
  /** The same in PyTorch, from the fence right below. */
  twin: Code | null;
  /** How far the twin's numbers may be from the cell's; `null` where only the last digits may differ. */
  within: number | null;
}

/**
 * Finds the cells, parses their words, and takes their twins out of the tree.
 * @throws VFileMessage that names the file, the place and what is wrong.
 */
export function takeFences(tree: Root, file: VFile): Fence[] {
  refuseNested(tree, file);
  const fences: Fence[] = [];
  for (const node of [...tree.children]) {
    if (node.type !== 'code') continue;
    if (isCell(node.lang, node.meta)) {
      const words = parsed(parseWords, node, file);
      refuseInner(node, file);
      if (fences.some(fence => fence.words.id === words.id)) {
        file.fail(`Two cells have the id "${words.id}".`, node);
      }
      const twin = takeTwin(tree, node);
      fences.push({ node, words, twin, within: twin && parsed(twinTolerance, twin, file) });
    } else if (isTwin(node.lang, node.meta)) {
      if (tree.children.includes(node)) file.fail('A "py twin" stands right below its cell.', node);
    } else if (isMistaken(node.meta)) {
      const found = `${node.lang} ${node.meta}`;
      file.fail(`A cell is "ts run …", and its twin "py twin"; found "${found}".`, node);
    }
  }
  return fences;
}

/** A fence in a list, a quotation, a hint or a tag is part of that, and the program would be without it. */
function refuseNested(tree: Root, file: VFile): void {
  visit(tree, 'code', (node, _, parent) => {
    if (parent === tree || !isMistaken(node.meta)) return;
    file.fail(
      'A cell stands by itself, and not in a list, a quotation, a hint or a tag: begin its fence at the start of a line.',
      node,
    );
  });
}

/** Where the line that ends a fence is missing, the next fence is taken for code. */
function refuseInner(node: Code, file: VFile): void {
  const inner = node.value.split('\n').findIndex(line => /^\s*`{3}/.test(line));
  if (inner < 0) return;
  const line = (node.position?.start.line ?? 0) + inner + 1;
  file.fail(
    `A fence begins within this cell, in line ${line}: end the cell above it, with \`\`\`.`,
    node,
  );
}

/** What a fence's words say. */
function parsed<T>(parse: (meta: string) => T, node: Code, file: VFile): T {
  try {
    return parse(node.meta ?? '');
  } catch (error) {
    return file.fail((error as Error).message, node);
  }
}

function takeTwin(tree: Root, node: Code): Code | null {
  const below = tree.children.indexOf(node) + 1;
  const twin: RootContent | undefined = tree.children[below];
  if (twin?.type !== 'code' || !isTwin(twin.lang, twin.meta)) return null;
  tree.children.splice(below, 1);
  return twin;
}

/** The cells that run, as the program takes them. */
export function programCells(fences: readonly Fence[]): ChapterCell[] {
  return fences.map(({ node, words }) => ({
    id: words.id,
    source: node.value,
    leaf: isLeaf(words),
    throws: words.throws,
    checks: words.check ?? undefined,
    solves: words.solution ?? undefined,
  }));
}

/** The line of the file that is a cell's own line, from 1; without one, that of its fence. */
export function lineInFile({ node }: Fence, line: number | null): number {
  return (node.position?.start.line ?? 0) + (line ?? 0);
}
