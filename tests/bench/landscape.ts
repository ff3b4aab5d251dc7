/**
 * How fast landscapes are: `node tests/bench/landscape.ts` after `npm run build`. One browser, one page, a warm
 * worker. The roller coaster's loss is surveyed over a grid of 100 by 100, one call a point, as long as the page
 * says that the cell ran; then the start is dragged, from each move to the path redrawn.
 */
import type { Page } from 'playwright-core';
import { inWords, openEditor, openPage } from './page.ts';

const ROUNDS = 20;
const MOVES = 240;
/** Milliseconds to a frame. */
const FRAME = 1000 / 60;

const CODE = `//
const t = torch.arange(0, 20).float();
const v = 0.75 * (t - 9.5) ** 2 + 1;
const error = (a: Tensor | number, b: Tensor | number) => ((a * t ** 2 + b * t + 70 - v) ** 2).mean();
ui.landscape({
  loss: error, a: [-1, 2], b: [-30, 10], scale: 'log', grid: 100, start: [1.5, 5],
  path: (a, b) => {
    const params = torch.tensor([a, b], { requires_grad: true });
    const path = [params.detach().clone()];
    for (let step = 0; step < 50; step++) {
      const [x, y] = params;
      error(x, y).backward();
      torch.no_grad(() => params.sub_(params.grad * 1e-5));
      params.grad = null;
      path.push(params.detach().clone());
    }
    return path;
  },
});`;

const { page, close } = await openPage('seven-steps/');
const cell = page.locator('[data-cell="data"]');
await openEditor(page, 'data');
await page.keyboard.press('ControlOrMeta+a');
await page.keyboard.insertText(CODE);
await measureSurvey(page);
await measureDrag();
await close();

/** Every round has another text, for which the terrain is not known. */
async function measureSurvey(page: Page): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText(`// ${round}\n`);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.waitForTimeout(100);
    await page.locator('[data-cell="data"][data-state="done"]').waitFor();
    const [, time, unit] =
      /in ([\d.]+) (m?s)/.exec(await cell.locator('[data-status]').innerText()) ?? [];
    if (round > 0) times.push(Number(time) * (unit === 's' ? 1000 : 1));
  }
  console.log(`${ROUNDS} surveys of 100 by 100 points: ${inWords(times)}`);
}

/** The start goes round in a circle, one move a frame. */
async function measureDrag(): Promise<void> {
  const handle = cell.getByRole('slider', { name: 'Start of the path' });
  await handle.scrollIntoViewIfNeeded();
  await handle.hover();
  await page.waitForTimeout(1000); // what follows the pointer loads
  const times = await handle.evaluate(async (handle: HTMLElement, moves: number) => {
    const box = handle.closest('[data-landscape]') as HTMLElement;
    const moved: number[] = [];
    const drawn: number[] = [];
    new MutationObserver(changes => {
      const nodes = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      if (nodes.some(node => (node as Element).matches?.('.plot-path')))
        drawn.push(performance.now());
    }).observe(box, { subtree: true, childList: true });
    for (let i = 0; i < moves; i++) {
      await new Promise(requestAnimationFrame);
      const angle = (i / moves) * 4 * Math.PI;
      box.dataset.value = JSON.stringify([0.5 + Math.cos(angle), 10 * Math.sin(angle) - 10]);
      moved.push(performance.now());
      handle.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise(resolve => setTimeout(resolve, 500));
    return moved.map(at => (drawn.find(time => time >= at) ?? Infinity) - at);
  }, MOVES);
  const late = times.filter(time => time > FRAME).length;
  console.log(
    `${MOVES} moves of a start, one a frame, 50 steps of descent each: ${inWords(times)}; ${late} later than a frame`,
  );
}
