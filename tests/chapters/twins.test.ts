/** Every cell shows what its twin printed in a real PyTorch, as recorded by `npm run verify:pytorch`. */
import { expect, test } from 'vitest';
import { readChapter } from '../../src/build/content/chapter-files.ts';
import { chapterNames } from '../../src/build/content/chapter-names.ts';
import { runChapter } from '../../src/build/run/run-chapter.ts';
import { type Fence, lineInFile, programCells } from '../../src/cells/chapter-fences.ts';
import { isLeaf } from '../../src/cells/fence.ts';
import { changedTwins, differences, readRecording, twinsOf } from '../twins/recording.ts';

/** Milliseconds for a chapter, on a busy machine. */
const LIMIT = 120_000;

/**
 * Whether a cell has to run. A leaf without a twin changes nothing of what others show, and the build has run it
 * already; the checks of an exercise make it one, which shows what it does when they run.
 */
const isNeeded = ({ twin, words }: Fence) =>
  twin !== null || !isLeaf(words) || words.exercise || words.check !== null;

test.each(chapterNames())(
  '%s agrees with PyTorch',
  async name => {
    const { path, fences } = readChapter(name);
    const again = `run: npm run verify:pytorch -- ${name}`;
    const recording = readRecording(name) ?? { pytorch: '', cells: [] };
    expect(changedTwins(fences, recording), `twins have changed since; ${again}`).toEqual([]);
    if (twinsOf(fences).length === 0) return;
    const cells = programCells(fences.filter(isNeeded));
    const results = await runChapter({ cells, limit: LIMIT });
    const found = differences(fences, results, recording).map(
      ({ fence, difference }) =>
        `${path}:${lineInFile(fence, null)}: ${fence.words.id}: ${difference}`,
    );
    expect(found).toEqual([]);
  },
  LIMIT,
);
