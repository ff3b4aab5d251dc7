/** Cells of the reader's own between the lesson's. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  FASTER,
  handles,
  keyOf,
  openChapter,
  openInTwoTabs,
  printed,
  run,
  settled,
  start,
  stateOf,
} from './support/chapter.ts';
import { code, isFocused, isOpen, rewrite, textOf } from './support/editing.ts';
import { reloadWithTime } from './support/lab.ts';

/** The cells from one on, as many as there are names in `count`. */
const order = (page: Page, first: string, count: number) =>
  page.locator('[data-cell]').evaluateAll(
    (cells, [from, many]) => {
      const ids = cells.map(cell => (cell as HTMLElement).dataset.cell);
      return ids.slice(ids.indexOf(from as string)).slice(0, many as number);
    },
    [first, count],
  );

/** Types into a new cell below another one, and waits until it is open. */
async function addBelow(page: Page, upper: string, own: string, source: string): Promise<void> {
  const { cell, cellTool } = handles(page);
  await cellTool(upper, /^New cell below/).click();
  await isOpen(cell(own));
  await page.keyboard.insertText(source);
}

test('by keyboard: B adds one below, it runs, sees those above, and is there after a reload', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await cell('scaled').locator('[data-code]').focus();
  await page.keyboard.press('b');
  await isOpen(cell('mine_1'));
  await page.keyboard.insertText('const twice = lr * 2;\n\ntwice');
  await page.keyboard.press('ControlOrMeta+Enter');
  await settled(cell('mine_1'));
  expect(await printed(cell('mine_1'))).toBe('0.00002');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await isOpen(cell('mine_2'));
  await page.keyboard.insertText('const lr = twice * 2;\n\nlr');
  await page.keyboard.press('ControlOrMeta+Enter');
  await settled(cell('mine_2'));
  expect(await printed(cell('mine_2'))).toBe('0.00004');
  // The checker knows `twice`, and minds no `lr` besides the lesson's: all it finds is what is wrong.
  await page.keyboard.insertText(';\ntwice.sizes');
  await page.locator('.squiggly-error').first().waitFor();
  expect(await page.locator('.squiggly-error').count()).toBe(1);
  await page.reload();
  expect(await order(page, 'scaled', 4)).toEqual(['scaled', 'mine_1', 'mine_2', 'step']);
  await expect.poll(() => textOf(cell('mine_2'))).toBe('const lr = twice * 2;\n\nlr;\ntwice.sizes');
  await run(cell('mine_2'));
});

test('the lesson shows what it did, whatever stands between its cells', async () => {
  const { page, cell, tool } = await openChapter();
  await run(cell('step'));
  const before = await printed(cell('step'));
  await addBelow(page, 'scaled', 'mine_1', 'params.data.mul_(100);\nvar late = torch.randn(3);');
  expect(await stateOf(cell('step'))).toBe('done');
  await tool('Run all').click();
  await settled(cell('mine_1'));
  expect(await stateOf(cell('step'))).toBe('done');
  expect(await printed(cell('step'))).toBe(before);
  // What stands above it has changed: it shows no longer what its code gives.
  await rewrite(cell('mse'), `${await textOf(cell('mse'))}\n`);
  expect(await stateOf(cell('mine_1'))).toBe('stale');
});

