/**
 * The remark plugin that brings a chapter to life: it takes the cells out of the Markdown, runs them as one
 * program, and puts in their place a `<Cell>` with everything that they showed.
 */
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type CellResult, ChapterError, runChapter } from '../build/run-chapter.ts';
import { type Fence, lineInFile, programCells, takeFences } from './chapter-fences.ts';
import { outputsHtml } from './render-node.ts';

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

async function run(fences: Fence[], file: VFile): Promise<Map<string, CellResult>> {
  const cells = programCells(fences);
  const more = fences.reduce((sum, { words }) => sum + (words.limit ?? 0), 0);
  try {
    return await runChapter({ cells, limit: (CHAPTER_LIMIT + more) * 1000 });
  } catch (error) {
    if (!(error instanceof ChapterError)) throw error;
    const fence = fences.find(({ words }) => words.id === error.cell) as Fence;
    const place = { line: lineInFile(fence, error.line), column: 1 };
    return file.fail(`cell "${error.cell}": ${error.message}`, place);
  }
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
