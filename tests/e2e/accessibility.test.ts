/** What a checker of the guidelines (WCAG 2.2 AA, by axe) finds, with everything unfolded, and what it cannot see. */
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { openPage, type VisitOptions } from './support/page.ts';

const PATHS = ['', 'gradients/', 'seven-steps/', 'digits/', 'pytorch/', 'glossary/', 'engine/'];
const WAYS: VisitOptions[] = [{}, { width: 390, colorScheme: 'dark' }];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A cell's code is moved by the keys of the tab stop round it; printed text and formulae are the browser's tab stops. */
const SCROLLED_BY_KEYS = '.cell-code > pre, pre.output-text, .display-math';

const visits = PATHS.flatMap(path => WAYS.map(way => [path, way] as const));

test.each(visits)('axe has nothing to say of /%s (%j)', async (path, way) => {
  const { page } = await openPage(path, way);
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([rules, scrolled]) => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        document,
        {
          runOnly: rules,
        },
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
  expect(found).toEqual([]);
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
