/** What readers have handed in, run by an instructor. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { Edits } from '../../src/cells/edits/edit.ts';
import { encodeShared } from '../../src/cells/edits/share.ts';
import { textOf } from '../support/tree.ts';
import { handles } from './support/chapter.ts';
import { textOf as codeOf } from './support/editing.ts';
import { openPage } from './support/page.ts';
import { saved } from './support/saved.ts';

/** The text of a cell, as a chapter's file has it. */
function lessonOf(chapter: string, id: string): string {
  const file = textOf(`content/chapters/${chapter}.mdx`) ?? '';
  const [, text] =
    new RegExp(`^\`\`\`ts run id=${id}\\b.*\\n([^]*?)\\n\`\`\``, 'm').exec(file) ?? [];
  return text ?? '';
}

/** A link as Share makes it, with these texts in place of the lesson's. */
async function linkTo(chapter: string, texts: Record<string, string>): Promise<string> {
  const edits: Edits = Object.fromEntries(
    Object.entries(texts).map(([id, source]) => [
      id,
      { source, lesson: lessonOf(chapter, id), at: 1 },
    ]),
  );
  return `${inject('site')}${chapter}/${await encodeShared(chapter, edits)}`;
}

const worst = (body: string) =>
  `function worst_miss(preds: Tensor, targets: Tensor) {\n  ${body}\n}`;
const SOLVED = worst('return (preds - targets).abs().max();');
const WRONG = worst('return (preds - targets).max();');
const THROWS = worst('return missed;');

/** Pastes, runs to the end, and gives what the table says, row by row. */
async function runAll(page: Page, lines: readonly string[]): Promise<string[][]> {
  await page.getByLabel('Names and links').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Run the checks' }).click();
  await page.getByText('All have run.').waitFor({ timeout: 60_000 });
  return tableOf(page);
}

const tableOf = (page: Page) =>
  page
    .locator('.results tr')
    .evaluateAll(rows =>
      rows.map(row =>
        [...row.children].map(cell =>
          [...cell.querySelectorAll('a, details > p, :scope > p')].length > 0
            ? [...cell.querySelectorAll('a, p')].map(part => part.textContent).join(' | ')
            : (cell.textContent ?? ''),
        ),
      ),
    );

