/** A loss as a terrain: read under the pointer and by keys, and its start moved by mouse, finger and keys. */
import { expect, test } from 'vitest';
import { hold } from './support/hold.ts';
import { type Lab, openLab } from './support/lab.ts';
import type { VisitOptions } from './support/page.ts';

const CODE = `let asked = 0;
const start = ui.landscape({
  loss: (a, b) => { asked += 1; return 10 * a ** 2 + b ** 2; },
  a: [-1, 1],
  b: [-2, 2],
  grid: 11,
  start: [-0.5, 1],
  path: (a, b) => [[a, b], [a / 2, b / 2], [0, 0]],
});
console.log('start', ...start, asked > 100 ? 'surveyed' : 'known');`;

const openTerrain = async (options?: VisitOptions) => terrainIn(await openLab(options));

async function terrainIn(lab: Lab) {
  await lab.run(CODE);
  const { page, cell } = lab;
  const terrain = cell.locator('.plot-axes > svg');
  await terrain.scrollIntoViewIfNeeded();
  // The pointer that has pressed Run must not happen to rest on the terrain.
  await page.mouse.move(0, 0);
  return { ...lab, terrain, handle: cell.getByRole('slider', { name: 'Start of the path' }) };
}

type Terrain = Awaited<ReturnType<typeof openTerrain>>;

/** Waits until the cell has printed this. */
const printed = ({ cell }: Pick<Lab, 'cell'>, text: string) =>
  cell.locator('[data-output]').getByText(text, { exact: true }).waitFor();

/** A place's point in the window: the view box of the chart is its frame. */
const pointOf = ({ terrain }: Terrain, a: number, b: number) =>
  terrain.evaluate(
    (node, [right, down]) => {
      const svg = node as SVGSVGElement;
      const { width, height } = svg.viewBox.baseVal;
      const matrix = svg.getScreenCTM() as DOMMatrix;
      const { x, y } = new DOMPoint(right * width, down * height).matrixTransform(matrix);
      return { x, y };
    },
    [(a + 1) / 2, (2 - b) / 4],
  );

test('the start is dragged: the path follows, the terrain is not computed again, and nothing is replaced', async () => {
  const visit = await openTerrain();
  const { page, cell, terrain, handle } = visit;
  await printed(visit, 'start -0.5 1 surveyed');
  const elements = [await terrain.elementHandle(), await handle.elementHandle()];
  const [from, to] = [await pointOf(visit, -0.5, 1), await pointOf(visit, 0.5, -1)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 30);
  await page.mouse.move(to.x, to.y);
  await printed(visit, 'start 0.5 -1 known');
  await page.mouse.up();
  await cell.getByText('The path takes 2 steps, from a = 0.5, b = −1 (loss 3.5) to').waitFor();
  for (const element of elements)
    expect(await element?.evaluate(({ isConnected }) => isConnected)).toBe(true);
  expect(await terrain.getAttribute('aria-label')).toContain('from (0.5, −1) to (0, 0)');

  await cell.getByRole('button', { name: 'Reset the start' }).click();
  await printed(visit, 'start -0.5 1 known');
});

/** A landscape whose path is one step, as long as a slider says. */
const ONE_STEP = `ui.landscape({
  loss: (a, b) => a ** 2 + b ** 2,
  a: [-2, 2],
  b: [-2, 2],
  grid: 11,
  start: [1, 1],
  path: (a, b) => [[a, b], [a * share, b * share]],
});`;

test('a start stays in the hand while a slow run shows what comes before the landscape', async () => {
  const { page, cell, run } = await openLab();
  await run(`const wait = ms => new Promise(done => setTimeout(done, ms));
await wait(200);
const share = ui.slider('share', { min: 0, max: 1, value: 0.5 });
await wait(300);
const start = ${ONE_STEP}
await wait(300);
console.log('ended', ...start);`);
  const handle = cell.getByRole('slider', { name: 'Start of the path' });
  await handle.scrollIntoViewIfNeeded();
  const ended = () => cell.getByText(/^ended/).innerText();
  const [element, before] = [await handle.elementHandle(), await ended()];
  const { x, y, width, height } = (await handle.boundingBox()) as NonNullable<
    Awaited<ReturnType<typeof handle.boundingBox>>
  >;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 - 30, y + height / 2 + 30);
  await expect.poll(ended).not.toBe(before);
  await page.mouse.move(x + width / 2 - 60, y + height / 2 + 60);
  await page.mouse.up();
  expect(await element?.evaluate(({ isConnected }) => isConnected)).toBe(true);
  const after = await handle.boundingBox();
  expect(after?.x).toBeCloseTo(x - 60, 0);
  expect(after?.y).toBeCloseTo(y + 60, 0);
});

test('a landscape that nobody has touched yet follows a slider above it', async () => {
  const { cell, page, run } = await openLab();
  await run(`const share = ui.slider('share', { min: 0, max: 1, value: 0.5, step: 0.5 });
${ONE_STEP}`);
  await cell.getByText('to a = 0.5, b = 0.5').waitFor();
  await cell.getByRole('slider', { name: 'share' }).focus();
  await page.keyboard.press('Home');
  await cell.getByText('to a = 0, b = 0').waitFor();
});

