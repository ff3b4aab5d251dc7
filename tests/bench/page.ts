/** A browser with the built site, for what is measured in a page. */
import { chromium, type Page } from 'playwright-core';
import { launchBrowser } from '../e2e/support/launch.ts';
import { serveSite } from '../e2e/support/site.ts';

/** Opens a chapter's page in a browser of its own; `close` ends both. */
export async function openPage(
  path: string,
  prepare: (page: Page) => void = () => {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const site = await serveSite();
  const running = await launchBrowser(console.log);
  const browser = await chromium.connect(running.server.wsEndpoint());
  const page = await browser.newPage();
  prepare(page);
  await page.goto(site.url + path);
  return {
    page,
    async close() {
      await browser.close();
      await running.server.close();
      site.server.close();
      site.server.closeAllConnections();
    },
  };
}

/** Opens the editor of a cell and waits until it is Monaco. */
export async function openEditor(page: Page, cell: string): Promise<void> {
  await page.locator(`[data-cell="${cell}"] [data-code]`).click();
  await page
    .locator(`[data-cell="${cell}"] :is(.monaco-editor textarea, .native-edit-context)`)
    .first()
    .waitFor({ state: 'attached' });
}

/** Times in a line. */
export function inWords(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  return `best ${at(0)} ms, median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}
