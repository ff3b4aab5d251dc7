/** What readers ask of a page: its writing direction, colours of their own, more contrast. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openLab } from './support/lab.ts';
import { openPage } from './support/page.ts';

/** WCAG's contrast ratio of the edge of an element and the page. */
const edgeContrast = (field: Locator): Promise<number> =>
  field.evaluate(element => {
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const luminance = (color: string): number => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map(channel => {
        const value = channel / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const colors = [
      getComputedStyle(element).borderTopColor,
      getComputedStyle(document.body).backgroundColor,
    ].map(luminance);
    return Math.max(...colors) / Math.min(...colors);
  });

test.each(['light', 'dark'] as const)(
  'on a %s page the edges of fields reach 3:1, and more where more contrast is asked for',
  async colorScheme => {
    const { page, cell, run } = await openLab({ colorScheme });
    await run("ui.number('n', { value: 1 }); ui.select('s', ['a', 'b'])");
    for (const role of ['spinbutton', 'combobox'] as const) {
      const field = cell.locator('[data-output]').getByRole(role);
      await page.emulateMedia({ contrast: 'no-preference' });
      expect(await edgeContrast(field)).toBeGreaterThan(3);
      await page.emulateMedia({ contrast: 'more' });
      expect(await edgeContrast(field)).toBeGreaterThan(5);
    }
  },
);

test('where the system chooses the colours, a view that is on is told from one that is off', async () => {
  const { page, cell, run } = await openLab();
  await page.emulateMedia({ forcedColors: 'active' });
  await run('ui.landscape({ loss: (a, b) => a ** 2 + b ** 2, a: [-1, 1], b: [-1, 1], grid: 9 })');
  const view = cell.getByRole('button', { name: 'As a picture' });
  const look = () => view.evaluate(button => getComputedStyle(button).backgroundColor);
  const off = await look();
  await view.click();
  await expect.poll(look).not.toBe(off);
});

test('a page that is written from right to left has its code and charts as they are', async () => {
  const { page } = await openPage('seven-steps/');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  const directions = await page
    .locator('[data-cell="data"]')
    .evaluate(cell =>
      ['[data-code] pre', '.plot svg', '.cell-bar'].map(
        part => getComputedStyle(cell.querySelector(part) as Element).direction,
      ),
    );
  expect(directions).toEqual(['ltr', 'ltr', 'ltr']);
});

test('from right to left, what stands at the side of a text stands at its right', async () => {
  const { page } = await openPage('seven-steps/', { width: 900 });
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.getByRole('button', { name: 'Contents' }).click();
  const sides = await page.evaluate(() =>
    ['.course-contents .sections', '.exercise', '.cell-output'].map(selector => {
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(
        document.querySelector(selector) as Element,
      );
      return `${selector} ${borderLeftWidth} ${borderRightWidth}`;
    }),
  );
  expect(sides).toEqual([
    '.course-contents .sections 0px 1px',
    '.exercise 0px 3px',
    '.cell-output 0px 2px',
  ]);
});

test('from right to left, the lowest rate of the first figure is where its colours begin', async () => {
  const { page } = await openPage();
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const rate = page.getByRole('slider', { name: /^Learning rate/ });
  const { x, y, width, height } = (await rate.boundingBox())!;
  await page.mouse.click(x + width * 0.1, y + height / 2);
  await page.getByText(/^Too low: /).waitFor();
});
