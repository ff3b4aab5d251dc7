/** What becomes of a reader's edits: saved, compared, reset, copied. */
import { expect, test } from 'vitest';
import {
  type ChapterOptions,
  FASTER,
  keyOf,
  LESSON,
  openChapter,
  printed,
  run,
  runAndStop,
  settled,
  stateOf,
} from './support/chapter.ts';
import {
  code,
  edit,
  isFocused,
  isOpen,
  type Kind,
  retype,
  rewrite,
  textOf,
} from './support/editing.ts';

test('an edit survives a reload, at once and in colour, and runs', async () => {
  const { page, cell } = await openChapter({ expected: [/ERR_FAILED/] });
  await rewrite(cell('scaled'), FASTER);
  // Before anything is drawn: the page's own script is kept from loading.
  await page.route(/_astro\/.*\.js$/, route => route.abort());
  await page.reload();
  expect(await textOf(cell('scaled'))).toBe(FASTER);
  expect(await stateOf(cell('scaled'))).toBe('stale');
  expect(await stateOf(cell('step'))).toBe('stale');
  expect(await cell('scaled').locator('.line').nth(2).innerHTML()).toContain('class="keyword"');
  await page.unroute(/_astro\/.*\.js$/);
  await page.reload();
  await cell('scaled').getByText('Your edit of').waitFor();
  await run(cell('scaled'));
  expect(await printed(cell('scaled'))).toContain('-1.0639');
});

test('nothing is lost when a program never ends and is stopped', async () => {
  const { page, cell } = await openChapter();
  await rewrite(cell('mse'), 'while (true) {}');
  await runAndStop(cell('mse'));
  await settled(cell('mse'), 'stopped');
  await page.reload();
  await expect.poll(() => textOf(cell('mse'))).toBe('while (true) {}');
});

test.each<[Kind, ChapterOptions]>([
  ['Monaco', { fullEditor: true }],
  ['plain', {}],
])('what I changed, reset, undo; by keyboard, with the %s editor open', async (kind, options) => {
  const { page, cell, cellTool } = await openChapter(options);
  expect(await cellTool('scaled', /^Reset/).isVisible()).toBe(false);
  await edit(cell('scaled'), kind);
  await retype(page, FASTER);
  await cellTool('scaled', /^What I changed/).press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('del').innerText()).toContain('const lr = 1e-5;');
  expect(await dialog.locator('ins').innerText()).toContain('const lr = 2e-5; // faster');
  await page.keyboard.press('Escape');
  expect(await isFocused(cellTool('scaled', /^What I changed/))).toBe(true);

  await cellTool('scaled', /^Reset/).press('Enter');
  const notice = cell('scaled').locator('[data-notice="undo"] p');
  await notice.getByText('The cell scaled is as the lesson has it.').waitFor();
  expect(await notice.locator('code').allInnerTexts()).toEqual(['scaled']);
  await expect.poll(() => textOf(cell('scaled'))).toBe(LESSON);
  expect(await stateOf(cell('step'))).toBe('idle');
  await cell('scaled').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);
  expect(await isFocused(code(cell('scaled')))).toBe(true);
  await page.reload();
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);
});

test('the chapter is reset as a whole, and what was reset is still there after a reload', async () => {
  const { page, cell, tool, notices } = await openChapter();
  await rewrite(cell('scaled'), FASTER);
  await rewrite(cell('loss'), 'loss_');
  await tool('Reset chapter').click();
  await notices.getByText('Your 2 edits are set aside').waitFor();
  await page.reload();
  await expect.poll(() => textOf(cell('scaled'))).toBe(LESSON);
  await tool('Earlier edits').click();
  await page.getByRole('button', { name: /^Put back/ }).click();
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);
  await expect.poll(() => textOf(cell('loss'))).toBe('loss_');
});

