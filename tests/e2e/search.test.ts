/** Looking for words in the whole course. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './support/page.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const fieldOf = (page: Page) => dialogOf(page).getByRole('searchbox');

test('a word is looked for and its section opened, by keys alone', async () => {
  const { page, requests } = await openPage('gradients/');
  const isSearch = (url: string) => /search/.test(url);
  expect(requests.filter(isSearch)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('mean squared error');
  const results = dialogOf(page).getByRole('link');
  await expect.poll(() => results.count()).toBeGreaterThan(3);
  expect(await dialogOf(page).getByRole('status').innerText()).toMatch(/^(The best )?\d+ places$/);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await results.nth(1).evaluate(link => link === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await fieldOf(page).evaluate(field => field === document.activeElement)).toBe(true);
  const first = await results.first().evaluate(link => (link as HTMLAnchorElement).href);
  await page.keyboard.press('Enter');
  await page.waitForURL(first);
  expect(await page.locator(new URL(first).hash).count()).toBe(1);
});

test('a section of the page that is open shows when the dialog has gone', async () => {
  const { page } = await openPage('loss/', { width: 390, touch: true });
  await page.getByRole('button', { name: 'Search' }).tap();
  await fieldOf(page).fill('two relatives');
  await dialogOf(page).getByRole('link', { name: 'Two relatives' }).first().tap();
  await expect.poll(() => dialogOf(page).count()).toBe(0);
  expect(new URL(page.url()).hash).toBe('#two-relatives');
});

test('what is found stays until it is looked at again', async () => {
  const { page } = await openPage('glossary/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  await fieldOf(page).fill('zzzz');
  await expect.poll(() => dialogOf(page).getByRole('status').innerText()).toMatch(/^Nothing/);
  await page.keyboard.press('Escape');
  expect(await button.evaluate(element => element === document.activeElement)).toBe(true);
  await button.click();
  expect(await fieldOf(page).inputValue()).toBe('zzzz');
});

test('a reader without a network is told, and can try again', async () => {
  const { page } = await openPage('glossary/', { expected: [/search\.json|Failed to load/] });
  await page.route('**/search.json', route => route.abort());
  await page.getByRole('button', { name: 'Search' }).click();
  await fieldOf(page).fill('loss');
  const status = dialogOf(page).getByRole('status');
  await expect.poll(() => status.innerText()).toMatch(/^The search did not load/);
  await page.unroute('**/search.json');
  await fieldOf(page).fill('losses');
  await expect.poll(() => status.innerText()).toMatch(/^(The best )?\d+ places$/);
});

test('until it is asked for, a page without cells loads no more than the button needs', async () => {
  const { page, requests } = await openPage('glossary/');
  await page.waitForLoadState('networkidle');
  const scripts = requests.flatMap(url => /([^/.]+)[^/]*\.js$/.exec(url)?.[1] ?? []);
  expect(scripts.sort()).toEqual(['SearchButton', 'load']);
});

test('without scripts there is no button for it', async () => {
  const { page } = await openPage('glossary/', { javaScriptEnabled: false });
  expect(await page.getByRole('button', { name: 'Search' }).count()).toBe(0);
});
