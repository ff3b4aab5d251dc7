/** The editor of a cell: the plain one and Monaco, by keyboard, by finger, and through an input method. */
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type ChapterOptions, FASTER, LESSON, openChapter, settled } from './support/chapter.ts';
import {
  code,
  edit,
  focused,
  isDrawn,
  isFocused,
  type Kind,
  retype,
  rewrite,
  textOf,
} from './support/editing.ts';
import { hold } from './support/hold.ts';
import { openPage } from './support/page.ts';

/** Where each editor is found. */
const editors: [kind: Kind, options: ChapterOptions][] = [
  ['Monaco', { fullEditor: true }],
  ['Monaco with a textarea', { fullEditor: true, without: ['EditContext'] }],
  ['plain', { fullEditor: true, width: 390 }],
];

describe.each(editors)('in the %s editor', (kind, options) => {
  test('text that arrives whole is there as it came', async () => {
    const { page, cell } = await openChapter(options);
    await edit(cell('mse'), kind);
    const sources = [
      'function f() {\n  return 1;\n}',
      'if (a) {\n    b("(");\n\tc([\'{\']);\n    }\n  }\n',
      '(',
      'a\n\n\n  b',
    ];
    for (const source of sources) {
      await retype(page, source);
      await expect.poll(() => textOf(cell('mse'))).toBe(source);
    }
  });

  test('Enter keeps the indentation, and nothing is typed but what is typed', async () => {
    const { page, cell } = await openChapter(options);
    await edit(cell('mse'), kind);
    await retype(page, 'x');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('f(() => {');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`g("a", 'b', [1]);`);
    await page.keyboard.press('Enter');
    await page.keyboard.type('});');
    await expect.poll(() => textOf(cell('mse'))).toBe(`f(() => {\n  g("a", 'b', [1]);\n});`);
  });

  test('Tab moves on until the reader asks it to indent; brackets indent at all times', async () => {
    const { page, cell } = await openChapter(options);
    await edit(cell('mse'), kind);
    await retype(page, 'a');
    await page.keyboard.press('Control+]');
    await page.keyboard.press('Control+]');
    await expect.poll(() => textOf(cell('mse'))).toBe('    a');
    await page.keyboard.press('Control+[');
    await expect.poll(() => textOf(cell('mse'))).toBe('  a');

    const hint = cell('mse').getByRole('status');
    expect(await hint.innerText()).toContain('Tab moves on');
    await page.keyboard.press('Control+m');
    expect(await hint.innerText()).toContain('Tab indents');
    await page.keyboard.press('Home');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await expect.poll(() => textOf(cell('mse'))).toBe('    a');
    await page.keyboard.press('Control+Shift+m');

    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Run mse');
    expect(await hint.count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toContain('Code of mse');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).not.toContain('mse');
  });

  test('Enter edits, Escape leaves', async () => {
    const { page, cell } = await openChapter(options);
    await code(cell('mse')).focus();
    await page.keyboard.press('Enter');
    await edit(cell('mse'), kind);
    await retype(page, '1 + 1');
    await page.keyboard.press('Escape');
    expect(await isFocused(code(cell('mse')))).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(' + 1');
    await expect.poll(() => textOf(cell('mse'))).toBe('1 + 1 + 1');
  });

  test('keys run the cell, the next one, and all; what was printed is said', async () => {
    const { page, cell } = await openChapter(options);
    await edit(cell('mse'), kind);
    const source = await textOf(cell('mse'));
    await page.keyboard.press('Control+Enter');
    await settled(cell('mse'));
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => focused(page)).toContain('Code of initialise');
    await code(cell('loss')).focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('loss ran. tensor(25823.8086, grad_fn=<MeanBackward0>)').waitFor();
    await code(cell('mse')).press('Alt+Enter');
    await settled(cell('play'));
    expect(await textOf(cell('mse'))).toBe(source);
  });

  test('an input method composes in peace', async () => {
    const { page, cell } = await openChapter(options);
    await edit(cell('mse'), kind);
    await retype(page, '// ');
    const devtools = await page.context().newCDPSession(page);
    const compose = (word: string) =>
      devtools.send('Input.imeSetComposition', {
        text: word,
        selectionStart: word.length,
        selectionEnd: word.length,
      });
    for (const word of ['に', 'にほ', 'にほん']) await compose(word);
    await devtools.send('Input.insertText', { text: '日本' });
    await expect.poll(() => textOf(cell('mse'))).toBe('// 日本');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1');
    await expect.poll(() => textOf(cell('mse'))).toMatch(/^\/\/ 日本\n(?:\/\/ )?1$/);
  });
});

