import { expect, test } from 'vitest';
import { openPage } from './support/page.ts';

test('the home page opens', async () => {
  const { page } = await openPage();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
});

test('the home page can be read without JavaScript', async () => {
  const { page } = await openPage('', { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
});

test('the home page fits a phone', async () => {
  const { page } = await openPage('', { width: 360 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
