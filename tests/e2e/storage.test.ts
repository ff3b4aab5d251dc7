/** Where edits are kept: two tabs at it, no leave to, and no room. */
import { expect, test } from 'vitest';
import { FASTER, handles, LESSON, openChapter, run } from './support/chapter.ts';
import { rewrite, textOf } from './support/editing.ts';

test('two tabs never overwrite each other silently', async () => {
  const { page, cell } = await openChapter();
  const other = await page.context().newPage();
  await other.goto(page.url());
  const there = handles(other);
  await rewrite(cell('scaled'), FASTER);
  const notice = there.cell('scaled').locator('.edit-notice');
  await other.bringToFront();
  await notice.getByText('You have changed this cell in another tab').waitFor();
  await notice.getByRole('button', { name: 'See the difference' }).click();
  expect(await other.getByRole('dialog').locator('ins').innerText()).toContain('2e-5');
  await other.keyboard.press('Escape');
  await notice.getByRole('button', { name: 'Take it here' }).click();
  await expect.poll(() => textOf(there.cell('scaled'))).toBe(FASTER);

  await rewrite(cell('scaled'), 'const lr = 3;');
  await notice.getByText('in another tab').waitFor();
  await rewrite(there.cell('scaled'), 'const lr = 4;');
  await notice.getByText('What stood there is set aside').waitFor();
  await cell('scaled').getByText('in another tab').waitFor();
  await there.tool('Earlier edits').click();
  await other
    .getByText(/Two tabs had different texts/)
    .first()
    .click();
  expect(await other.getByRole('dialog').innerText()).toContain('const lr = 3;');
}, 60_000);

test.each([
  [
    'denied',
    'does not let the page keep anything',
    `Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); },
  })`,
  ],
  [
    'full',
    'has no room left',
    `Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  }`,
  ],
])('with storage %s a notice says so, and everything else works', async (_, words, script) => {
  const { page, cell, notices, tool } = await openChapter();
  await page.addInitScript(script);
  await page.reload();
  await rewrite(cell('scaled'), FASTER);
  await notices.getByText(words).waitFor();
  await cell('scaled').getByText('This is not saved').waitFor();
  await run(cell('scaled'));
  await tool('Reset chapter').click();
  await expect.poll(() => textOf(cell('scaled'))).toBe(LESSON);
  await notices.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);
});
