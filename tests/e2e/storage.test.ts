/** Where edits are kept: two tabs at it, a page that comes back, no leave to, and no room. */
import { expect, test } from 'vitest';
import { FASTER, keyOf, LESSON, openChapter, openInTwoTabs, run } from './support/chapter.ts';
import { isDrawn, isOpen, rewrite, textOf } from './support/editing.ts';

test('two tabs never overwrite each other silently', async () => {
  const { cell, other, there } = await openInTwoTabs();
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
});

test('a cell of one’s own that another tab removes stays, until the reader says so', async () => {
  const { page, cell, cellTool, other, there } = await openInTwoTabs();
  await cellTool('scaled', /^New cell below/).click();
  await isOpen(cell('mine_1'));
  await page.keyboard.insertText('lr * 2');
  await there.notices.getByText('You have added a cell of your own').waitFor();
  await other.getByRole('button', { name: 'Show it here' }).click();
  await expect.poll(() => textOf(there.cell('mine_1'))).toBe('lr * 2');
  const notice = there.cell('mine_1').locator('.edit-notice');
  const removed = notice.getByText('You have removed this cell in another tab');
  const added = page.locator('.chapter-notices').getByText('You have added a cell of your own');

  await cellTool('mine_1', /^Remove/).press('Enter');
  await removed.waitFor();
  expect(await textOf(there.cell('mine_1'))).toBe('lr * 2');
  expect(await there.tool('Earlier edits').isVisible()).toBe(true);
  await notice.getByRole('button', { name: 'Keep it' }).click();
  await added.waitFor();
  await page.getByRole('button', { name: 'Show it here' }).click();

  await cellTool('mine_1', /^Remove/).press('Enter');
  await removed.waitFor();
  await notice.getByRole('button', { name: 'Remove it here' }).click();
  await there.cell('mine_1').waitFor({ state: 'detached' });
  await there.cell('scaled').getByRole('button', { name: 'Undo' }).click();
  await added.waitFor();
  await there.cellTool('mine_1', /^Remove/).press('Enter');
  await added.waitFor({ state: 'detached' });
});

test('cells that two tabs add before anything is typed are two', async () => {
  const { page, cell, cellTool, other, there } = await openInTwoTabs();
  await cellTool('scaled', /^New cell below/).click();
  await isOpen(cell('mine_1'));
  await there.cellTool('loss', /^New cell below/).click();
  await isOpen(there.cell('mine_2'));
  await other.keyboard.insertText('2');
  await page.bringToFront();
  await page.keyboard.insertText('1');
  await page.getByRole('button', { name: 'Show it here' }).click();
  await expect.poll(() => textOf(cell('mine_2'))).toBe('2');
  await expect.poll(() => textOf(cell('mine_1'))).toBe('1');
});

test('a page that comes back is told of what another one has changed since', async () => {
  const { page, cell } = await openChapter();
  await page.evaluate(
    ([key, edit]) => {
      localStorage.setItem(key, edit);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    },
    [keyOf('scaled'), JSON.stringify({ source: FASTER, lesson: LESSON, at: 5 })],
  );
  await cell('scaled').getByRole('button', { name: 'Take it here' }).click();
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);
});

test('what was not saved is saved when there is room again, and no notice says otherwise', async () => {
  const { page, cell, notices } = await openChapter();
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      Storage.prototype.setItem = setItem;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await rewrite(cell('scaled'), FASTER);
  await notices.getByText('has no room left').waitFor();
  await rewrite(cell('loss'), 'loss_');
  await page.locator('[data-notice="trouble"]').first().waitFor({ state: 'detached' });
  expect(await page.locator('[data-notice="trouble"]').count()).toBe(0);
  await page.reload();
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);
  await expect.poll(() => textOf(cell('loss'))).toBe('loss_');
});

test('where one text has no room and another has, each cell says what is true of it', async () => {
  const { page, cell } = await openChapter();
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (value.length > 1000) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });
  await rewrite(cell('scaled'), `${FASTER} // ${'and '.repeat(300)}`);
  const notSaved = (id: string) => cell(id).getByText('This is not saved');
  await notSaved('scaled').waitFor();
  await rewrite(cell('loss'), 'loss_');
  await isDrawn(page);
  expect(await notSaved('loss').count()).toBe(0);
  expect(await notSaved('scaled').count()).toBe(1);
  await rewrite(cell('scaled'), FASTER);
  await page.locator('[data-notice="trouble"]').first().waitFor({ state: 'detached' });
});

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
