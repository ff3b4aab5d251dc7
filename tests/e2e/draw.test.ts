/** A grid to draw on, by mouse, by finger and by keys: the result follows. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { hold } from './support/hold.ts';
import { type Lab, openLab } from './support/lab.ts';
import type { VisitOptions } from './support/page.ts';

const CODE = `const digit = ui.draw('a digit', { rows: 4, columns: 4, max: 16 });
console.log('ink', digit.tolist().join(' / '));`;

const EMPTY = 'ink 0,0,0,0 / 0,0,0,0 / 0,0,0,0 / 0,0,0,0';

const openGrid = async (options?: VisitOptions) => gridIn(await openLab(options));

async function gridIn(lab: Lab) {
  await lab.run(CODE);
  const grid = lab.cell.getByRole('grid', { name: 'a digit' });
  await grid.scrollIntoViewIfNeeded();
  return { ...lab, grid };
}

/** Waits until the cell has printed this. */
const printed = ({ cell }: Pick<Lab, 'cell'>, text: string) =>
  cell.locator('[data-output]').getByText(text, { exact: true }).waitFor();

/** The middle of a grid's cell, in the window. */
async function middle(grid: Locator, row: number, column: number) {
  const box = await grid
    .getByRole('gridcell')
    .nth(4 * row + column)
    .boundingBox();
  if (!box) throw new Error('The grid is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a stroke of the mouse inks cells and their neighbours, and the program follows', async () => {
  const lab = await openGrid();
  const { page, grid, cell } = lab;
  await printed(lab, EMPTY);
  const element = await grid.elementHandle();
  const [from, to] = [await middle(grid, 1, 0), await middle(grid, 1, 2)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(to.x, to.y + 80); // a pointer that is up draws nothing
  await printed(lab, 'ink 6,6,6,0 / 16,16,16,6 / 6,6,6,0 / 0,0,0,0');
  expect(await element?.evaluate(node => node.isConnected)).toBe(true);
  await cell.getByRole('button', { name: 'Clear a digit' }).click();
  await printed(lab, EMPTY);
});

test('keys that come before what draws has loaded are taken in their order', async () => {
  const lab = await openLab();
  const release = await hold(lab.page, /\/draw\.[^/]*\.js$/);
  const { page, grid } = await gridIn(lab);
  await grid.focus();
  for (const key of ['ArrowDown', 'End', 'Enter']) await page.keyboard.press(key);
  release();
  await printed(lab, 'ink 0,0,0,6 / 0,0,6,16 / 0,0,0,6 / 0,0,0,0');
});

test('keys move a cursor, ink and rub out', async () => {
  const lab = await openGrid();
  const { page, grid } = lab;
  await grid.focus();
  const top = await page.evaluate(() => scrollY);
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowRight', ' ']) {
    await page.keyboard.press(key);
  }
  await printed(lab, 'ink 0,0,0,0 / 0,0,0,6 / 0,0,6,16 / 0,0,0,6');
  await page.keyboard.press('Backspace');
  await printed(lab, 'ink 0,0,0,0 / 0,0,0,6 / 0,0,6,0 / 0,0,0,6');
  expect(await page.evaluate(() => scrollY)).toBe(top);
  const active = await grid.getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).getAttribute('aria-label')).toBe(
    'row 3, column 4: 0 of 16',
  );
});

test('a finger draws, and does not scroll the page', async () => {
  const lab = await openGrid({ width: 390, touch: true });
  const { page, grid } = lab;
  const top = await page.evaluate(() => scrollY);
  const [from, to] = [await middle(grid, 0, 1), await middle(grid, 3, 1)];
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points as never });
  await touch('touchStart', [from]);
  for (let step = 1; step <= 6; step++) {
    await touch('touchMove', [{ x: from.x, y: from.y + ((to.y - from.y) * step) / 6 }]);
  }
  await touch('touchEnd', []);
  await printed(lab, 'ink 6,16,6,0 / 6,16,6,0 / 6,16,6,0 / 6,16,6,0');
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test('a drawing is still there when the page is opened again', async () => {
  const lab = await openGrid();
  const { page, grid } = lab;
  await grid.focus();
  await page.keyboard.press('Enter');
  await printed(lab, 'ink 16,6,0,0 / 6,0,0,0 / 0,0,0,0 / 0,0,0,0');
  await page.reload();
  await lab.cell.getByRole('button', { name: /^Run/ }).click();
  await printed(lab, 'ink 16,6,0,0 / 6,0,0,0 / 0,0,0,0 / 0,0,0,0');
  expect(await grid.getByRole('gridcell').first().getAttribute('aria-label')).toBe(
    'row 1, column 1: 16 of 16',
  );
});
