/**
 * `npm run verify:pytorch`: runs each chapter's twins with a real PyTorch, records what they print in
 * tests/golden/twins, and compares it with what the cells show. `npm run verify:pytorch -- loss digits` takes those
 * chapters alone.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChapterFile, readChapter } from '../../src/build/content/chapter-files.ts';
import { chapterNames } from '../../src/build/content/chapter-names.ts';
import { dataFolder } from '../../src/build/content/data-sets.ts';
import { ChapterError } from '../../src/build/run/chapter-error.ts';
import { runChapter } from '../../src/build/run/run-chapter.ts';
import { type Fence, lineInFile, programCells } from '../../src/cells/chapter-fences.ts';
import { HOW_TO_GET_IT, pythonWithTorch } from './python.ts';
import { differences, type RecordedCell, twinsOf, writeRecording } from './recording.ts';

/** What run.py answers. */
interface Answer {
  pytorch: string;
  cells: Omit<RecordedCell, 'twin' | 'leaf'>[];
  failed: { id: string; line: number | null; message: string } | null;
}

/** Milliseconds that a chapter's twins may take. */
const LIMIT = 600_000;

const names = chosen(process.argv.slice(2));
const python = names && pythonWithTorch();
if (names && !python) console.error(HOW_TO_GET_IT);
if (!names || !python) process.exit(1);

for (const name of names) {
  const chapter = readChapter(name);
  const complaints = await verify(chapter, python);
  for (const complaint of complaints) console.error(`${chapter.path}:${complaint}`);
  if (complaints.length > 0) process.exitCode = 1;
}

/** The chapters to verify: all, where none is named; `null` where one that is named is not there. */
function chosen(wanted: string[]): string[] | null {
  const all = chapterNames();
  const unknown = wanted.filter(name => !all.includes(name));
  if (unknown.length === 0) return wanted.length > 0 ? wanted : all;
  console.error(`There is no chapter ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  return null;
}

/** Runs and records a chapter's twins; what is wrong, each with its line. */
async function verify({ name, fences }: ChapterFile, python: string): Promise<string[]> {
  const twins = twinsOf(fences);
  const answer = runTwins(twins, python);
  if (answer.failed) {
    const { id, line, message } = answer.failed;
    return [`${lineOf(byId(fences, id), line)}: the twin of "${id}" raised ${message}`];
  }
  const cells = answer.cells.map((cell, i) => ({
    id: cell.id,
    twin: twins[i].twin,
    leaf: twins[i].leaf,
    printed: cell.printed,
    value: cell.value,
    error: cell.error,
  }));
  const recording = { pytorch: answer.pytorch, cells };
  writeRecording(name, recording);
  try {
    const results = await runChapter({ cells: programCells(fences), limit: LIMIT });
    const found = differences(fences, results, recording);
    console.log(
      `${name}: ${cells.length - found.length} of ${cells.length} twins agree with PyTorch ${answer.pytorch}.`,
    );
    return found.map(
      ({ fence, difference }) =>
        `${lineInFile(fence, null)}: the cell "${fence.words.id}" and its twin differ: ${difference}`,
    );
  } catch (error) {
    if (!(error instanceof ChapterError)) throw error;
    const line = lineInFile(byId(fences, error.cell), error.line);
    return [`${line}: cell "${error.cell}": ${error.message}`];
  }
}

/** Runs twins in a folder of their own that has the data files. */
function runTwins(twins: object[], python: string): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-twins-'));
  try {
    cpSync(dataFolder, folder, { recursive: true });
    const { status, stdout, stderr, error } = spawnSync(
      python,
      [join(import.meta.dirname, 'run.py')],
      {
        cwd: folder,
        input: JSON.stringify(twins),
        encoding: 'utf8',
        timeout: LIMIT,
        maxBuffer: 2 ** 28,
      },
    );
    if (status !== 0) throw new Error(`${python} failed: ${error?.message ?? stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function byId(fences: readonly Fence[], id: string): Fence {
  return fences.find(({ words }) => words.id === id) as Fence;
}

/** The line of the file that is a twin's own line. */
function lineOf({ twin }: Fence, line: number | null): number {
  return (twin?.position?.start.line ?? 0) + (line ?? 0);
}
