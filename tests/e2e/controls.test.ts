/** Controls and numbers that are dragged: the result follows. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { handles, openChapter, settled, start, stateOf } from './support/chapter.ts';
import { edit, rewrite, textOf } from './support/editing.ts';
import { openLab, reloadWithTime } from './support/lab.ts';
import { openPage } from './support/page.ts';

async function openPlay() {
  const { page } = await openPage('seven-steps/');
  const cell = page.locator('[data-cell="play"]');
  await cell.scrollIntoViewIfNeeded();
  return { page, cell, rate: cell.getByLabel('learning rate', { exact: true }) };
}

const title = (cell: Locator) => cell.locator('[data-output]').getByText(/^loss /);

/** Waits for a chart whose title says this. */
const loss = (cell: Locator, text: string) =>
  cell.locator('[data-output]').getByText(`loss ${text}`, { exact: true }).waitFor();

test('a slider reruns the program, is not replaced, and can be set back', async () => {
  const { page, cell, rate } = await openPlay();
  await title(cell).waitFor();
  const before = await title(cell).textContent();
  const element = await rate.elementHandle();
  await rate.focus();
  await page.keyboard.press('Home');
  await cell.locator('output', { hasText: /^1e−6$/ }).waitFor();
  await page.waitForFunction(
    text =>
      document
        .querySelector('[data-cell="play"] [data-output]')
        ?.textContent?.includes(text as string) === false,
    before,
  );
  expect(await element?.evaluate(node => node.isConnected && node === document.activeElement)).toBe(
    true,
  );
  await cell.getByRole('button', { name: 'Reset learning rate' }).click();
  await cell.getByText(before as string, { exact: true }).waitFor();
  expect(await stateOf(cell)).toBe('done');
  // However often it has run, the page keeps no more than the last measures.
  const measures = await page.evaluate(() => performance.getEntriesByType('measure'));
  expect(measures.map(({ name }) => name).sort()).toEqual(['downhill:draw', 'downhill:run']);
});

test('a slider on a phone keeps its place and length when it is moved for the first time', async () => {
  const { page } = await openPage('seven-steps/', { width: 390, touch: true });
  const cell = page.locator('[data-cell="play"]');
  await cell.scrollIntoViewIfNeeded();
  const rate = cell.getByLabel('learning rate', { exact: true });
  const span = () =>
    rate.evaluate(slider => {
      const { left, right, top } = slider.getBoundingClientRect();
      const code = slider.closest('[data-cell]') as Element;
      return [left, right, top - code.getBoundingClientRect().top].map(Math.round);
    });
  const before = await span();
  await rate.focus();
  await page.keyboard.press('End');
  await cell.getByRole('button', { name: 'Reset learning rate' }).waitFor();
  await cell.getByText(/^Ran in/).waitFor();
  expect(await span()).toEqual(before);
});

test('a slider is a stop for the keyboard, and tells its value', async () => {
  const { page, cell } = await openPlay();
  const steps = cell.getByLabel('steps', { exact: true });
  await steps.focus();
  await page.keyboard.press('Home');
  await loss(cell, '25823.8');
  expect(await steps.getAttribute('aria-valuetext')).toBe('0');
});

