/** What a checker of the guidelines (WCAG 2.2 AA, by axe) finds, with everything unfolded, and what it cannot see. */
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readCourse } from '../../src/build/content/course-file.ts';
import { hold } from './support/hold.ts';
import { openLab } from './support/lab.ts';
import { openPage, type VisitOptions } from './support/page.ts';

const PATHS = [
  '',
  'gradients/',
  'seven-steps/',
  'digits/',
  'pytorch/',
  'glossary/',
  'hand-ins/',
  'engine/',
];
const WAYS: VisitOptions[] = [{}, { width: 390, colorScheme: 'dark' }];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A cell's code is moved by the keys of the tab stop round it; printed text and formulae are the browser's tab stops. */
const SCROLLED_BY_KEYS = '.cell-code > pre, pre.output-text, .display-math';

const visits = PATHS.flatMap(path => WAYS.map(way => [path, way] as const));

/** What axe finds in the page as it is, each with its rule. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([rules, scrolled]) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        document,
        { runOnly: rules, resultTypes: ['violations'] },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .map(({ target }) => target.join(' '))
          .filter(
            target =>
              id !== 'scrollable-region-focusable' ||
              !document.querySelector(target)?.matches(scrolled),
          )
          .map(target => `${id}: ${target}`),
      );
    },
    [RULES, SCROLLED_BY_KEYS] as const,
  );
}

test.each(visits)('axe has nothing to say of /%s (%j)', async (path, way) => {
  const { page } = await openPage(path, way);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await violationsOf(page)).toEqual([]);
});

test.each(WAYS)('axe has nothing to say of the search (%j)', async way => {
  const { page } = await openPage('glossary/', way);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('rate');
  await page.getByRole('dialog').getByRole('link').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test('code that is wider than its box is moved by the arrow keys, and is one tab stop', async () => {
  const { page } = await openPage('seven-steps/', { width: 390 });
  const code = page.locator('[data-cell="data"] [data-code]');
  await code.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => code.locator('pre').evaluate(pre => pre.scrollLeft)).toBe(80);
  await page.keyboard.press('Tab');
  expect(await code.evaluate(element => element.contains(document.activeElement))).toBe(false);
});

/** Whether the page takes an arrow key for itself, that is pressed alone or with Alt. */
const takes = (target: Locator, altKey: boolean) =>
  target.evaluate((element, altKey) => {
    const init = { key: 'ArrowLeft', altKey, bubbles: true, cancelable: true };
    return !element.dispatchEvent(new KeyboardEvent('keydown', init));
  }, altKey);

test.each([
  ['a chart', 'seven-steps/', '.plot-axes > svg'],
  ['a terrain', 'gradients/', '.landscape-map .plot-axes > svg'],
  ['the start of a path', 'learning-rate/', '.landscape-start'],
  ['a graph', 'gradients/', '.graph-scroll > svg'],
  ['a player', 'seven-steps/', '.replay-bar button'],
  ['a grid to draw on', 'digits/', '.draw-grid'],
  ['code', 'seven-steps/', '[data-code]'],
  ['the ball of the front page', '', '.descent .ball'],
])(
  '%s takes an arrow key, and leaves the browser the one that goes back a page',
  async (...row) => {
    const [, path, selector] = row;
    const { page } = await openPage(path);
    const target = page.locator(selector).first();
    await target.focus();
    await expect.poll(() => takes(target, false)).toBe(true);
    expect(await takes(target, true)).toBe(false);
  },
);

/** What has the focus: its name, and how far down the page it stands. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    return { name, top: element.getBoundingClientRect().top + scrollY };
  });

test('the first link leads past the contents', async () => {
  const { page } = await openPage('seven-steps/');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Skip to the text');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Run all');
});

test('in a chapter, Tab goes down the page and along a line', async () => {
  const { page } = await openPage('seven-steps/');
  await page.getByRole('button', { name: 'Keys' }).focus();
  const back: string[] = [];
  let before = await focused(page);
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    // Within a bar of buttons they are not of one height.
    if (now.top < before.top - 40) back.push(`${before.name} -> ${now.name}`);
    before = now;
  }
  expect(back).toEqual([]);
});

test('a heading has its words as its name, and nothing else', async () => {
  const { page } = await openPage('seven-steps/');
  expect(await page.getByRole('heading', { name: 'The data', exact: true }).count()).toBe(1);
});

test('a run that takes its time is said to be on its way, and then that it is over', async () => {
  const { page, start } = await openLab();
  const said = page.getByRole('status');
  await start('while (true);');
  await said.getByText('mse is running.').waitFor();
  await said.getByText(/^Stopped: it was still running after .*, in the cell mse\.$/).waitFor();
});

test('who wants no motion is taken to the next cell at once', async () => {
  const { page } = await openPage('seven-steps/');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    Element.prototype.scrollIntoView = function (this: Element, how) {
      document.body.dataset.scrolled = `${this.id} ${(how as ScrollIntoViewOptions).behavior}`;
    };
  });
  await page.locator('[data-cell="data"] [data-code]').press('Shift+Enter');
  expect(await page.locator('body').getAttribute('data-scrolled')).toBe('cell-model auto');
});

test('the focus goes to Run when Stop goes away', async () => {
  const { page, cell, start, outcome } = await openLab();
  await start('while (true);');
  await cell.locator('[data-stop]').focus();
  expect((await outcome()).state).toBe('stopped');
  expect((await focused(page)).name).toBe('Run mse');
});

test('the focus goes to a control when the way back to its first value goes away', async () => {
  const { cell, run } = await openLab();
  await run("ui.slider('rate', { min: 0, max: 1, value: 0.5, step: 0.1 })");
  const slider = cell.getByRole('slider', { name: 'rate' });
  await slider.press('ArrowRight');
  await cell.getByRole('button', { name: 'Reset rate' }).press('Enter');
  expect(await slider.evaluate(element => element === document.activeElement)).toBe(true);
  // It says its value itself; what shows it beside the slider would say it again.
  expect(await slider.getAttribute('aria-valuetext')).toBe('0.5');
  expect(await cell.locator('output').getAttribute('aria-live')).toBe('off');
});

test('a press of Run is kept until the page’s script is there', async () => {
  const { page } = await openPage('glossary/');
  const release = await hold(page, /\/_astro\/_chapter_.*\.js$/);
  await page.goto(new URL('../seven-steps/', page.url()).href, { waitUntil: 'commit' });
  const cell = page.locator('[data-cell="data"]');
  await cell.getByRole('button', { name: 'Run data' }).click();
  expect(await cell.getAttribute('data-state')).toBe('idle');
  release();
  await cell.and(page.locator('[data-state="done"]')).waitFor();
});

const chapters = readCourse().chapters.map(({ file }) => `${file}/`);

test.each(['', ...chapters, 'pytorch/', 'glossary/', 'hand-ins/', 'no-such-page/'])(
  'nothing of /%s is wider than the page: on a desk, on a phone, at 400 %% zoom',
  async path => {
    const { page } = await openPage(path, { expected: [/404/] });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  },
);

test.each(['', 'loss/', 'glossary/', 'engine/'])(
  'on /%s a word of any length stays in the column',
  async path => {
    const { page } = await openPage(path);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.evaluate(() => {
      const texts = ':is(h1, h2, p, li, dt, td, th, .site-title > span, nav a > span:last-child)';
      for (const text of document.querySelectorAll(texts)) {
        if (!text.closest('.cell, svg, .exercise-title, .place'))
          (text.querySelector('a') ?? text).textContent = 'Wort'.repeat(30);
      }
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);
