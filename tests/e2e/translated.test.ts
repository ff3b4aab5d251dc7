/** A page that the browser translates: it wraps words in elements of its own, now and whenever some are added. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openLab } from './support/lab.ts';

/** Does to the page what Chrome's translation does: the words become capitals, and code stays as it says it must. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const LEFT = '[translate="no"], script, style, template, textarea, input, select, svg';
    const done = new WeakSet<Node>();
    const take = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.currentNode; node; node = walker.nextNode() as Node) {
        if (node instanceof Text) texts.push(node);
      }
      for (const text of texts) {
        if (done.has(text) || !text.data.trim() || text.parentElement?.closest(LEFT)) continue;
        const [outer, inner] = ['font', 'font'].map(name => document.createElement(name));
        const words = document.createTextNode(text.data.toUpperCase());
        done.add(words);
        inner.append(words);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    take(document.body);
    new MutationObserver(changes => {
      for (const { addedNodes } of changes) for (const node of addedNodes) take(node);
    }).observe(document.body, { childList: true, subtree: true });
  });

test('code and what it prints stay as they are, and all buttons work', async () => {
  const { page, cell, run } = await openLab();
  await translate(page);
  const code = () => page.locator('[data-cell="data"] [data-code]').innerText();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('SEVEN STEPS');
  expect(await code()).toContain('torch.manual_seed(42);');
  expect(await page.locator('p code').first().innerText()).toMatch(/[a-z]/);

  const { state, status, output } = await run(`const times = ui.button('again');
const rate = ui.slider('rate', { min: 0, max: 1, value: 0.5, step: 0.1 });
console.log('printed', times, rate);`);
  expect([state, status.startsWith('RAN IN'), output.includes('printed 0 0.5')]).toEqual([
    'done',
    true,
    true,
  ]);
  await cell.getByRole('button', { name: 'AGAIN' }).click();
  await cell.getByText('printed 1 0.5').waitFor();
  await cell.getByRole('slider').press('ArrowRight');
  await cell.getByText('printed 1 0.6').waitFor();
  await cell.getByRole('button', { name: 'Reset rate' }).locator('font').first().click();
  await cell.getByText('printed 1 0.5').waitFor();

  await page.reload();
  expect(await cell.locator('[data-code]').innerText()).toContain("ui.button('again')");
});