test('a slider stays where something is printed before it', async () => {
  const { cell, run } = await openLab();
  await run(`const first = ui.number('first', { value: 1 });
if (first > 1) ui.checkbox('more', { value: true });
const second = ui.slider('second', { min: 1, max: 9, value: 1 });
if (second > 5) console.warn('that is much');
const third = ui.slider('third', { min: 1, max: 9, value: 1 });
third`);
  const third = await cell.getByRole('slider', { name: 'third' }).elementHandle();
  const set = (name: string) =>
    cell.getByRole('slider', { name }).evaluate((slider: HTMLInputElement) => {
      slider.value = slider.max;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await set('second');
  await cell.locator('[data-output]').getByText('that is much').waitFor();
  expect(await third?.evaluate(node => node.isConnected)).toBe(true);
  await cell.getByRole('spinbutton', { name: 'first' }).fill('2');
  await cell.getByRole('checkbox', { name: 'more' }).waitFor();
  expect(await third?.evaluate(node => node.isConnected)).toBe(true);
});

test('a slider and its chart stay where a run is stopped by a newer value, however long it has computed', async () => {
  const { page, cell, run } = await openLab();
  await reloadWithTime(page, 'data', 60_000);
  const program = (ms: number) => `const quick = ui.checkbox('quick');
const end = Date.now() + (quick ? 0 : ${ms});
while (Date.now() < end);
const size = ui.slider('size', { min: 1, max: 9, value: 1 });
plt.plot([0, size])`;
  await run(program(0));
  const slider = cell.getByRole('slider', { name: 'size' });
  const parts = [await slider.elementHandle(), await cell.locator('.plot').elementHandle()];
  await rewrite(cell, program(20_000));
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await settled(cell, 'running');
  await page.waitForTimeout(1200); // longer than a newer value waits
  await cell.getByRole('checkbox', { name: 'quick' }).click();
  await settled(cell);
  for (const part of parts) expect(await part?.evaluate(node => node.isConnected)).toBe(true);
});

test('a figure whose control waits for the cells above says so, and not that a newer value has stopped it', async () => {
  const { page, cell: above } = await openLab();
  await reloadWithTime(page, 'mse', 600);
  await rewrite(
    above,
    `await new Promise(done => setTimeout(done, 2500));
const mse = (preds: Tensor, targets: Tensor) => ((preds - targets) ** 2).mean();`,
  );
  const figure = handles(page).cell('one-turn');
  const says = figure.locator('[data-fold-says]');
  const said = await says.evaluateHandle(element => {
    const texts: (string | null)[] = [];
    new MutationObserver(() => texts.push(element.textContent)).observe(element, {
      childList: true,
    });
    return texts;
  });
  await figure.getByRole('slider', { name: 'turn' }).focus();
  await page.keyboard.press('End');
  await says.and(page.getByText('Running…')).waitFor();
  await page.waitForTimeout(1200); // longer than a newer value waits
  await page.keyboard.press('Home');
  await settled(figure);
  expect((await said.jsonValue()).filter(text => text?.includes('Stopped'))).toEqual([]);
  expect(await says.textContent()).toBe('');
});

test('a chart stays until the run has come to it, however long that takes', async () => {
  const { page, cell, run } = await openLab();
  await run(`const size = ui.slider('size', { min: 1, max: 9, value: 1 });
if (size > 1) await new Promise(done => setTimeout(done, 800));
plt.plot([0, size]);
plt.title('size ' + size);`);
  const chart = await cell.locator('.plot').elementHandle();
  await cell.getByRole('slider', { name: 'size' }).focus();
  await page.keyboard.press('End');
  await cell.locator('[data-output]').getByText('size 9', { exact: true }).waitFor();
  expect(await chart?.evaluate(node => node.isConnected)).toBe(true);
});

test('the cells above a control keep their outputs untouched', async () => {
  const { page, cell, rate } = await openPlay();
  const chart = await page.locator('[data-cell="data"] [data-output] svg').elementHandle();
  await rate.focus();
  await page.keyboard.press('ArrowRight');
  await cell.getByRole('button', { name: 'Reset learning rate' }).waitFor();
  await settled(cell);
  expect(await chart?.evaluate(node => node.isConnected)).toBe(true);
});

test('a leaf below cells that take their time runs alone while a control moves, and with them when it rests', async () => {
  const { page, cell: above } = await openLab();
  await rewrite(
    above,
    `const end = Date.now() + 60;
while (Date.now() < end);
const runs: number[] = [];
const mse = (preds: Tensor, targets: Tensor) => ((preds - targets) ** 2).mean();`,
  );
  const { cell } = handles(page);
  const leaf = cell('one-turn');
  await leaf.locator('summary').first().click();
  await rewrite(
    leaf,
    `const size = ui.slider('size', { min: 1, max: 9, value: 1 });
runs.push(size);
console.log('size', size, 'in run', runs.length);`,
  );
  await start(leaf);
  const says = (text: string) => leaf.locator('[data-output]').getByText(text).waitFor();
  await says('size 1 in run 1');
  await leaf.getByRole('slider', { name: 'size' }).focus();
  await page.keyboard.press('End');
  await says('size 9 in run 2');
  await page.keyboard.press('Home');
  await says('size 1 in run 3');
  await says('size 1 in run 1');
});

test('where a control brings about an error, cells further down say that they have not followed', async () => {
  const { page, cell, run } = await openLab();
  await run(`const size = ui.slider('size', { min: 1, max: 9, value: 1 });
if (size > 5) throw new Error('too much');
const mse = (preds: Tensor, targets: Tensor) => ((preds - targets) ** 2).mean();`);
  const below = handles(page).cell('loss');
  await start(below);
  await settled(below);
  const slider = cell.getByRole('slider', { name: 'size' });
  await slider.focus();
  await page.keyboard.press('End');
  await settled(cell, 'error');
  await settled(below, 'stale');
  await page.keyboard.press('Home');
  await settled(below);
});

/** Points at the end of a number in the static code, until the handle to drag it by is there; returns where that is. */
async function pointAt(page: Page, number: Locator): Promise<{ x: number; y: number }> {
  await number.scrollIntoViewIfNeeded();
  const box = await number.boundingBox();
  if (!box) throw new Error('The number is not on the page.');
  const [x, y] = [box.x + box.width - 4, box.y + box.height / 2];
  // What finds numbers loads when the pointer first comes to the chapter.
  const handle = page.locator('.scrub-handle');
  await page.mouse.move(x, y - 1);
  while ((await handle.count()) === 0) {
    await page.waitForTimeout(50);
    await page.mouse.move(x, y);
    await page.mouse.move(x, y - 1);
  }
  return { x, y };
}

/** Drags from the end of a number in the static code. */
async function dragNumber(page: Page, number: Locator, pixels: number): Promise<void> {
  const { x, y } = await pointAt(page, number);
  await page.mouse.move(x, y);
  await page.keyboard.down('Alt');
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 10 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
}

const rateIn = (cell: Locator) => cell.locator('[data-code] .line span', { hasText: 'e-5' });

test('the handle over a number stays as long as the pointer rests there, whatever it has come over', async () => {
  const { page, cell } = await openChapter();
  const { x, y } = await pointAt(page, rateIn(cell('scaled')));
  await page.mouse.move(x - 90, y);
  await page.mouse.move(x, y, { steps: 20 });
  await page.waitForTimeout(600);
  expect(await page.locator('.scrub-handle').count()).toBe(1);
});

test('a number that is dragged by its handle again goes on from where it is', async () => {
  const { page, cell } = await openChapter();
  const handle = page.locator('.scrub-handle');
  for (const text of ['2e-5', '3e-5']) {
    await pointAt(page, rateIn(cell('scaled')));
    await handle.hover();
    const { x, y, width, height } = (await handle.boundingBox()) as DOMRect;
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 6, y + height / 2);
    await page.mouse.up();
    await expect.poll(() => textOf(cell('scaled'))).toContain(`lr = ${text};`);
  }
});

test('a number in the code is dragged, before any editor is there', async () => {
  const { page } = await openPage('seven-steps/');
  const cell = page.locator('[data-cell="scaled"]');
  await dragNumber(page, rateIn(cell), 6);
  await cell.locator('[data-output]').getByText('tensor([-1.0639, -0.0684, -0.0051])').waitFor();
  expect(await cell.locator('[data-code]').innerText()).toContain('const lr = 2e-5;');
  expect(await cell.locator('textarea, .monaco-editor').count()).toBe(0);
});

test('with Alt and an arrow, the number at the caret moves', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  const scaled = cell('scaled');
  await edit(scaled, 'Monaco');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+ArrowUp');
  await scaled.locator('[data-output]').getByText('tensor([-1.0639, -0.0684, -0.0051])').waitFor();
  expect(await stateOf(scaled)).toBe('done');
});
