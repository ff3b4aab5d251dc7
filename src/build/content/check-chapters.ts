/**
 * Checks every chapter without running it: `npm run check` calls it. Its cells are type-checked, as the editor
 * does, and those that call torch have a twin.
 */
import { type Fence, lineInFile, programCells } from '../../cells/chapter-fences.ts';
import { cellChecker } from '../../editor/build/check-cells.ts';
import { type ChapterFile, readChapter } from './chapter-files.ts';
import { chapterNames } from './chapter-names.ts';
import { missingTwins } from './missing-twins.ts';

const names = chapterNames();
const check = await cellChecker();
const complaints = names
  .map(readChapter)
  .flatMap(chapter => [...wrongTypes(chapter), ...missing(chapter)]);
for (const complaint of complaints) console.error(complaint);
console.log(`Checked the cells of ${names.length} chapters: ${complaints.length} complaints.`);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** What the checker says of a chapter, each in a line with its place in the file. */
function wrongTypes({ path, fences }: ChapterFile): string[] {
  return check(programCells(fences)).map(({ cell, line, column, code, message }) => {
    const fence = fences.find(({ words }) => words.id === cell) as Fence;
    return `${path}:${lineInFile(fence, line)}:${column}: TS${code}: ${message}`;
  });
}

function missing({ path, fences }: ChapterFile): string[] {
  return missingTwins(fences).map(({ fence, names }) => {
    const why = names.includes('torch') ? 'calls torch' : `uses tensors (${names.join(', ')})`;
    return `${path}:${lineInFile(fence, null)}:1: the cell "${fence.words.id}" ${why}, and no "py twin" stands right below it.`;
  });
}
