/** Links that carry a reader's changes. */
import { expect, test } from 'vitest';
import { FASTER, openChapter, run, settled, stateOf } from './support/chapter.ts';
import { rewrite, textOf } from './support/editing.ts';

test('a link carries the changes; opened, it asks, and gives back the reader’s own', async () => {
  const sender = await openChapter();
  await rewrite(sender.cell('scaled'), FASTER);
  await sender.tool('Share').click();
  const link = await sender.page.getByLabel('The link').inputValue();
  expect(link).toMatch(/#edits=1\.[\w-]+$/);
  expect(link.length).toBeLessThan(400);
  expect(await sender.page.getByRole('dialog').locator('code').innerText()).toBe('scaled');

  const { page, cell, notices, requests } = await openChapter();
  await rewrite(cell('scaled'), 'const lr = 5;');
  await page.goto(link);
  await page.reload();
  await notices.getByText('somebody’s changes to the cell scaled').waitFor();
  await notices.getByText('See the changes').click();
  expect(await notices.locator('ins').innerText()).toContain('2e-5; // faster');
  await expect.poll(() => textOf(cell('scaled'))).toBe('const lr = 5;');

  requests.length = 0;
  await notices.getByRole('button', { name: 'Show them in the page' }).click();
  await notices.getByText('Your own edits are set aside (scaled).').waitFor();
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);
  expect(await stateOf(cell('scaled'))).toBe('stale');
  expect(requests.filter(url => /worker|runner/.test(url))).toEqual([]);
  expect(page.url()).not.toContain('#');
  await notices.getByRole('button', { name: 'Back to my own' }).click();
  await expect.poll(() => textOf(cell('scaled'))).toBe('const lr = 5;');
});

test('what a link carries does not run by itself in the automatic mode either', async () => {
  const { page, cell, tool, notices } = await openChapter();
  await rewrite(cell('scaled'), FASTER);
  await tool('Share').click();
  const link = await page.getByLabel('The link').inputValue();
  await page.keyboard.press('Escape');
  await page.getByLabel('Run as I type').check();
  await tool('Reset chapter').click();
  await page.goto(link);
  await notices.getByRole('button', { name: 'Show them in the page' }).click();
  await page.waitForTimeout(1500);
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);
  expect(await stateOf(cell('scaled'))).toBe('stale');
});

test('what controls are set to is kept, shared and reset like any edit', async () => {
  const { page, cell, tool, notices } = await openChapter();
  const rate = cell('play').getByLabel('learning rate', { exact: true });
  const title = () =>
    cell('play')
      .locator('[data-output]')
      .getByText(/^loss /)
      .textContent();
  const shown = () => rate.getAttribute('aria-valuetext');
  await rate.focus();
  await page.keyboard.press('Home');
  await settled(cell('play'));
  const slow = await title();
  await page.reload();
  expect(await title()).not.toBe(slow);
  await expect.poll(shown).toBe('1e−6');
  expect(await stateOf(cell('play'))).toBe('stale');
  await tool('Share').click();
  const link = await page.getByLabel('The link').inputValue();
  await page.keyboard.press('Escape');
  await tool('Reset chapter').click();
  await expect.poll(shown).toBe('1e−5');
  expect(await stateOf(cell('play'))).toBe('idle');

  await page.goto(link);
  await notices.getByText('somebody’s changes to “learning rate” in play').waitFor();
  expect(await shown()).toBe('1e−5');
  await notices.getByRole('button', { name: 'Show them in the page' }).click();
  await expect.poll(shown).toBe('1e−6');
  expect(await stateOf(cell('play'))).toBe('stale');
  await run(cell('play'));
  expect(await title()).toBe(slow);
});

test.each([
  ['#edits=1.AAAAz', /cannot be used\. It is damaged/],
  ['#edits=9.AAAAz', /newer version/],
  ['#edits=', /cannot be used/],
])('a link that is garbage (%s) is told, and everything works', async (fragment, message) => {
  const { page, cell, notices } = await openChapter();
  await page.goto(`${page.url()}${fragment}`);
  await notices.getByText(message).waitFor();
  await run(cell('data'));
});
