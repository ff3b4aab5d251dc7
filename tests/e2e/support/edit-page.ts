/** A chapter's page with the reader's edits in it. */
import type { Locator, Page } from 'playwright-core';
import { openPage, type VisitOptions } from './page.ts';
import { base } from './site.ts';

export const CHAPTER = 'seven-steps/';
export const FASTER = 'const lr = 2e-5; // faster\n\nparams.grad * lr';
export const LESSON = 'const lr = 1e-5;\n\nparams.grad * lr';

export async function openChapter(options?: VisitOptions) {
  const visit = await openPage(CHAPTER, options);
  return { ...visit, ...handles(visit.page) };
}

/** The parts of a chapter's page. */
export function handles(page: Page) {
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`);
  return {
    cell,
    tool: (name: string) => page.locator('.chapter-tools').getByRole('button', { name }),
    notices: page.locator('.chapter-notices'),
    cellTool: (id: string, name: RegExp) => cell(id).getByRole('button', { name }),
  };
}

/** A cell's text as the reader sees it; Monaco draws spaces as no-break spaces. */
export async function textOf(cell: Locator): Promise<string> {
  const text = await cell.locator('[data-code] code').evaluate(code => code.textContent ?? '');
  return text.replaceAll('\u00a0', ' ').trimEnd();
}

/** Replaces a cell's code by typing. */
export async function rewrite(page: Page, cell: Locator, source: string): Promise<void> {
  await page.bringToFront();
  await cell.locator('[data-code]').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(source);
}

/** What is kept of a cell, as it stands in the storage. */
export const keyOf = (id: string) => `downhill:edit:${base}:seven-steps:${id}`;

/** Runs a cell and waits for its end. */
export async function run(cell: Locator): Promise<void> {
  await cell.getByRole('button', { name: /^Run/ }).click();
  await cell.and(cell.page().locator('[data-state="done"]')).waitFor();
}
