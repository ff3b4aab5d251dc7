/** Files of the page that come late, or do not come: what the reader is told, and what happens the next time. */
import { expect, test } from 'vitest';
import { openChapter, run } from './support/chapter.ts';
import { code, edit, textOf } from './support/editing.ts';
import { hold } from './support/hold.ts';

test('an editor that is late opens once; one that cannot come is told, and comes the next time', async () => {
  const { page, cell } = await openChapter({ fullEditor: true, expected: [/ERR_FAILED/] });
  const editor = /\/editor\.[^/]*\.js/;
  await page.route(editor, route => route.abort());
  await run(cell('mse'));
  const status = cell('mse').locator('[data-status]');
  const before = await status.textContent();
  await code(cell('mse')).click();
  await cell('mse').getByText('The editor could not be loaded').waitFor();
  expect(await cell('mse').getAttribute('data-state')).toBe('done');
  await page.unroute(editor);
  const release = await hold(page, editor);
  await code(cell('mse')).click();
  await code(cell('mse')).click();
  release();
  await cell('mse').locator('.monaco-box .view-line').first().waitFor();
  expect(await cell('mse').locator('.monaco-box').count()).toBe(1);
  expect(await status.textContent()).toBe(before);
  expect(await cell('mse').getAttribute('data-shows')).toBe('done');
});

test('where Monaco does not come, the page says so, and it comes when the reader does', async () => {
  const { page, cell } = await openChapter({ fullEditor: true, expected: [/ERR_FAILED/] });
  const monaco = /\/surface\.[^/]*\.js/;
  await page.route(monaco, route => route.abort());
  await edit(cell('mse'), 'plain');
  const told = page.locator('.not-loaded');
  await told.getByText('A part of this page could not be loaded').waitFor();
  await page.keyboard.type('//');
  await told.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.unroute(monaco);
  await page.keyboard.press('Enter');
  await cell('mse').locator('.monaco-box .view-line').first().waitFor();
  expect(await textOf(cell('mse'))).toContain('//');
});

test('a chart whose data did not come says so, and is read the next time', async () => {
  const { page } = await openChapter({ expected: [/ERR_FAILED/] });
  const told = page.locator('.not-loaded');
  const tip = page.locator('.plot-tip');
  const data = /\/later\.[^/]*\.json/;
  await page.route(data, route => route.abort());
  const [chart, other] = await page.locator('.plot svg').all();
  await chart.focus();
  await told.getByText('is the site there?').waitFor();
  await page.keyboard.press('ArrowRight');
  expect(await tip.count()).toBe(0);
  await page.unroute(data);
  await other.focus();
  await page.locator('.plot-tools').waitFor();
  await page.keyboard.press('ArrowRight');
  await tip.waitFor();
});

test('whatever is pressed without a network says so, and comes the next time', async () => {
  const { page } = await openChapter({ expected: [/ERR_FAILED/] });
  const told = page.locator('.not-loaded');
  const dialog = page.getByRole('dialog');
  const files = /\/(?:actions|shortcuts)\.[^/]*\.js/;
  await page.route(files, route => route.abort());
  for (const name of ['Share', 'Keys']) {
    await page.getByRole('button', { name }).click();
    await told.getByText('is the site there?').waitFor();
    expect(await dialog.count()).toBe(0);
    await page.keyboard.press('Shift');
    expect(await told.count()).toBe(0);
  }
  await page.unroute(files);
  await page.keyboard.press('?');
  await dialog.getByText('Run the cell').waitFor();
});

test('a run without a network says so, and comes the next time', async () => {
  const { page, cell } = await openChapter({ expected: [/ERR_FAILED/] });
  const run = cell('mse').locator('[data-run]');
  await page.route(/\/runner\.[^/]*\.js/, route => route.abort());
  await run.click();
  await cell('mse')
    .getByText('What runs the code could not be loaded: is the site there?')
    .waitFor();
  await page.unroute(/\/runner\.[^/]*\.js/);
  await run.click();
  await page.locator('[data-cell="mse"][data-state="done"]').waitFor();
});