test('nothing is swapped in the middle of a word', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  const release = await hold(page, /surface/);
  await edit(cell('mse'), 'plain');
  await retype(page, '// ');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', {
    text: 'に',
    selectionStart: 1,
    selectionEnd: 1,
  });
  const arrived = page.waitForResponse(/surface.*\.js/);
  release();
  await page.evaluate(`import('${(await arrived).url()}')`);
  await isDrawn(page);
  expect(await cell('mse').locator('textarea').count()).toBe(1);
  await devtools.send('Input.insertText', { text: '日本' });
  await cell('mse').locator('.monaco-box .view-line').first().waitFor();
  await page.keyboard.type('!');
  await expect.poll(() => textOf(cell('mse'))).toBe('// 日本!');
});

/** The words of a cell's code with their colours, as they are painted. */
const colours = (cell: Locator, spans: string) =>
  cell.locator(spans).evaluateAll(elements =>
    elements
      .filter(element => element.children.length === 0 && element.textContent?.trim())
      .map(element => [
        element.textContent?.replaceAll('\u00a0', ' ').trim(),
        getComputedStyle(element).color,
      ])
      // each highlighter has its own way to part spaces and brackets from their neighbours
      .filter(([word]) => /^\w+$/.test(word ?? '')),
  );

test('the code keeps its colours when Monaco comes, and when the theme is switched', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  const inStatic = () => colours(cell('watch'), '[data-code] .line span');
  const inMonaco = () => colours(cell('mse'), '.view-line span span');
  const before = await colours(cell('mse'), '[data-code] .line span');
  const elsewhere = await inStatic();
  await edit(cell('mse'), 'Monaco');
  await expect.poll(inMonaco).toEqual(before);
  await page.getByRole('button', { name: /theme|dark|light/i }).click();
  await expect.poll(inStatic).not.toEqual(elsewhere);
  const dark = await openPage('seven-steps/', { colorScheme: 'dark' });
  const expected = await colours(dark.page.locator('[data-cell="mse"]'), '[data-code] .line span');
  await expect.poll(inMonaco).toEqual(expected);
});

test('a phone keeps the plain editor, with its buttons above the keyboard', async () => {
  const { page, cell } = await openChapter({ fullEditor: true, width: 390, touch: true });
  await code(cell('mse')).tap();
  const area = cell('mse').locator('textarea');
  const bar = page.getByRole('toolbar', { name: 'Editing' });
  const tap = (name: string) => bar.getByRole('button', { name, exact: true }).tap();
  const source = await area.inputValue();
  await area.evaluate((node: HTMLTextAreaElement) => node.setSelectionRange(3, 9));
  await tap('Indent more');
  expect(await area.inputValue()).toBe(`  ${source}`);
  const selection = () =>
    area.evaluate((node: HTMLTextAreaElement) => [node.selectionStart, node.selectionEnd]);
  expect(await selection()).toEqual([5, 11]);
  await tap('Indent less');
  await tap('Undo');
  expect(await area.inputValue()).toBe(`  ${source}`);
  await tap('Undo');
  expect(await area.inputValue()).toBe(source);
  await tap('Run');
  await settled(cell('mse'));
  expect(await isFocused(area)).toBe(true);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  expect(await page.locator('.monaco-editor, .editor-hint').count()).toBe(0);
  await tap('Done');
  expect(await isFocused(area)).toBe(false);
  expect(await bar.count()).toBe(0);
});

test('the keys are listed under ?, but not while one types', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // A choice takes no characters.
  await cell('mse').getByRole('radio', { name: 'TypeScript' }).focus();
  await page.keyboard.press('?');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await edit(cell('mse'), 'Monaco');
  await retype(page, 'true ');
  await page.keyboard.type('? 1 : 2');
  await expect.poll(() => textOf(cell('mse'))).toBe('true ? 1 : 2');
  expect(await dialog.count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keys' }).click();
  await dialog.waitFor();
});

test('with Alt and an arrow a number moves, and undo takes it back in the plain editor', async () => {
  const { page, cell } = await openChapter({ fullEditor: true, width: 390 });
  await edit(cell('mse'), 'plain');
  await retype(page, 'const x = 0.5;\nx');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => textOf(cell('mse'))).toBe('const x = 0.6;\nx');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => textOf(cell('mse'))).toBe('const x = 0.5;\nx');
});

test('undo in the plain editor keeps what Reset has brought back whole', async () => {
  const { page, cell, cellTool } = await openChapter();
  await rewrite(cell('scaled'), FASTER);
  await cellTool('scaled', /^Reset/).click();
  await expect.poll(() => textOf(cell('scaled'))).toBe(LESSON);
  await edit(cell('scaled'), 'plain');
  await page.keyboard.press('ControlOrMeta+z');
  await isDrawn(page);
  expect(await textOf(cell('scaled'))).toBe(LESSON);
});

test('help for those who hear the editor is under Alt+F1', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await edit(cell('mse'), 'Monaco');
  await page.keyboard.press('Alt+F1');
  await page
    .locator('.monaco-aria-container')
    .getByText('Escape leaves the editor')
    .first()
    .waitFor({
      state: 'attached',
    });
});
