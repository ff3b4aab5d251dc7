/** What the checker behind Monaco tells of a chapter's code. */
import { expect, test } from 'vitest';
import { openChapter, settled } from './support/chapter.ts';
import { code, edit, isFocused, isReadable, retype } from './support/editing.ts';

test('marks a mistake, names it, and lets it run', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await edit(cell('mse'), 'Monaco');
  await retype(page, 'const n: string = 5;\nn');
  await cell('mse').locator('.squiggly-error').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await settled(cell('mse'));
  expect(await cell('mse').locator('[data-output]').innerText()).toBe('5');
});

test('knows the other cells as they are now', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await edit(cell('loss'), 'Monaco');
  await retype(page, 'const loss = mse(preds, speed);\nloss.meen();');
  await cell('loss').locator('.squiggly-error').first().waitFor();
  await edit(cell('mse'), 'Monaco');
  await retype(page, 'const mse = (a: Tensor, b: Tensor) => ({ meen() { return 1; } });');
  await expect.poll(() => cell('loss').locator('.squiggly-error').count()).toBe(0);
});

test('tells of a name what a learner can write', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await edit(cell('mse'), 'Monaco');
  const name = cell('mse').locator('.view-line span span', { hasText: /^mean$/ });
  await name.hover({ position: { x: 4, y: 6 } });
  await name.hover({ position: { x: 12, y: 8 } });
  await page.locator('.monaco-hover').getByText('Tensor.mean(').first().waitFor();
});

test('lists what can stand there, where it can be read; Escape closes the list first', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await edit(cell('loss'), 'Monaco');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\ntorch.');
  const list = page.locator('.suggest-widget');
  const first = list.locator('.monaco-list-row').getByText('abs', { exact: true });
  await first.waitFor();
  await expect.poll(() => isReadable(first)).toBe(true);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  expect(await isFocused(code(cell('loss')))).toBe(false);
  await page.keyboard.press('Escape');
  expect(await isFocused(code(cell('loss')))).toBe(true);
});

test('helps with the options of a call', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await edit(cell('mse'), 'Monaco');
  await retype(page, 'const n = ui.slider');
  await page.keyboard.type("('n', ");
  await page.locator('.parameter-hints-widget').getByText('min: number').waitFor();
});
