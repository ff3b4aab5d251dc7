/** A chapter as a file: a program for Node, and a notebook. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import article from '../golden/article.json' with { type: 'json' };
import { openChapter } from './support/chapter.ts';
import { isFocused, rewrite, textOf } from './support/editing.ts';
import { saved } from './support/saved.ts';

/** Downloads something from the menu. */
async function download(page: Page, what: RegExp) {
  await page.getByRole('button', { name: 'Download' }).press('Enter');
  const { name, bytes } = await saved(page.getByRole('button', { name: what }));
  return { name, text: bytes.toString() };
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
  // What the button says of itself when the focus comes to the menu, and a screen reader reads.
  const said = await button.evaluateHandle(node => {
    const heard: (string | null)[] = [];
    addEventListener('focusin', ({ target }) => {
      if ((target as Element).closest('.tool-menu')) heard.push(node.ariaExpanded);
    });
    return heard;
  });
  for (const close of [
    () => button.click(),
    () => button.press('Enter'),
    () => page.keyboard.press('Escape'),
    () => item.click(),
  ]) {
    await button.click();
    await expect.poll(() => isFocused(item)).toBe(true);
    await close();
    await isClosed();
  }
  expect(new Set(await said.jsonValue())).toEqual(new Set(['true']));
});

test('the chapter is downloaded as a program that prints the article’s numbers in Node', async () => {
  const { page } = await openChapter();
  const { name, text } = await download(page, /program for Node/);
  expect(name).toBe('seven-steps.mjs');
  expect(text).toContain('// function mse(preds: Tensor, targets: Tensor) {');
  const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, name)]);
  expect(stdout).toContain('tensor(25823.8086, grad_fn=<MeanBackward0>)');
  expect(stdout).toContain('[chart] The roller coaster');
  const printed = /── repeat ──\n([\d.\n]+)/.exec(stdout)?.[1].trim().split('\n').map(Number) ?? [];
  const losses = article[0].steps.map(step => step.loss).slice(1, 11);
  expect(printed).toHaveLength(losses.length);
  printed.forEach((loss, i) => {
    expect(Math.abs(loss / losses[i] - 1)).toBeLessThan(1e-6);
  });
});

test('the download has the reader’s edits', async () => {
  const { page, cell } = await openChapter();
  await rewrite(cell('data'), `console.log('mine');\n${await textOf(cell('data'))}`);
  const { text } = await download(page, /program for Node/);
  expect(text).toContain("\nconsole.log('mine');");
});

test('the chapter is downloaded as a notebook', async () => {
  const { page } = await openChapter();
  const { name, text } = await download(page, /notebook/);
  expect(name).toBe('seven-steps.ipynb');
  expect(JSON.parse(text).nbformat).toBe(4);
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