test('it follows what stands above: a control, and in the automatic mode the code', async () => {
  const { page, cell } = await openChapter();
  await addBelow(page, 'play', 'mine_1', '[steps, lr]');
  await page.keyboard.press('Escape');
  await run(cell('mine_1'));
  expect(await printed(cell('mine_1'))).toBe('[10, 0.00001]');
  await cell('play').getByLabel('steps', { exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await cell('mine_1').getByText('[11, 0.00001]').waitFor();
  await page.getByLabel('Run as I type').check();
  await rewrite(cell('scaled'), FASTER);
  await cell('mine_1').getByText('[11, 0.00002]').waitFor();
});

test('removed, it can come back; reset with the chapter, too', async () => {
  const { page, cell, cellTool, tool, notices } = await openChapter();
  await addBelow(page, 'scaled', 'mine_1', 'lr');
  await page.keyboard.press('Escape');
  await addBelow(page, 'scaled', 'mine_2', 'lr * 2');
  await page.keyboard.press('Escape');
  const all = ['scaled', 'mine_2', 'mine_1', 'step'];
  await expect.poll(() => order(page, 'scaled', 4)).toEqual(all);
  await cellTool('mine_2', /^Remove/).press('Enter');
  await expect.poll(() => order(page, 'scaled', 2)).toEqual(['scaled', 'mine_1']);
  await expect.poll(() => isFocused(code(cell('scaled')))).toBe(true);
  await cell('scaled').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => order(page, 'scaled', 4)).toEqual(all);
  await expect.poll(() => isFocused(code(cell('mine_2')))).toBe(true);
  await tool('Reset chapter').click();
  await expect.poll(() => order(page, 'scaled', 2)).toEqual(['scaled', 'step']);
  await expect.poll(() => page.locator('[data-has-edits]').count()).toBe(0);
  await page.reload();
  await tool('Earlier edits').click();
  await page.getByRole('button', { name: /^Put back/ }).click();
  await expect.poll(() => order(page, 'scaled', 4)).toEqual(all);
  expect(await notices.locator('.edit-notice').count()).toBe(0);
});

test('removed while it runs, it stops at once, and what waits for it is out of date', async () => {
  const { page, cell, cellTool } = await openChapter();
  await addBelow(page, 'scaled', 'mine_1', 'lr');
  await page.keyboard.press('Escape');
  await addBelow(page, 'scaled', 'mine_2', 'console.log("begun");\nwhile (true) {}');
  await reloadWithTime(page, 'data', 3000);
  await start(cell('mine_1'));
  await cell('mine_2').getByText('begun', { exact: true }).waitFor();
  await cellTool('mine_2', /^Remove/).click();
  await settled(cell('mine_1'), 'stale');
  await cell('mine_1').getByText('Something above has changed').waitFor();
  await run(cell('mine_1'));
});

test('a link carries it to its place, and says where that is', async () => {
  const sender = await openChapter();
  await addBelow(sender.page, 'scaled', 'mine_1', 'lr * 3');
  await sender.tool('Share').click();
  const link = await sender.page.getByLabel('The link').inputValue();

  const { page, cell, notices } = await openChapter();
  await page.goto(link);
  await page.reload();
  await notices.getByText('See the changes').click();
  await notices.getByText('mine_1, a cell of its own below scaled').waitFor();
  await notices.getByRole('button', { name: 'Show them in the page' }).click();
  expect(await order(page, 'scaled', 3)).toEqual(['scaled', 'mine_1', 'step']);
  expect(await stateOf(cell('mine_1'))).toBe('stale');
  await run(cell('mine_1'));
});

test('another tab offers it, and shows it at its place', async () => {
  const { page, other, there } = await openInTwoTabs();
  await addBelow(page, 'scaled', 'mine_1', 'lr * 3');
  await there.notices.getByRole('button', { name: 'Show it here' }).click();
  expect(await order(other, 'scaled', 3)).toEqual(['scaled', 'mine_1', 'step']);
});

test('where the lesson no longer has what it followed, it stands at the end, and that is told once', async () => {
  const { page, cell } = await openChapter();
  const edit = { source: 'lr', lesson: null, at: 1, spot: { after: 'gone', rank: 1 } };
  await page.evaluate(
    ([key, text]) => localStorage.setItem(key, text),
    [keyOf('mine_1'), JSON.stringify(edit)],
  );
  await page.reload();
  const words = cell('mine_1').getByText('The lesson no longer has gone');
  await words.waitFor();
  expect(await page.locator('[data-cell]').last().getAttribute('data-cell')).toBe('mine_1');
  await page.reload();
  await cell('mine_1').getByText('Your edit of').waitFor();
  expect(await words.count()).toBe(0);
  await expect.poll(() => textOf(cell('mine_1'))).toBe('lr');
});

test('below an exercise it stands below all of its parts, and sees what the reader has written there', async () => {
  const { page, cell, cellTool } = await openChapter();
  await addBelow(page, 'nearer', 'mine_1', 'nearer.length');
  await page.locator('[data-exercise="nearer"] + [data-cell="mine_1"]').waitFor();
  const checks = await printed(cell('nearer'));
  await page.keyboard.press('ControlOrMeta+Enter');
  await settled(cell('mine_1'));
  expect(await printed(cell('mine_1'))).toBe('3');
  expect(await printed(cell('nearer'))).toBe(checks);
  expect(await stateOf(cell('nearer'))).toBe('idle');
  await page.keyboard.press('Escape');
  await rewrite(cell('nearer'), 'const nearer = null;');
  expect(await stateOf(cell('mine_1'))).toBe('stale');
  await cellTool('mine_1', /^Remove/).press('Enter');
  await cell('nearer').getByText('mine_1 is removed.').waitFor();
  expect(await page.locator('[data-solution] details[open]').count()).toBe(0);
});
