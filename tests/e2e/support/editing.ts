/** A cell's editor in a page: how it is opened, written in and read. */
import type { Locator, Page } from 'playwright-core';
import { openPage, type VisitOptions } from './page.ts';

/** Opens the chapter; `cell` finds one of its cells. */
export async function openChapter(options?: VisitOptions) {
  const { page } = await openPage('seven-steps/', options);
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`);
  return { page, cell };
}

export const code = (cell: Locator) => cell.locator('[data-code]');

/** A cell's text: in every editor it lies below, where it gives the cell its size. */
export const text = async (cell: Locator) =>
  (await code(cell).locator('pre > code').textContent())?.replace(/\n$/, '');

/** Opens a cell's editor and waits for the one that stays. */
export async function edit(cell: Locator, kind: Kind): Promise<void> {
  await code(cell).click();
  await cell
    .locator(kind === 'Monaco' ? '.monaco-box .view-line' : 'textarea')
    .first()
    .waitFor();
}

/** Replaces a cell's text as dictation, a paste or a program would: all at once. */
export async function rewrite(page: Page, source: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(source);
}

export type Kind = 'Monaco' | 'plain';

/** The name of what has the focus. */
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

export const isFocused = (element: Locator) =>
  element.evaluate(node => node === document.activeElement);

/** Whether the middle of an element's text is there to be seen, and not cut off or covered. */
export const isReadable = (element: Locator) =>
  element.evaluate(node => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && (node.contains(seen) || seen.contains(node));
  });