test('a table says who has solved what, and no hand-in keeps another from being run', async () => {
  const { page, requests } = await openPage('hand-ins/');
  const solved = await linkTo('loss', { worst: SOLVED });
  const table = await runAll(page, [
    `Ada\t${solved}`,
    `Bo: ${await linkTo('loss', { worst: WRONG })}`,
    `Cy, ${await linkTo('loss', { worst: 'while (true) {}', huber: 'huber = 1;' })}`,
    `Di\t${solved.slice(0, -9)}`,
    'Eve\thttps://example.com/loss/#edits=1.abz',
    `Flo\t${inject('site')}none/`,
    `Ada\t${await linkTo('model', { data: 'throw new Error("Oh");', slowest: 'const slow = 1;' })}`,
    `Gus\t${solved.replace('/loss/', '/model/')}`,
    'Hal',
    `Ivy\t${inject('site')}loss/`,
    `Jo\t${await linkTo('model', { 'by-hand/a': '[1, 2]', slowest: 'const slow = 1;' })}`,
    `Kim\t${inject('site')}pytorch/`,
    `Lu\t${await linkTo('loss', { worst: THROWS })}`,
  ]);
  const head = table.splice(0, 2);
  expect(head[1]).toEqual(['1 slowest', '2 v-shape', '3 through', '1 worst', '2 huber', '3 rolls']);
  const none = ['–', '–', '–'];
  const untouched = ['untouched', 'untouched', 'untouched'];
  const endless = 'stopped | Stopped: it was still running after 2 s, in the cell worst.';
  const error = 'error | Error: Oh (in the cell data, line 1)';
  expect(table).toEqual([
    ['Ada', error, 'untouched', 'untouched', 'solved', 'untouched', 'untouched', ''],
    [
      'Bo',
      ...none,
      'not yet | and one downwards: It should give 5, and gives tensor(-2.).',
      'untouched',
      'untouched',
      '',
    ],
    ['Cy', ...none, endless, expect.stringMatching(/^error \| /), 'untouched', ''],
    ['Di', expect.stringMatching(/^Line 4: It is damaged/)],
    ['Eve', expect.stringMatching(/^Line 5: It leads to another site/)],
    ['Flo', expect.stringMatching(/^Line 6: It leads to .*none/)],
    ['Gus', 'Line 8: It belongs to another chapter, “loss”.'],
    ['Hal', 'No link.'],
    ['Ivy', ...none, ...untouched, 'Line 10: the link carries no changes.'],
    ['Jo', expect.stringMatching(/^not yet \| /), 'untouched', 'untouched', ...none, ''],
    ['Kim', 'Line 12: “PyTorch” has no exercises.'],
    [
      'Lu',
      ...none,
      expect.stringMatching(/^not yet \| [^|]+: ReferenceError: missed is not defined/),
      'untouched',
      'untouched',
      '',
    ],
    ['Solved by', '0 of 2', '0 of 2', '0 of 2', '1 of 5', '0 of 5', '0 of 5', ''],
  ]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(requests.filter(url => url.includes('edits='))).toEqual([]);
}, 120_000);

test('a result leads to the work, at the exercise', async () => {
  const { page } = await openPage('hand-ins/');
  await runAll(page, [await linkTo('loss', { worst: SOLVED })]);
  const [work] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'solved' }).click(),
  ]);
  const { cell, notices } = handles(work);
  await notices.getByRole('button', { name: 'Show them in the page' }).click();
  await expect.poll(() => codeOf(cell('worst'))).toBe(SOLVED);
  expect(work.url()).toMatch(/\/loss\/#cell-worst$/);
  const isInSight = () =>
    cell('worst').evaluate(node => {
      const { top } = node.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
  await expect.poll(isInSight).toBe(true);
});

test('a lesson that has changed since is told; a second link of a chapter is a row of its own', async () => {
  const { page } = await openPage('hand-ins/');
  const edits = { worst: { source: SOLVED, lesson: 'as it was', at: 1 } };
  const old = `${inject('site')}loss/${await encodeShared('loss', edits)}`;
  const table = await runAll(page, [`=Ada ${old}`, `=Ada ${old}`]);
  const note = expect.stringMatching(
    /: the lesson is another one than when the cell worst was changed\.$/,
  );
  expect(table.slice(2, 4)).toEqual([
    ['=Ada', 'solved', 'untouched', 'untouched', note],
    ['=Ada (2)', 'solved', 'untouched', 'untouched', note],
  ]);
  const { name, bytes } = await saved(page.getByRole('button', { name: 'Save as CSV' }));
  expect(name).toBe('hand-ins.csv');
  const csv = bytes.toString();
  expect(csv.split('\r\n')[0]).toBe('\ufeffReader,loss: worst,loss: huber,loss: rolls,Notes');
  expect(csv).toContain("\r\n'=Ada,solved,untouched,untouched,");
});

test('Stop ends what runs and leaves the rest', async () => {
  const { page } = await openPage('hand-ins/');
  const endless = await linkTo('loss', { worst: 'while (true) {}' });
  await page.getByLabel('Names and links').fill(`Ada: ${endless}\nBo: ${endless}`);
  await page.getByRole('button', { name: 'Run the checks' }).click();
  await page.getByText('Running 1 of 2: Ada').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped: what has not run yet says so.').waitFor();
  const rows = (await tableOf(page)).slice(2, 4);
  expect(rows[1]).toEqual(['Bo', 'not run yet', 'not run yet', 'not run yet', '']);
  expect(rows[0][1]).toMatch(/^stopped|^not run yet/);
  await page.getByRole('button', { name: 'Run the checks' }).waitFor();
});

test('a chapter’s page loads one file at once, beside the scripts that ask for it and for the search, and none of this', async () => {
  const { page, requests } = await openPage('loss/');
  await page.locator('[data-live]').waitFor();
  const scripts = requests.flatMap(url => /([^/.]+)[^/]*\.js$/.exec(url)?.[1] ?? []);
  expect(scripts.sort()).toEqual(['SearchButton', '_chapter_', 'chapter', 'load']);
});
