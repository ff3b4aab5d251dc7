/** A reader who is faster than the page: at work in it while something loads, is being drawn, or runs. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  FASTER,
  handles,
  LESSON,
  openChapter,
  outcome,
  printed,
  run,
  runAndStop,
  settled,
  start,
  stateOf,
} from './support/chapter.ts';
import { code, focused, isDrawn, isFocused, isOpen, rewrite, textOf } from './support/editing.ts';
import { hold } from './support/hold.ts';
import { openLab, reloadWithTime } from './support/lab.ts';

const EDITOR = /\/editor\.[^/]*\.js/;

/** Has the editor's file come, and waits until the page has made of it what it will. */
async function letCome(page: Page, release: () => void): Promise<void> {
  const arrived = page.waitForResponse(EDITOR);
  release();
  await page.evaluate(`import('${(await arrived).url()}')`);
  await isDrawn(page);
}

test('a press on an editor that is not drawn yet leaves the focus in it', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  const release = await hold(page, /\/surface\.[^/]*\.js/);
  await code(cell('mse')).focus();
  await page.keyboard.press('Enter');
  await isOpen(cell('mse'), ['plain']);
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  release();
  await isOpen(cell('mse'), ['Monaco']);
  expect(await cell('mse').locator('.view-line').count()).toBe(0);
  const box = await code(cell('mse')).boundingBox();
  if (!box) throw new Error('The cell is not to be seen.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await isOpen(cell('mse'), ['Monaco']);
  expect(await isFocused(code(cell('mse')))).toBe(false);
});

test('who turns to something else while the editor loads is left there', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  const release = await hold(page, EDITOR);
  await code(cell('mse')).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await code(cell('loss')).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await cell('step').locator('[data-run]').focus();
  await letCome(page, release);
  expect(await page.locator('[data-code] :is(textarea, .monaco-box)').count()).toBe(0);
  expect(await focused(page)).toBe('Run step');
});

test('what is typed before the editor is there is no command', async () => {
  const { page, cell } = await openChapter();
  const release = await hold(page, EDITOR);
  await code(cell('mse')).click();
  await page.keyboard.type('b');
  await letCome(page, release);
  await isOpen(cell('mse'));
  expect(await page.locator('[data-own]').count()).toBe(0);
});

test('a drag of a number that ends without a click takes nobody’s next one', async () => {
  const { cell } = await openChapter();
  const number = code(cell('scaled')).getByText('1e-5', { exact: true });
  const handle = cell('scaled').locator('.scrub-handle');
  // It comes with a move of the pointer, once what finds numbers has loaded.
  await expect
    .poll(async () => {
      await number.hover({ position: { x: 20, y: 5 } });
      await number.hover();
      return handle.count();
    })
    .toBe(1);
  await handle.dispatchEvent('pointerdown', { bubbles: true, button: 0 });
  await handle.dispatchEvent('pointercancel', { bubbles: true });
  await run(cell('mse'));
});

/** Runs the cell `mse`, types into a cell as soon as that goes on, and tells the state of `mse` then. */
const typeWhileItRuns = (page: Page, id: string) =>
  page.evaluate(
    edited =>
      new Promise(done => {
        const cell = document.querySelector<HTMLElement>('[data-cell="mse"]');
        const area = document.querySelector<HTMLTextAreaElement>(
          `[data-cell="${edited}"] textarea`,
        );
        const watch = new MutationObserver(() => {
          if (!cell || !area || cell.dataset.state !== 'running') return;
          watch.disconnect();
          area.value += ';';
          area.dispatchEvent(new InputEvent('input'));
          done(cell.dataset.state);
        });
        watch.observe(cell as Node, { attributeFilter: ['data-state'] });
        cell?.querySelector<HTMLElement>('[data-run]')?.click();
      }),
    id,
  );

test.each([
  ['its own code', 'mse'],
  ['the code above', 'data'],
])('a cell whose run outlives %s runs to its end, and is out of date', async (_, edited) => {
  const { page, cell, run: runCode } = await openLab();
  await rewrite(handles(page).cell(edited), '1');
  await runCode('const until = Date.now() + 300;\nwhile (Date.now() < until);\n1');
  expect(await typeWhileItRuns(page, edited)).toBe('running');
  await cell.getByText('The code has changed since it began').waitFor();
  expect(await stateOf(cell)).toBe('stale');
  await run(cell);
});

/** A control, and a program that stops at one of its values alone. */
const SLIDER = `const n = ui.slider('n', { min: 0, max: 9, value: 3, step: 1 });
while (n > 4);
n`;

/** Moves the slider to one value and at once to the next, and then perhaps presses a button. */
const moveTo = (page: Page, values: number[], button = '') =>
  page.evaluate(
    ([all, pressed]) => {
      const cell = document.querySelector('[data-cell="mse"]') as HTMLElement;
      const slider = cell.querySelector('[data-input]') as HTMLInputElement;
      for (const value of all) {
        slider.value = `${value}`;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (pressed) cell.querySelector<HTMLElement>(pressed)?.click();
    },
    [values, button] as const,
  );

test('a value that never ends keeps the next one waiting for a moment only', async () => {
  const { page, cell, run: runCode } = await openLab();
  // The run of that value has ten minutes: it is not the time that ends it.
  await reloadWithTime(page, 'data', 60_000);
  await runCode(SLIDER);
  await moveTo(page, [6, 2]);
  await expect.poll(() => printed(cell)).toMatch(/2$/);
});

test('Stop stops what waits for its turn, too', async () => {
  const { page, cell, run: runCode } = await openLab();
  await runCode(SLIDER);
  await moveTo(page, [6, 2], '[data-stop]');
  await page.locator('[data-state="stopped"]').first().waitFor();
  await page.waitForTimeout(500); // the other run would have come by now
  expect(await printed(cell)).toMatch(/3$/);
});

test('what is printed at once is shown while the run goes on', async () => {
  const { page, cell, run: runCode, start } = await openLab();
  await reloadWithTime(page, 'data', 6000);
  await runCode('1 + 1');
  await start('console.log("begun");\nwhile (true) {}');
  await cell.getByText('begun', { exact: true }).waitFor();
  expect(await stateOf(cell)).toBe('running');
});

test('Run pressed twenty times runs, and one Stop ends it', async () => {
  const { page, cell, run: runCode } = await openLab();
  await rewrite(cell, 'console.log("begun");\nwhile (true);');
  await runAndStop(cell, { times: 20, once: 'begun' });
  expect(await outcome(cell)).toMatchObject({ state: 'stopped', status: 'Stopped' });
  expect((await runCode('6 * 7')).output).toBe('42');
  expect(await page.locator('iframe').count()).toBe(1);
});

test('who presses Run right after Reset has what Reset brings back run', async () => {
  const { page, cell, cellTool } = await openChapter();
  await rewrite(cell('scaled'), FASTER);
  await run(cell('scaled'));
  const release = await hold(page, /\/actions\.[^/]*\.js/);
  await cellTool('scaled', /^Reset/).click();
  await start(cell('scaled'));
  await page.waitForTimeout(200);
  expect(await textOf(cell('scaled'))).toBe(FASTER);
  release();
  await expect.poll(() => textOf(cell('scaled'))).toBe(LESSON);
  await settled(cell('scaled'));
});