test('a click moves the start there, and keys move it on', async () => {
  const visit = await openTerrain();
  const { page, handle } = visit;
  const at = await pointOf(visit, 0.2, 0.4);
  await page.mouse.click(at.x, at.y);
  await printed(visit, 'start 0.2 0.4 known');
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await printed(visit, 'start 0.16 0.4 known');
  await page.keyboard.press('Shift+ArrowUp');
  await printed(visit, 'start 0.16 0.8 known');
  expect(await handle.getAttribute('aria-valuetext')).toBe('a 0.16, b 0.8');
  for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowRight');
  await printed(visit, 'start 1 0.8 known');
});

test('a finger drags the start before what follows it has loaded, and a tap moves it', async () => {
  const visit = await openTerrain({ width: 390, touch: true });
  const { page } = visit;
  const release = await hold(page, /\/view\.[^/]*\.js$/);
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const [from, to] = [await pointOf(visit, -0.5, 1), await pointOf(visit, 0.5, -1)];
  await touch('touchStart', from);
  await touch('touchMove', { x: from.x + 20, y: from.y + 20 });
  await touch('touchMove', to);
  release();
  await visit.cell.getByText(/^start 0\.\d+ -(1|0\.9)\S* known$/).waitFor();
  await touch('touchEnd');
  const tap = await pointOf(visit, -0.8, -1.6);
  await page.touchscreen.tap(tap.x, tap.y);
  await visit.cell.getByText(/^start -0\.(8|79)\S* -1\.(6|59)\S* known$/).waitFor();
});

test('a pointer that has come to rest before what reads has loaded is answered', async () => {
  const lab = await openLab();
  const release = await hold(lab.page, /\/view\.[^/]*\.js$/);
  const visit = await terrainIn(lab);
  const { page, cell } = visit;
  for (const [a, b] of [
    [0.1, 0.2],
    [0.4, 0.8],
  ] as const) {
    const at = await pointOf(visit, a, b);
    await page.mouse.move(at.x, at.y);
  }
  release();
  const tip = cell.locator('.plot-tip');
  await tip.waitFor();
  expect(await tip.innerText()).toMatch(/^a 0\.4\d*\nb 0\.[78]/);
});

test('the pointer reads the terrain, with an arrow downhill', async () => {
  const visit = await openTerrain();
  const { page, cell, terrain } = visit;
  const at = await pointOf(visit, 0.4, 0.8);
  await page.mouse.move(at.x, at.y);
  const tip = cell.locator('.plot-tip');
  await tip.waitFor();
  await page.mouse.move(at.x, at.y + 0.5);
  expect(await tip.innerText()).toMatch(
    /^a 0\.4\d*\nb 0\.\d+\nloss 2\.\d+\ndownhill, −gradient \(−8\S*, −1\.\d+\)$/,
  );
  expect(await terrain.locator('.landscape-arrow').getByText('downhill').count()).toBe(1);
  await page.mouse.move(at.x, 5);
  await tip.waitFor({ state: 'detached' });
});

test.each([1280, 390])(
  'at %i pixels, what is said of a place covers neither the arrow nor its name',
  async width => {
    const visit = await openTerrain({ width });
    const { page, cell, terrain } = visit;
    const covered: string[] = [];
    for (const a of [-0.9, 0.1, 0.5, 0.9]) {
      for (const b of [-1.8, -0.9, 0.2, 1.2, 1.8]) {
        const at = await pointOf(visit, a, b);
        await page.mouse.move(at.x, at.y);
        await cell.locator('.plot-tip').waitFor();
        const isCovered = await terrain.locator('.landscape-arrow text').evaluate(name => {
          const tip = document.querySelector('.plot-tip')?.getBoundingClientRect() as DOMRect;
          const { left, top, right, bottom } = name.getBoundingClientRect();
          return left < tip.right && right > tip.left && top < tip.bottom && bottom > tip.top;
        });
        if (isCovered) covered.push(`${a}, ${b}`);
      }
    }
    expect(covered).toEqual([]);
  },
);

test('the arrow keys read the terrain', async () => {
  const { page, cell, terrain } = await openTerrain();
  await terrain.focus();
  const tip = cell.locator('.plot-tip');
  for (const key of ['ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await cell.getByText('0.4', { exact: true }).waitFor();
  expect(await tip.innerText()).toMatch(/^a 0\.2\nb 0\nloss 0\.4\ndownhill, −gradient \(−4, 0\)$/);
  // Once, for both keys, and all of it.
  const said = page.getByRole('status');
  await said.getByText('a 0.2. b 0. loss 0.4. downhill, −gradient (−4, 0)').waitFor();
  await page.keyboard.press('Escape');
  expect(await tip.count()).toBe(0);
});

test('the other view stays while the start moves', async () => {
  const visit = await openTerrain();
  const { page, cell, handle } = visit;
  const toggle = cell.getByRole('button', { name: 'As a picture' });
  await toggle.click();
  await cell.locator('svg [shape-rendering=crispEdges]').waitFor();
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await printed(visit, 'start -0.5 1.08 known');
  expect(await cell.locator('svg [shape-rendering=crispEdges]').count()).toBe(1);
  expect(await toggle.getAttribute('aria-pressed')).toBe('true');
  await toggle.click();
  expect(await cell.locator('svg [shape-rendering=crispEdges]').count()).toBe(0);
});

test('where the reader put the start is kept with the page', async () => {
  const visit = await openTerrain();
  const { page, cell, handle } = visit;
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await printed(visit, 'start -0.5 1.08 known');
  await page.reload();
  await cell.getByRole('button', { name: /^Run/ }).click();
  await printed(visit, 'start -0.5 1.08 surveyed');
});
