/**
 * How fast the page answers: `node tests/bench/live.ts` after `npm run build`. One browser, one page, a warm
 * worker; each round edits the chapter's first cell and runs the whole chapter.
 */
import { gzipSync } from 'node:zlib';
import { chromium, type Page, type Response } from 'playwright-core';
import { launchBrowser } from '../e2e/support/launch.ts';
import { serveSite } from '../e2e/support/site.ts';

const ROUNDS = 100;

const site = await serveSite();
const running = await launchBrowser(console.log);
const browser = await chromium.connect(running.server.wsEndpoint());
const page = await browser.newPage();
const downloads = recordDownloads(page);

await page.goto(`${site.url}seven-steps/`);
report('the page, before anything is done', downloads());
await page.locator('[data-cell="ten-more"] [data-run]').click();
await page.locator('[data-cell="ten-more"][data-state="done"]').waitFor();
report('the first Run', downloads());
await page.locator('[data-cell="data"] [data-code]').click();
await page
  .locator('[data-cell="data"] .monaco-editor textarea, [data-cell="data"] .native-edit-context')
  .first()
  .waitFor({ state: 'attached' });
await page.waitForTimeout(3000);
report('the first edit', downloads());
await measureEdits(page);
await measureStop(page);

await browser.close();
await running.server.close();
site.server.close();
site.server.closeAllConnections();

/** Sizes as a server with gzip sends them, by file; each call tells what came since the last. */
function recordDownloads(page: Page): () => Promise<[string, number][]> {
  let responses: Response[] = [];
  page.context().on('response', response => responses.push(response));
  return async () => {
    const taken = responses;
    responses = [];
    return Promise.all(
      taken.map(async (response): Promise<[string, number]> => {
        const body = await response.body();
        const packed = /\.(woff2|png)$/.test(response.url()) ? body.length : gzipSync(body).length;
        return [new URL(response.url()).pathname, packed];
      }),
    );
  };
}

async function report(what: string, downloads: Promise<[string, number][]>): Promise<void> {
  const files = await downloads;
  const total = (files: [string, number][]) => files.reduce((sum, [, size]) => sum + size, 0);
  const scripts = files.filter(([path]) => path.endsWith('.js'));
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  console.log(`${what}: ${kb(total(files))} gzip, of it scripts ${kb(total(scripts))}`);
  for (const [path, size] of files) console.log(`  ${kb(size).padStart(10)}  ${path}`);
}

/** Edit to last output message, and to the page redrawn. */
async function measureEdits(page: Page): Promise<void> {
  await page.evaluate(() => performance.clearMeasures());
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.insertText(' ');
    await page.keyboard.press('Alt+Enter');
    await page.waitForFunction(
      count => performance.getEntriesByName('downhill:draw').length === count,
      round + 1,
    );
  }
  for (const name of ['downhill:run', 'downhill:draw']) {
    const times = await page.evaluate(
      name => performance.getEntriesByName(name).map(entry => entry.duration),
      name,
    );
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
    console.log(
      `${name}, ${ROUNDS} edits: median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`,
    );
  }
}

/** From the click on Stop to a stopped cell, and from there to the end of the next run. */
async function measureStop(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('while (true) {}');
  const cell = page.locator('[data-cell="data"]');
  const state = (value: string) =>
    page.locator(`[data-cell="data"][data-state="${value}"]`).waitFor();
  let start = performance.now();
  await page.keyboard.press('ControlOrMeta+Enter');
  await state('stopped');
  console.log(`an endless loop was stopped after ${Math.round(performance.now() - start)} ms`);
  await page.keyboard.press('ControlOrMeta+Enter');
  const stop = cell.getByRole('button', { name: 'Stop' });
  await stop.waitFor();
  start = performance.now();
  await stop.click();
  await state('stopped');
  console.log(`Stop took ${Math.round(performance.now() - start)} ms, the browser driver included`);
  await page.locator('[data-cell="data"] [data-code]').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('1 + 1');
  start = performance.now();
  await page.keyboard.press('ControlOrMeta+Enter');
  await state('done');
  console.log(`the next run ended after ${Math.round(performance.now() - start)} ms`);
}
