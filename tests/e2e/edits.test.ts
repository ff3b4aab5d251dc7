/** What becomes of a reader's edits: saved, compared, shared, downloaded. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Download, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import article from '../golden/article.json' with { type: 'json' };
import { openPage, type VisitOptions } from './support/page.ts';
import { base, dist } from './support/site.ts';

const CHAPTER = 'seven-steps/';
const FASTER = 'const lr = 2e-5; // faster\n\nparams.grad * lr';
const LESSON = 'const lr = 1e-5;\n\nparams.grad * lr';

async function openChapter(options?: VisitOptions) {
  const visit = await openPage(CHAPTER, options);
  return { ...visit, ...handles(visit.page) };
}

/** The parts of a chapter's page. */
function handles(page: Page) {
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`);
  return {
    cell,
    tool: (name: string) => page.locator('.chapter-tools').getByRole('button', { name }),
    notices: page.locator('.chapter-notices'),
    cellTool: (id: string, name: RegExp) => cell(id).getByRole('button', { name }),
  };
}

/** A cell's text as the reader sees it; Monaco draws spaces as no-break spaces. */
async function textOf(cell: Locator): Promise<string> {
  const text = await cell.locator('[data-code] code').evaluate(code => code.textContent ?? '');
  return text.replaceAll('\u00a0', ' ').trimEnd();
}

/** Replaces a cell's code by typing. */
async function rewrite(page: Page, cell: Locator, source: string): Promise<void> {
  await page.bringToFront();
  await cell.locator('[data-code]').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(source);
}

/** What is kept of a cell, as it stands in the storage. */
const keyOf = (id: string) => `downhill:edit:${base}:seven-steps:${id}`;

/** Runs a cell and waits for its end. */
async function run(cell: Locator): Promise<void> {
  await cell.getByRole('button', { name: /^Run/ }).click();
  await cell.and(cell.page().locator('[data-state="done"]')).waitFor();
}

test('an edit survives a reload, at once and in colour, and runs', async () => {
  const { page, cell } = await openChapter({ expected: [/ERR_FAILED/] });
  await rewrite(page, cell('scaled'), FASTER);
  // Before anything is drawn: the page's own script is kept from loading.
  await page.route(/_astro\/.*\.js$/, route => route.abort());
  await page.reload();
  expect(await textOf(cell('scaled'))).toBe(FASTER);
  expect(await cell('scaled').getAttribute('data-state')).toBe('stale');
  expect(await cell('step').getAttribute('data-state')).toBe('stale');
  expect(await cell('scaled').locator('.line').nth(2).innerHTML()).toContain('style=');
  await page.unroute(/_astro\/.*\.js$/);
  await page.reload();
  await cell('scaled').getByText('Your edit of').waitFor();
  await run(cell('scaled'));
  expect(await cell('scaled').locator('[data-output]').innerText()).toContain('-1.0639');
}, 60_000);

test('nothing is lost when a program never ends and is stopped', async () => {
  const { page, cell } = await openChapter();
  await rewrite(page, cell('mse'), 'while (true) {}');
  await page.keyboard.press('ControlOrMeta+Enter');
  await cell('mse').getByRole('button', { name: 'Stop' }).click();
  await page.reload();
  expect(await textOf(cell('mse'))).toBe('while (true) {}');
});

test('what I changed, reset, undo; by keyboard', async () => {
  const { page, cell, cellTool } = await openChapter();
  expect(await cellTool('scaled', /^Reset/).isVisible()).toBe(false);
  await rewrite(page, cell('scaled'), FASTER);
  await cellTool('scaled', /^What I changed/).press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('del').innerText()).toContain('const lr = 1e-5;');
  expect(await dialog.locator('ins').innerText()).toContain('const lr = 2e-5; // faster');
  await page.keyboard.press('Escape');
  expect(await cellTool('scaled', /^What I changed/).evaluate(isFocused)).toBe(true);

  await cellTool('scaled', /^Reset/).press('Enter');
  await cell('scaled').getByText('scaled is as the lesson has it.').waitFor();
  expect(await textOf(cell('scaled'))).toBe(LESSON);
  expect(await cell('step').getAttribute('data-state')).toBe('idle');
  await cell('scaled').getByRole('button', { name: 'Undo' }).press('Enter');
  expect(await textOf(cell('scaled'))).toBe(FASTER);
  expect(await cell('scaled').locator('[data-code]').evaluate(isFocused)).toBe(true);
  await page.reload();
  expect(await textOf(cell('scaled'))).toBe(FASTER);
});

const isFocused = (element: Element) => element === document.activeElement;

test('the chapter is reset as a whole, and what was reset is still there after a reload', async () => {
  const { page, cell, tool, notices } = await openChapter();
  await rewrite(page, cell('scaled'), FASTER);
  await rewrite(page, cell('loss'), 'loss_');
  await tool('Reset chapter').click();
  await notices.getByText('Your 2 edits are set aside').waitFor();
  await page.reload();
  expect(await textOf(cell('scaled'))).toBe(LESSON);
  await tool('Earlier edits').click();
  await page.getByRole('button', { name: /^Put back/ }).click();
  expect(await textOf(cell('scaled'))).toBe(FASTER);
  expect(await textOf(cell('loss'))).toBe('loss_');
});

test('a lesson that has changed since is told, compared, taken and taken back', async () => {
  const { page, cell } = await openChapter();
  const then = LESSON.replace('1e-5', '1e-6');
  await page.evaluate(
    ([key, edit]) => localStorage.setItem(key, edit),
    [keyOf('scaled'), JSON.stringify({ source: FASTER, lesson: then, at: 1_700_000_000_000 })],
  );
  await page.reload();
  const notice = cell('scaled').locator('.edit-notice');
  await notice.getByText('The lesson has changed since your edit of Nov 14, 2023').waitFor();
  expect(await textOf(cell('scaled'))).toBe(FASTER);

  await notice.getByRole('button', { name: 'See the difference' }).click();
  const changes = page.getByRole('dialog').locator('.diff');
  expect(await changes.nth(0).innerText()).toMatch(/1e-6;[\s\S]*1e-5;/);
  expect(await changes.nth(1).innerText()).toMatch(/1e-5;[\s\S]*2e-5; \/\/ faster/);
  await page.getByRole('dialog').getByRole('button', { name: 'Take the new one' }).click();
  expect(await textOf(cell('scaled'))).toBe(LESSON);
  await cell('scaled').getByRole('button', { name: 'Undo' }).click();
  expect(await textOf(cell('scaled'))).toBe(FASTER);

  await page.reload();
  await notice.getByRole('button', { name: 'Keep mine' }).click();
  await page.reload();
  await cell('scaled').getByText('Your edit of').waitFor();
  expect(await notice.count()).toBe(0);
});

test('edits of cells that are gone, and what cannot be read, are offered', async () => {
  const { page, notices, cell } = await openChapter();
  await page.evaluate(
    ([gone, edit, broken]) => {
      localStorage.setItem(gone, edit);
      localStorage.setItem(broken, '{"source": "half a te');
    },
    [keyOf('gone'), JSON.stringify({ source: '6 * 7', lesson: '6', at: 5 }), keyOf('loss')],
  );
  await page.reload();
  await notices.getByText('What was saved of the cell loss cannot be read').waitFor();
  await notices.getByRole('button', { name: 'See what is there' }).click();
  expect(await page.getByRole('dialog').innerText()).toContain('half a te');
  await page.keyboard.press('Escape');
  await notices.getByText('You changed the cell gone, which the lesson no longer has').waitFor();
  await notices.getByRole('button', { name: 'Make it a cell of my own' }).click();
  await run(cell('mine_1'));
  expect(await cell('mine_1').locator('[data-output]').innerText()).toBe('42');
  await page.reload();
  expect(await textOf(cell('mine_1'))).toBe('6 * 7');
});

test('a cell of one’s own sees everything above, is kept, and can go', async () => {
  const { page, cell } = await openChapter();
  const add = page.getByRole('button', { name: 'A cell of your own' });
  const isOpen = (id: string) => cell(id).locator(':focus').waitFor({ state: 'attached' });
  await add.click();
  await isOpen('mine_1');
  await page.keyboard.insertText('const twice = params * 2;\n\ntwice.shape');
  await page.keyboard.press('ControlOrMeta+Enter');
  await cell('mine_1').and(page.locator('[data-state="done"]')).waitFor();
  expect(await cell('mine_1').locator('[data-output]').innerText()).toContain('[3]');
  await add.click();
  await isOpen('mine_2');
  await page.keyboard.insertText('twice.shape[0]');
  await page.keyboard.press('ControlOrMeta+Enter');
  await cell('mine_2').and(page.locator('[data-state="done"]')).waitFor();
  await page.reload();
  expect(await textOf(cell('mine_2'))).toBe('twice.shape[0]');
  await cell('mine_1')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await cell('mine_1').waitFor({ state: 'hidden' });
  await page.locator('.own-cells').getByRole('button', { name: 'Undo' }).click();
  expect(await textOf(cell('mine_1'))).toContain('twice.shape');
});

test('a link carries the changes; opened, it asks, and gives back the reader’s own', async () => {
  const sender = await openChapter();
  await rewrite(sender.page, sender.cell('scaled'), FASTER);
  await sender.tool('Share').click();
  const link = await sender.page.getByLabel('The link').inputValue();
  expect(link).toMatch(/#edits=1\.[\w-]+$/);
  expect(link.length).toBeLessThan(400);

  const { page, cell, notices, requests } = await openChapter();
  await rewrite(page, cell('scaled'), 'const lr = 5;');
  await page.goto(link);
  await page.reload();
  await notices.getByText('somebody’s changes to the cell scaled').waitFor();
  await notices.getByText('See the changes').click();
  expect(await notices.locator('ins').innerText()).toContain('2e-5; // faster');
  expect(await textOf(cell('scaled'))).toBe('const lr = 5;');

  requests.length = 0;
  await notices.getByRole('button', { name: 'Show them in the page' }).click();
  await notices.getByText('Your own edits are set aside (scaled).').waitFor();
  expect(await textOf(cell('scaled'))).toBe(FASTER);
  expect(await cell('scaled').getAttribute('data-state')).toBe('stale');
  expect(requests.filter(url => /worker|runner/.test(url))).toEqual([]);
  expect(page.url()).not.toContain('#');
  await notices.getByRole('button', { name: 'Back to my own' }).click();
  expect(await textOf(cell('scaled'))).toBe('const lr = 5;');
}, 60_000);

test('what a link carries does not run by itself in the automatic mode either', async () => {
  const { page, cell, tool, notices } = await openChapter();
  await rewrite(page, cell('scaled'), FASTER);
  await tool('Share').click();
  const link = await page.getByLabel('The link').inputValue();
  await page.keyboard.press('Escape');
  await page.getByLabel('Run as I type').check();
  await tool('Reset chapter').click();
  await page.goto(link);
  await notices.getByRole('button', { name: 'Show them in the page' }).click();
  await page.waitForTimeout(1500);
  expect(await textOf(cell('scaled'))).toBe(FASTER);
  expect(await cell('scaled').getAttribute('data-state')).toBe('stale');
});

test('what controls are set to is kept, shared and reset like any edit', async () => {
  const { page, cell, tool, notices } = await openChapter();
  const rate = cell('play').getByLabel('learning rate', { exact: true });
  const title = () =>
    cell('play')
      .locator('[data-output]')
      .getByText(/^loss /)
      .textContent();
  const shown = () => rate.getAttribute('aria-valuetext');
  await rate.focus();
  await page.keyboard.press('Home');
  await cell('play').and(page.locator('[data-state="done"]')).waitFor();
  const slow = await title();
  await page.reload();
  expect(await title()).not.toBe(slow);
  await expect.poll(shown).toBe('1e-6');
  expect(await cell('play').getAttribute('data-state')).toBe('stale');
  await tool('Share').click();
  const link = await page.getByLabel('The link').inputValue();
  await page.keyboard.press('Escape');
  await tool('Reset chapter').click();
  await expect.poll(shown).toBe('1e-5');
  expect(await cell('play').getAttribute('data-state')).toBe('idle');

  await page.goto(link);
  await notices.getByText('somebody’s changes to “learning rate” in play').waitFor();
  expect(await shown()).toBe('1e-5');
  await notices.getByRole('button', { name: 'Show them in the page' }).click();
  await expect.poll(shown).toBe('1e-6');
  expect(await cell('play').getAttribute('data-state')).toBe('stale');
  await run(cell('play'));
  expect(await title()).toBe(slow);
});

test.each([
  ['#edits=1.AAAAz', /cannot be used\. It is damaged/],
  ['#edits=9.AAAAz', /newer version/],
  ['#edits=', /cannot be used/],
])('a link that is garbage (%s) is told, and everything works', async (fragment, message) => {
  const { page, cell, notices } = await openChapter();
  await page.goto(`${page.url()}${fragment}`);
  await notices.getByText(message).waitFor();
  await run(cell('data'));
});

test('two tabs never overwrite each other silently', async () => {
  const { page, cell } = await openChapter();
  const other = await page.context().newPage();
  await other.goto(page.url());
  const there = handles(other);
  await rewrite(page, cell('scaled'), FASTER);
  const notice = there.cell('scaled').locator('.edit-notice');
  await other.bringToFront();
  await notice.getByText('You have changed this cell in another tab').waitFor();
  await notice.getByRole('button', { name: 'See the difference' }).click();
  expect(await other.getByRole('dialog').locator('ins').innerText()).toContain('2e-5');
  await other.keyboard.press('Escape');
  await notice.getByRole('button', { name: 'Take it here' }).click();
  expect(await textOf(there.cell('scaled'))).toBe(FASTER);

  await rewrite(page, cell('scaled'), 'const lr = 3;');
  await notice.getByText('in another tab').waitFor();
  await rewrite(other, there.cell('scaled'), 'const lr = 4;');
  await notice.getByText('What stood there is set aside').waitFor();
  await cell('scaled').getByText('in another tab').waitFor();
  await there.tool('Earlier edits').click();
  await other
    .getByText(/Two tabs had different texts/)
    .first()
    .click();
  expect(await other.getByRole('dialog').innerText()).toContain('const lr = 3;');
}, 60_000);

test.each([
  [
    'denied',
    'does not let the page keep anything',
    `Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); },
  })`,
  ],
  [
    'full',
    'has no room left',
    `Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  }`,
  ],
])('with storage %s a notice says so, and everything else works', async (_, words, script) => {
  const { page, cell, notices, tool } = await openChapter();
  await page.addInitScript(script);
  await page.reload();
  await rewrite(page, cell('scaled'), FASTER);
  await notices.getByText(words).waitFor();
  await cell('scaled').getByText('This is not saved').waitFor();
  await run(cell('scaled'));
  await tool('Reset chapter').click();
  expect(await textOf(cell('scaled'))).toBe(LESSON);
  await notices.getByRole('button', { name: 'Undo' }).click();
  expect(await textOf(cell('scaled'))).toBe(FASTER);
});

/** Downloads something from the menu. */
async function download(page: Page, what: RegExp): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).press('Enter');
  await page.getByRole('button', { name: what }).click();
  return coming;
}

test('the chapter is downloaded as a program that prints the article’s numbers in Node', async () => {
  const { page } = await openChapter();
  const file = await download(page, /program for Node/);
  expect(file.suggestedFilename()).toBe('seven-steps.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  try {
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('// function mse(preds: Tensor, targets: Tensor) {');
    const { stdout } = await promisify(execFile)(process.execPath, [path]);
    expect(stdout).toContain('tensor(25823.8086, grad_fn=<MeanBackward0>)');
    expect(stdout).toContain('[chart] The roller coaster');
    const printed =
      /── repeat ──\n([\d.\n]+)/.exec(stdout)?.[1].trim().split('\n').map(Number) ?? [];
    const losses = article[0].steps.map(step => step.loss).slice(1, 11);
    expect(printed).toHaveLength(losses.length);
    printed.forEach((loss, i) => {
      expect(Math.abs(loss / losses[i] - 1)).toBeLessThan(1e-6);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the download has the reader’s edits', async () => {
  const { page, cell } = await openChapter();
  await rewrite(page, cell('data'), `console.log('mine');\n${await textOf(cell('data'))}`);
  const file = await download(page, /program for Node/);
  let text = '';
  for await (const chunk of await file.createReadStream()) text += chunk;
  expect(text).toContain("\nconsole.log('mine');");
});

test('the chapter is downloaded as a notebook', async () => {
  const { page } = await openChapter();
  const file = await download(page, /notebook/);
  expect(file.suggestedFilename()).toBe('seven-steps.ipynb');
  const book = JSON.parse(readFileSync(join(dist, 'seven-steps.ipynb'), 'utf8'));
  expect(book.nbformat).toBe(4);
  const text = JSON.stringify(book);
  expect(text).toContain('torch.manual_seed(42)');
  expect(text).not.toContain('The prose says');
});

test('copy copies what is shown', async () => {
  const { page, cell } = await openChapter();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await cell('scaled').getByRole('button', { name: /^Copy/ }).click();
  await expect.poll(copied).toBe(LESSON);
  await cell('scaled').getByText('PyTorch').click();
  await cell('scaled').getByRole('button', { name: /^Copy/ }).click();
  await expect.poll(copied).toBe('lr = 1e-5\n\nparams.grad * lr');
});

test('without JavaScript none of it shows', async () => {
  const { page } = await openChapter({ javaScriptEnabled: false });
  const shown = page.locator('[data-edits]').filter({ visible: true });
  expect(await shown.count()).toBe(0);
});

test.each([1280, 390])('everything has room in a window %i px wide', async width => {
  const { page, cell, tool } = await openChapter({ width });
  await rewrite(page, cell('scaled'), FASTER);
  await page.getByRole('button', { name: 'A cell of your own' }).click();
  await tool('Reset chapter').click();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  if (width > 640) return;
  const sizes = await page
    .locator(':is(.chapter-tools, .cell-bar, .own-cells, .edit-notice) button:visible')
    .evaluateAll(buttons => buttons.map(button => button.getBoundingClientRect().height));
  expect(sizes.filter(height => height < 40)).toEqual([]);
});
