/** Type-checks the cells of every chapter, as the editor does: `npm run check` calls it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type Fence, lineInFile, programCells, takeFences } from '../cells/chapter-fences.ts';
import { cellChecker } from '../editor/build/check-cells.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'content/chapters');
const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMath).use(remarkMdx);

const chapters = readdirSync(folder).filter(name => name.endsWith('.mdx'));
const check = await cellChecker();
const complaints = chapters.flatMap(name => checkChapter(join(folder, name)));
for (const complaint of complaints) console.error(complaint);
console.log(`Checked the cells of ${chapters.length} chapters: ${complaints.length} complaints.`);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** What the checker says of a chapter, each in a line with its place in the file. */
function checkChapter(path: string): string[] {
  const file = new VFile({ path: relative(root, path), value: readFileSync(path, 'utf8') });
  const fences = takeFences(parser.parse(file), file);
  return check(programCells(fences)).map(({ cell, line, column, code, message }) => {
    const fence = fences.find(({ words }) => words.id === cell) as Fence;
    return `${file.path}:${lineInFile(fence, line)}:${column}: TS${code}: ${message}`;
  });
}
