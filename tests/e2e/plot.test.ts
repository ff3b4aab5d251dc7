/** Reading a chart on a page: by pointer, by keyboard, as a table and as a file. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openLab } from './support/lab.ts';
import { openPage } from './support/page.ts';
import { saved } from './support/saved.ts';

async function openChart() {
  const { page, requests } = await openPage('seven-steps/');
  const output = page.locator('[data-cell="data"] [data-output]');
  const chart = output.getByRole('img');
  await chart.scrollIntoViewIfNeeded();
  return { page, requests, output, chart, tip: output.locator('.plot-tip') };
}

test('the pointer shows the nearest point, and nothing is loaded before', async () => {
  const { requests, chart, tip } = await openChart();
  const before = requests.length;
  await chart.hover({ position: { x: 300, y: 200 } });
  await tip.waitFor();
  expect(await tip.innerText()).toMatch(/^time in seconds \d+\nspeed −?[\d.]+$/);
  for (const file of [/reader\..*\.js$/, /later\..*\.json$/]) {
    expect(requests.slice(before).some(url => file.test(url))).toBe(true);
    expect(requests.slice(0, before).some(url => file.test(url))).toBe(false);
  }
});

test('arrow keys go from point to point, and Escape leaves', async () => {
  const { page, chart, tip } = await openChart();
  await chart.focus();
  await chart.page().locator('.plot-tools').waitFor();
  await page.keyboard.press('ArrowRight');
  expect(await tip.innerText()).toMatch(/^time in seconds 0\n/);
  await page.keyboard.press('End');
  expect(await tip.innerText()).toMatch(/^time in seconds 19\n/);
  await page.keyboard.press('Escape');
  expect(await tip.count()).toBe(0);
});

test.each([1280, 390])('at %i pixels, the tools of a figure hide nothing', async width => {
  const { page } = await openPage('digits/', { width });
  const figure = page.locator('[data-cell="mistakes"] .plot');
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole('img').first().hover();
  const tools = figure.locator('.plot-tools');
  await tools.waitFor();
  const hidden = await tools.evaluate(row => {
    const { left, top, right, bottom } = row.getBoundingClientRect();
    const others = document.querySelectorAll('svg, svg text, button, input, pre, p, summary');
    return [...others].filter(other => {
      const box = other.getBoundingClientRect();
      const isApart =
        box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom;
      return !isApart && !row.contains(other);
    }).length;
  });
  expect(hidden).toBe(0);
  // On the way to them, the pointer goes over other charts.
  await figure.getByRole('button', { name: 'Table' }).click();
  expect(await figure.getByRole('table').count()).toBe(await figure.getByRole('img').count());
});

test.each([1280, 390])('at %i pixels, words at an edge are in the chart', async width => {
  const { cell, run } = await openLab({ width });
  await run(`plt.plot([0, 100]);
plt.text(0.99, 50, 'at the right edge of it');
plt.text(0.5, 99, 'above', { va: 'bottom', fontsize: 14 });
plt.text(0, 20, 'at the left edge of it', { ha: 'right' });
plt.text(0.5, 30, 'where there is room');`);
  const places = await cell.locator('[data-output] svg').evaluate(svg => {
    const box = svg.getBoundingClientRect();
    const padding = getComputedStyle(svg);
    const [left, right] = [box.left + Number.parseFloat(padding.paddingLeft), box.right];
    return ['right', 'above', 'left', 'room'].map(word => {
      const words = [...svg.querySelectorAll('text')].find(text =>
        text.textContent?.includes(word),
      );
      const own = (words as SVGElement).getBoundingClientRect();
      const isIn = own.left >= left - 1 && own.right <= right + 1 && own.top >= box.top - 1;
      return isIn ? Math.round(own.left - left) : 'outside';
    });
  });
  expect(places).not.toContain('outside');
  // What fits stays where it was put: from the middle on.
  const frame = await cell.locator('[data-output] svg').evaluate(svg => {
    const { paddingLeft, paddingRight } = getComputedStyle(svg);
    return svg.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  });
  expect(Math.abs((places[3] as number) - frame / 2)).toBeLessThan(3);
});

test('the data is a table, and stays one when the cell is run again', async () => {
  const { page, output, chart } = await openChart();
  await chart.focus();
  await output.getByRole('button', { name: 'Table' }).click();
  expect(await output.getByRole('row').count()).toBe(21);
  await page.locator('[data-cell="data"]').getByRole('button', { name: /^Run/ }).click();
  await page.locator('[data-cell="data"][data-state="done"]').waitFor();
  await output.getByRole('row').first().waitFor();
  expect(await output.getByRole('row').count()).toBe(21);
});

test('what is read and what is focused stay when a control redraws the chart', async () => {
  const { page, cell, run } = await openLab();
  await run(`const top = ui.slider('top', { min: 0, max: 50, value: 10 });
plt.plot([0, 5, top]);`);
  const chart = cell.locator('[data-output] svg');
  await chart.focus();
  await cell.locator('.plot-tools').waitFor();
  await page.keyboard.press('End');
  const tip = cell.locator('.plot-tip');
  await tip.getByText('10', { exact: true }).waitFor();
  await cell.getByRole('slider').evaluate((slider: HTMLInputElement) => {
    slider.value = slider.max;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await tip.getByText('50', { exact: true }).waitFor();
  expect(await chart.evaluate(node => node === document.activeElement)).toBe(true);
});

const FILES: [kind: string, content: RegExp][] = [
  ['CSV', /^series,time in seconds,speed\r\n/],
  // With a margin round it, and colours that need no page.
  [
    'SVG',
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"(?=[^>]* viewBox="-12 -12 )(?![\s\S]*(?:light-dark|var)\()/,
  ],
  ['PNG', /^.PNG/],
];

test('a chart is saved as numbers, as a drawing and as a picture', async () => {
  const { output, chart } = await openChart();
  await chart.focus();
  for (const [kind, content] of FILES) {
    const { name, bytes } = await saved(output.getByRole('button', { name: kind }));
    expect(name).toBe(`the-roller-coaster-measured-once-a-second.${kind.toLowerCase()}`);
    expect(bytes.toString('latin1')).toMatch(content);
  }
});

test('a saved chart is set as on the page, also where its font is not installed', async () => {
  const { page, output, chart } = await openChart();
  /** A label's width in ems, which its font decides. */
  const widthOf = (label: Locator) =>
    label.evaluate(async words => {
      await document.fonts.ready;
      const { fontSize } = getComputedStyle(words);
      const ems = (words as SVGTextElement).getComputedTextLength() / Number.parseFloat(fontSize);
      return Number(ems.toFixed(1));
    });
  const wanted = await widthOf(output.getByText('time in seconds'));
  await chart.focus();
  const { bytes } = await saved(output.getByRole('button', { name: 'SVG' }));
  const svg = bytes.toString();
  expect(wanted).toBeGreaterThan(0);
  expect(svg).toContain("@font-face{font-family:'Inter'");
  const alone = await page.context().newPage();
  await alone.setContent(svg);
  expect(await widthOf(alone.getByText('time in seconds'))).toBe(wanted);
});
