/**
 * How fast the page answers: `node tests/bench/live.ts` after `npm run build`. One browser, one page, a warm
 * worker. A run is measured from the request for it, the key or the move, to the last message from the program,
 * and to the page drawn.
 */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { inWords, openEditor, openPage } from './page.ts';

const ROUNDS = 100;
/** Milliseconds from the last key of an edit to the key that runs it: at once, and as a quick hand would. */
const PAUSES = [0, 100];
const MOVES = 120;
/** Milliseconds to a frame. */
const FRAME = 1000 / 60;

let downloads: () => Promise<[string, number][]> = async () => [];
const { page, close } = await openPage('seven-steps/', page => {
  downloads = recordDownloads(page);
});

report('the page, before anything is done', downloads());
await page.locator('[data-cell="ten-more"] [data-run]').click();
await page.locator('[data-cell="ten-more"][data-state="done"]').waitFor();
report('the first Run', downloads());
await measureMoves(page);
await openEditorQuietly('data');
report('the first edit', downloads());
for (const pause of PAUSES) await measureEdits(page, 'Alt+Enter', pause);
await openEditorQuietly('gradients');
for (const pause of PAUSES) await measureEdits(page, 'ControlOrMeta+Enter', pause);
await openEditor(page, 'data');
await measureStop(page);
await close();

/** Opens a cell's editor, and waits until what it loads and checks at first is done. */
async function openEditorQuietly(cell: string): Promise<void> {
  await openEditor(page, cell);
  await page.waitForTimeout(3000);
}

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

/** Each round edits the cell that is open, waits, and runs it, or the whole chapter and then its figures. */
async function measureEdits(page: Page, keys: string, pause: number): Promise<void> {
  const names = ['downhill:run', 'downhill:draw'];
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.insertText(' ');
    if (pause > 0) await page.waitForTimeout(pause);
    await page.evaluate(() => performance.clearMeasures());
    await page.keyboard.press(keys);
    await page.waitForFunction(() => performance.getEntriesByName('downhill:draw').length > 0);
    rounds.push(
      await page.evaluate(
        names => names.map(name => performance.getEntriesByName(name)[0].duration),
        names,
      ),
    );
    if (keys.startsWith('Alt')) await page.waitForFunction(areFiguresDone);
  }
  for (const [i, name] of names.entries()) {
    const what = `${ROUNDS} edits, ${keys} ${pause} ms after the last key`;
    console.log(`${name}, ${what}: ${inWords(rounds.map(times => times[i]))}`);
  }
}

/** In the page: whether those that follow a run of the whole chapter have come to their end. */
function areFiguresDone(): boolean {
  const waiting = '.figure-first[data-leaf][data-state="stale"], [data-cell][data-state="running"]';
  return document.querySelector(waiting) === null;
}

/** A slider is moved once a frame: from each move to the first drawing of it, or of a newer one. */
async function measureMoves(page: Page): Promise<void> {
  const slider = page.locator('[data-cell="play"] input[type="range"]').last();
  await page.locator('[data-cell="play"] [data-run]').click();
  await page.locator('[data-cell="play"][data-state="done"]').waitFor();
  const times = await slider.evaluate(async (input: HTMLInputElement, moves: number) => {
    const draws: PerformanceEntry[] = [];
    // The page keeps the last alone.
    const watch = new PerformanceObserver(list => {
      draws.push(...list.getEntriesByName('downhill:draw'));
    });
    watch.observe({ type: 'measure' });
    const [low, high] = [Number(input.min), Number(input.max)];
    const moved: number[] = [];
    for (let i = 0; i < moves; i++) {
      await new Promise(requestAnimationFrame);
      const there = Math.abs((((i / moves) * 4) % 2) - 1); // there and back, twice
      input.value = String(low + (high - low) * there);
      moved.push(performance.now());
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise(resolve => setTimeout(resolve, 500));
    watch.disconnect();
    return moved.map(at => {
      const draw = draws.find(({ startTime }) => startTime >= at);
      return draw ? draw.startTime + draw.duration - at : Infinity;
    });
  }, MOVES);
  const late = times.filter(time => time > FRAME).length;
  console.log(
    `${MOVES} moves of a slider, one a frame: ${inWords(times)}; ${late} later than a frame`,
  );
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
