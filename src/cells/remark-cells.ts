/**
 * The remark plugin that brings a chapter to life: it takes the cells out of the Markdown, runs them as one
 * program, and puts in their place a `<Cell>` with everything that they showed.
 */
import type { Code, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import {
  type CellResult,
  type ChapterCell,
  ChapterError,
  runChapter,
} from '../build/run-chapter.ts';
import { type CellWords, isCell, parseWords } from './fence.ts';
import { outputsHtml } from './render-node.ts';

/** A cell as it stands in the chapter's file. */
interface Fence {
  node: Code;
  words: CellWords;
  /** The same in PyTorch, from the fence right below. */
  twin: Code | null;
}

/** Seconds that a chapter may take at build time, more where its cells ask for more. */
const CHAPTER_LIMIT = 20;

export function remarkCells() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const fences = takeFences(tree, file);
    if (fences.length === 0) return;
    const results = await run(fences, file);
    for (const fence of fences) {
      const element = cellElement(fence, results.get(fence.words.id));
      tree.children.splice(tree.children.indexOf(fence.node), 1, element);
    }
  };
}

/** Finds the cells, parses their words, and takes their twins out of the tree. */
function takeFences(tree: Root, file: VFile): Fence[] {
  const fences: Fence[] = [];
  for (const node of [...tree.children]) {
    if (node.type !== 'code') continue;
    if (isCell(node.lang, node.meta)) {
      const words = wordsOf(node, file);
      if (fences.some(fence => fence.words.id === words.id)) {
        file.fail(`Two cells have the id "${words.id}".`, node);
      }
      fences.push({ node, words, twin: takeTwin(tree, node) });
    } else if (isTwin(node)) {
      if (tree.children.includes(node)) file.fail('A "py twin" stands right below its cell.', node);
    }
  }
  return fences;
}

function wordsOf(node: Code, file: VFile): CellWords {
  try {
    return parseWords(node.meta ?? '');
  } catch (error) {
    return file.fail((error as Error).message, node);
  }
}

const isTwin = (node: RootContent | undefined): node is Code =>
  node?.type === 'code' && node.lang === 'py' && node.meta === 'twin';

function takeTwin(tree: Root, node: Code): Code | null {
  const below = tree.children.indexOf(node) + 1;
  const twin = tree.children[below];
  if (!isTwin(twin)) return null;
  tree.children.splice(below, 1);
  return twin;
}

async function run(fences: Fence[], file: VFile): Promise<Map<string, CellResult>> {
  const cells = fences.filter(({ words }) => !words.hint).map(programCell);
  const more = fences.reduce((sum, { words }) => sum + (words.limit ?? 0), 0);
  try {
    return await runChapter({ cells, limit: (CHAPTER_LIMIT + more) * 1000 });
  } catch (error) {
    if (!(error instanceof ChapterError)) throw error;
    const fence = fences.find(({ words }) => words.id === error.cell) as Fence;
    const first = fence.node.position?.start.line ?? 0;
    const place = { line: first + (error.line ?? 0), column: 1 };
    return file.fail(`cell "${error.cell}": ${error.message}`, place);
  }
}

function programCell({ node, words }: Fence): ChapterCell {
  const leaf = Boolean(words.exercise || words.check || words.solution || words.throws);
  return { id: words.id, source: node.value, leaf, throws: words.throws };
}

/** The `<Cell>` whose component the page supplies. Its attributes are the props of Cell.astro, as text. */
function cellElement({ node, words, twin }: Fence, result: CellResult | undefined): RootContent {
  const props: Record<string, string> = {
    words: JSON.stringify(words),
    source: node.value,
    twin: twin?.value ?? '',
    outputs: result ? outputsHtml(result.outputs, words.id) : '',
    ms: String(Math.round(result?.ms ?? 0)),
  };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Cell',
    attributes: Object.entries(props).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children: [],
  } as unknown as RootContent;
}