test('a lesson that has changed since is told, compared, taken and taken back', async () => {
  const { page, cell } = await openChapter();
  const then = LESSON.replace('1e-5', '1e-6');
  await page.evaluate(
    ([key, edit]) => localStorage.setItem(key, edit),
    [keyOf('scaled'), JSON.stringify({ source: FASTER, lesson: then, at: 1_700_000_000_000 })],
  );
  await page.reload();
  const notice = cell('scaled').locator('.edit-notice');
  await notice.getByText('The lesson has changed since your edit of Nov 14, 2023').waitFor();
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);

  await notice.getByRole('button', { name: 'See the difference' }).click();
  const changes = page.getByRole('dialog').locator('.diff');
  expect(await changes.nth(0).innerText()).toMatch(/1e-6;[\s\S]*1e-5;/);
  expect(await changes.nth(1).innerText()).toMatch(/1e-5;[\s\S]*2e-5; \/\/ faster/);
  await page.getByRole('dialog').getByRole('button', { name: 'Take the new one' }).click();
  await expect.poll(() => textOf(cell('scaled'))).toBe(LESSON);
  await cell('scaled').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => textOf(cell('scaled'))).toBe(FASTER);

  await page.reload();
  await notice.getByRole('button', { name: 'Keep mine' }).click();
  await page.reload();
  await cell('scaled').getByText('Your edit of').waitFor();
  expect(await notice.count()).toBe(0);
});

test('edits of cells that are gone, and what cannot be read, are offered', async () => {
  const { page, notices, cell } = await openChapter();
  await page.evaluate(
    ([gone, edit, broken]) => {
      localStorage.setItem(gone, edit);
      localStorage.setItem(broken, '{"source": "half a te');
    },
    [keyOf('gone'), JSON.stringify({ source: '6 * 7', lesson: '6', at: 5 }), keyOf('loss')],
  );
  await page.reload();
  await notices.getByText('What was saved of the cell loss cannot be read').waitFor();
  await notices.getByRole('button', { name: 'See what is there' }).click();
  expect(await page.getByRole('dialog').innerText()).toContain('half a te');
  await page.keyboard.press('Escape');
  await notices.getByText('You changed the cell gone, which the lesson no longer has').waitFor();
  await notices.getByRole('button', { name: 'Make it a cell of my own' }).click();
  await run(cell('mine_1'));
  expect(await printed(cell('mine_1'))).toBe('42');
  await page.reload();
  await expect.poll(() => textOf(cell('mine_1'))).toBe('6 * 7');
});

test('a cell of one’s own sees everything above, is kept, and can go', async () => {
  const { page, cell } = await openChapter();
  const add = page.getByRole('button', { name: 'A cell of your own' });
  await add.click();
  await isOpen(cell('mine_1'));
  await page.keyboard.insertText('const twice = params * 2;\n\ntwice.shape');
  await page.keyboard.press('ControlOrMeta+Enter');
  await settled(cell('mine_1'));
  expect(await printed(cell('mine_1'))).toContain('[3]');
  await add.click();
  await isOpen(cell('mine_2'));
  await page.keyboard.insertText('twice.shape[0]');
  await page.keyboard.press('ControlOrMeta+Enter');
  await settled(cell('mine_2'));
  await page.reload();
  await expect.poll(() => textOf(cell('mine_2'))).toBe('twice.shape[0]');
  await cell('mine_1')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await cell('mine_1').waitFor({ state: 'hidden' });
  await page.locator('.own-cells').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => textOf(cell('mine_1'))).toContain('twice.shape');
});

test('copy copies what is shown', async () => {
  const { page, cell } = await openChapter();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await cell('scaled').getByRole('button', { name: /^Copy/ }).click();
  await expect.poll(copied).toBe(LESSON);
  await cell('scaled').getByText('PyTorch').click();
  await cell('scaled').getByRole('button', { name: /^Copy/ }).click();
  await expect.poll(copied).toBe('lr = 1e-5\n\nparams.grad * lr');
});

test.each([1280, 390])('everything has room in a window %i px wide', async width => {
  const { page, cell, tool, notices } = await openChapter({ width });
  await rewrite(cell('scaled'), FASTER);
  await page.getByRole('button', { name: 'A cell of your own' }).click();
  await tool('Reset chapter').click();
  await notices.getByText(/set aside/).waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  if (width > 640) return;
  const sizes = await page
    .locator(':is(.chapter-tools, .cell-bar, .own-cells, .edit-notice) button:visible')
    .evaluateAll(buttons => buttons.map(button => button.getBoundingClientRect().height));
  expect(sizes.filter(height => height < 40)).toEqual([]);
});
