/** A chapter as a file: a program for Node, and a notebook. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import article from '../golden/article.json' with { type: 'json' };
import { openChapter } from './support/chapter.ts';
import { isFocused, rewrite, textOf } from './support/editing.ts';
import { dist } from './support/site.ts';

/** Downloads something from the menu. */
async function download(page: Page, what: RegExp): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).press('Enter');
  await page.getByRole('button', { name: what }).click();
  return coming;
}

test('the button that opens the menu closes it, and so do Escape and a choice', async () => {
  const { page } = await openChapter();
  const button = page.getByRole('button', { name: 'Download' });
  const item = page.getByRole('button', { name: /program for Node/ });
  const isClosed = async () => {
    await item.waitFor({ state: 'detached' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await isFocused(button)).toBe(true);
  };
  for (const close of [
    () => button.click(),
    () => button.press('Enter'),
    () => page.keyboard.press('Escape'),
    () => item.click(),
  ]) {
    await button.click();
    await expect.poll(() => isFocused(item)).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await close();
    await isClosed();
  }
});

test('the chapter is downloaded as a program that prints the article’s numbers in Node', async () => {
  const { page } = await openChapter();
  const file = await download(page, /program for Node/);
  expect(file.suggestedFilename()).toBe('seven-steps.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  try {
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('// function mse(preds: Tensor, targets: Tensor) {');
    const { stdout } = await promisify(execFile)(process.execPath, [path]);
    expect(stdout).toContain('tensor(25823.8086, grad_fn=<MeanBackward0>)');
    expect(stdout).toContain('[chart] The roller coaster');
    const printed =
      /── repeat ──\n([\d.\n]+)/.exec(stdout)?.[1].trim().split('\n').map(Number) ?? [];
    const losses = article[0].steps.map(step => step.loss).slice(1, 11);
    expect(printed).toHaveLength(losses.length);
    printed.forEach((loss, i) => {
      expect(Math.abs(loss / losses[i] - 1)).toBeLessThan(1e-6);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the download has the reader’s edits', async () => {
  const { page, cell } = await openChapter();
  await rewrite(cell('data'), `console.log('mine');\n${await textOf(cell('data'))}`);
  const file = await download(page, /program for Node/);
  let text = '';
  for await (const chunk of await file.createReadStream()) text += chunk;
  expect(text).toContain("\nconsole.log('mine');");
});

test('the chapter is downloaded as a notebook', async () => {
  const { page } = await openChapter();
  const file = await download(page, /notebook/);
  expect(file.suggestedFilename()).toBe('seven-steps.ipynb');
  const book = JSON.parse(readFileSync(join(dist, 'seven-steps.ipynb'), 'utf8'));
  expect(book.nbformat).toBe(4);
  const text = JSON.stringify(book);
  expect(text).toContain('torch.manual_seed(42)');
  expect(text).not.toContain('The prose says');
});

test('the chapter is printed with all unfolded, and is as it was after', async () => {
  const { page } = await openChapter();
  const folded = page.locator('[data-chapter] details:not([open])');
  const before = await folded.count();
  expect(before).toBeGreaterThan(5);
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = `${document.querySelectorAll('[data-chapter] details:not([open])').length}`;
    };
  });
  await page.getByRole('button', { name: 'Download' }).press('Enter');
  await page.getByRole('button', { name: 'Paper, with all unfolded' }).click();
  await page.locator('body[data-printed="0"]').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await folded.count()).toBe(before);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.locator('[data-option][aria-disabled]').count()).toBe(0);
});
