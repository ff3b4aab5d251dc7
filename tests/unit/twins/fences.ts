import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type Fence, takeFences } from '../../../src/cells/chapter-fences.ts';

/** The cells of a chapter given as fences: `['run id=a', 'torch.ones(1)', 'torch.ones(1)']`, the twin last. */
export function fencesOf(...cells: [words: string, source: string, twin?: string][]): Fence[] {
  const text = cells.flatMap(([words, source, twin]) => [
    `\`\`\`ts ${words}\n${source}\n\`\`\``,
    ...(twin === undefined ? [] : [`\`\`\`py twin\n${twin}\n\`\`\``]),
  ]);
  const file = new VFile({ path: 'x.mdx', value: text.join('\n\n') });
  return takeFences(unified().use(remarkParse).parse(file), file);
}
