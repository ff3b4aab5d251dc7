/** A cell's editor in a page: how it is opened, written in and read. */
import type { Locator, Page } from 'playwright-core';

/**
 * The plain editor is the first to come, and stays on a phone; elsewhere Monaco takes its place, with a textarea of its
 * own where the browser has no EditContext, such as Safari and Firefox.
 */
export type Kind = 'Monaco' | 'Monaco with a textarea' | 'plain';

/** A cell's code, whether it is being edited or not. */
export const code = (cell: Locator) => cell.locator('[data-code]');

/** A cell's text: in every editor it lies below, where it gives the cell its size. */
export const textOf = async (cell: Locator) =>
  ((await code(cell).locator('pre > code').textContent()) ?? '').replace(/\n$/, '');

/** What takes the keys in each editor. Before it is there, the code itself has the focus of a click. */
const inputs: Record<Kind, string> = {
  Monaco: '.native-edit-context',
  'Monaco with a textarea': '.inputarea',
  plain: 'textarea:not(.inputarea)',
};

/** Waits until keys go to a cell's editor. */
export const isOpen = (cell: Locator, kinds: Kind[] = ['Monaco', 'plain']) =>
  code(cell)
    .locator(`:is(${kinds.map(kind => inputs[kind])}):focus`)
    .waitFor({ state: 'attached' });

/** Opens a cell's editor and waits for the one that stays. */
export async function edit(cell: Locator, kind: Kind): Promise<void> {
  await code(cell).click();
  await isOpen(cell, [kind]);
}

/** Replaces the text of the editor that has the focus as dictation, a paste or a program would: all at once. */
export async function retype(page: Page, source: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  // Monaco tells the browser of a selection when it draws it: no hand is faster.
  await isDrawn(page);
  await page.keyboard.insertText(source);
}

/** Opens a cell's editor and replaces its text. */
export async function rewrite(cell: Locator, source: string): Promise<void> {
  await cell.page().bringToFront();
  await code(cell).click();
  await isOpen(cell);
  await retype(cell.page(), source);
}

/** Waits until all is drawn. */
export const isDrawn = (page: Page) =>
  page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** The name of what has the focus. */
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Whether an element has the focus. */
export const isFocused = (element: Locator) =>
  element.evaluate(node => node === document.activeElement);

/** Whether the middle of an element's text is there to be seen, and not cut off or covered. */
export const isReadable = (element: Locator) =>
  element.evaluate(node => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && (node.contains(seen) || seen.contains(node));
  });
