/** What runs again, and what is known from the time before. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../../../src/build/project-root.ts';
import { jobsOf } from '../../../src/build/run/chapter-jobs.ts';
import { JobRun } from '../../../src/build/run/job-run.ts';
import { KeptRuns, RUN_BY, runBy } from '../../../src/build/run/kept-runs.ts';
import { type ChapterCell, runChapter } from '../../../src/build/run/run-chapter.ts';
import type { CheckOutput, ErrorOutput } from '../../../src/program/output.ts';
import { importsOf } from '../../support/imports.ts';
import { textOf } from '../../support/tree.ts';

const NAME = 'test-of-kept-runs';
afterEach(() => rmSync(join(root, 'node_modules/.cache/downhill/runs', NAME), { force: true }));

const main: ChapterCell = { id: 'main', source: '1', throws: null };
const leaf: ChapterCell = { id: 'leaf', source: '2', throws: null, leaf: true };
const below: ChapterCell = { id: 'below', source: '3', throws: null };
const last: ChapterCell = { id: 'last', source: '4', throws: null, leaf: true };
const starter = { ...leaf, id: 'starter' };
const check = { ...leaf, id: 'check', checks: 'starter' };
const solution = { ...leaf, id: 'solution', source: '5', solves: 'starter' };
const all = [main, leaf, below, last, starter, check, solution];
const changed = (cell: ChapterCell) => ({ ...cell, source: `${cell.source} + 1` });

const error = { kind: 'error', name: 'Error', message: 'no', hint: null } as ErrorOutput;
const checked = { kind: 'check', name: 'it is so', message: null, error: null } as CheckOutput;

/** Looks at a chapter, as a build does. What runs, starters fail and solutions pass. @returns what ran */
function look(cells: readonly ChapterCell[], wrong?: string): string[] {
  const kept = new KeptRuns(NAME, cells);
  const runs = jobsOf(cells).map(job => new JobRun(job, 'main'));
  const fresh = runs.filter(run => !kept.recall(run));
  for (const run of fresh) {
    const { target, solution } = run.job;
    const cell = target.id;
    const output = { ...checked, passed: Boolean(solution) };
    run.take({ kind: 'start', cell });
    if (target.checks) run.take({ kind: 'output', cell, output });
    run.take({ kind: 'done', error: cell === wrong ? { ...error, cell } : null });
  }
  kept.keep(runs);
  return fresh.map(({ job }) => (job.solution ?? job.target).id);
}

test.each<[what: string, cells: ChapterCell[], again: string[]]>([
  ['nothing has changed', all, []],
  ['a leaf has', all.with(1, changed(leaf)), ['leaf']],
  ['a leaf is gone, another has come', all.with(1, { ...leaf, id: 'new' }), ['new']],
  ['a leaf must throw now', all.with(1, { ...leaf, throws: 'Error' }), ['leaf']],
  ['it stands below another cell', [main, below, leaf, ...all.slice(3)], ['leaf']],
  ['a cell of the main line', all.with(2, changed(below)), ['last', 'check', 'solution', 'below']],
  ['an exercise', all.with(4, changed(starter)), ['check']],
  ['a solution', all.with(6, changed(solution)), ['solution']],
  ['a starter is the solution', all.with(4, { ...starter, source: solution.source }), ['check']],
])('%s: what runs again', (_, cells, again) => {
  look(all);
  expect(look(cells)).toEqual(again);
});

test('what went wrong runs again, and what went well beside it does not', () => {
  const wrong = [main, leaf, last];
  expect(look(wrong, 'last')).toEqual(['leaf', 'last', 'main']);
  expect(look(wrong, 'last')).toEqual(['last']);
  expect(look(wrong)).toEqual(['last']);
  expect(look(wrong)).toEqual([]);
});

test('what has run shows what it showed', async () => {
  const clock = (cell: ChapterCell) => ({ ...cell, source: 'performance.now()' });
  const onRun = vi.fn();
  const chapter = { cells: [clock(main), clock(leaf)], name: NAME, limit: 10_000, onRun };
  expect(await runChapter(chapter)).toEqual(await runChapter(chapter));
  expect(onRun).toHaveBeenCalledOnce();
});

test.each<[what: string, file: string, isOther: boolean]>([
  ['a file of the engine', 'engine/ops/reduce.ts', true],
  ['a new one', 'engine/ops/new.ts', true],
  ['what compiles cells', 'src/program/compile.ts', true],
  ['a data set', 'content/data/digits.csv', true],
  ['a package', 'package-lock.json', true],
  ['a chapter', 'content/chapters/digits.mdx', false],
  ['a style', 'src/styles/page.css', false],
])('with %s, what runs cells is another: %s, %s', (_, file, isOther) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-runs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const save = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  save('engine/ops/reduce.ts', 'sum');
  const before = runBy(folder);
  expect(runBy(folder)).toBe(before);
  save(file, 'mean');
  expect(runBy(folder) !== before).toBe(isOther);
});

test('all that runs cells counts', () => {
  const files = new Set(['src/build/run/chapter-worker.ts']);
  for (const file of files) {
    const imports = importsOf(file, textOf(file) ?? '').filter(({ typeOnly }) => !typeOnly);
    for (const { target } of imports) if (target.endsWith('.ts')) files.add(target);
  }
  expect(files.size).toBeGreaterThan(200);
  expect([...files].filter(file => !RUN_BY.some(glob => matchesGlob(file, glob)))).toEqual([]);
});
