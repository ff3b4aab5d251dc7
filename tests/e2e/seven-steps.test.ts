/** The seven-steps chapter as a reader meets it. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import article from '../golden/article.json' with { type: 'json' };
import { openChapter, output, printed, run, settled, start, stateOf } from './support/chapter.ts';
import { edit, rewrite } from './support/editing.ts';
import { openLab } from './support/lab.ts';

const losses = article[0].steps.map(step => step.loss);

const opacity = (element: Locator) =>
  element.evaluate(node => Number(getComputedStyle(node).opacity));

/** The numbers that stand in a text. */
const numbers = (text: string) => [...text.matchAll(/-?\d+\.\d+(?:e[-+]?\d+)?/g)].map(Number);

/** What the article shows, in the cells that show it. */
async function expectArticle(cell: (id: string) => Locator): Promise<void> {
  expect(await printed(cell('loss'))).toBe('tensor(25823.8086, grad_fn=<MeanBackward0>)');
  expectClose(await printed(cell('gradients')), article[0].steps[0].grad.data);
  expect(await printed(cell('initialise'))).toBe(
    'tensor([-0.7658, -0.7506,  1.3525], requires_grad=True)',
  );
  expect(await printed(cell('scaled'))).toBe('tensor([-0.5320, -0.0342, -0.0025])');
  expectClose(await printed(cell('step')), losses.slice(1, 2));
  expectClose(await printed(cell('repeat')), losses.slice(1, 11));
}

/** The numbers that a text shows, to PyTorch's own tolerance between machines. */
function expectClose(text: string, expected: number[]): void {
  const found = numbers(text);
  expect(found).toHaveLength(expected.length);
  found.forEach((number, i) => {
    expect(Math.abs(number / expected[i] - 1)).toBeLessThan(1e-6);
  });
}

test('the chapter is complete without JavaScript', async () => {
  const { page, cell } = await openChapter({ javaScriptEnabled: false });
  await expectArticle(cell);
  expect(await cell('data').getByRole('img').count()).toBe(1);
  expect(await cell('watch').getByRole('img').count()).toBe(4);
  const needScript = page.getByRole('button', { name: /^Run/ }).or(page.locator('[data-edits]'));
  expect(await needScript.filter({ visible: true }).count()).toBe(0);
});

test('running the whole chapter gives what was built, and moves nothing', async () => {
  const { page, cell } = await openChapter();
  // What the page has drawn itself need not carry its data.
  const outputs = () =>
    page
      .locator('[data-output]')
      .evaluateAll(boxes => boxes.map(box => box.outerHTML.replace(/ data-figure="[^"]*"/g, '')));
  const before = await outputs();
  const height = await page.evaluate(() => document.body.scrollHeight);
  await run(cell('ten-more'));
  await expectArticle(cell);
  expect(await page.evaluate(() => document.body.scrollHeight)).toBe(height);
  expect(await outputs()).toEqual(before);
});

test.each([
  ['the pointer', (button: Locator) => button.hover()],
  ['the focus', (button: Locator) => button.focus()],
])('what runs cells loads when %s comes to a button for it', async (_, come) => {
  const { page, requests, cell } = await openChapter();
  await page.mouse.move(700, 400);
  const isRunner = (url: string) => url.includes('sandbox-worker');
  expect(requests.some(isRunner)).toBe(false);
  await Promise.all([
    page.waitForRequest(request => isRunner(request.url())),
    come(cell('data').getByRole('button', { name: /^Run/ })),
  ]);
  await run(cell('data'));
  expect(requests.filter(isRunner)).toHaveLength(1);
});

test('a reader edits, runs, and sees the result of the code as it stands', async () => {
  const { page, cell } = await openChapter();
  await rewrite(cell('scaled'), 'const lr = 2e-5;\n\nparams.grad * lr');
  expect(await stateOf(cell('scaled'))).toBe('stale');
  expect(await stateOf(cell('step'))).toBe('stale');
  expect(await stateOf(cell('loss'))).toBe('idle');
  await page.keyboard.press('ControlOrMeta+Enter');
  await settled(cell('scaled'));
  expect(await printed(cell('scaled'))).toBe('tensor([-1.0639, -0.0684, -0.0051])');
  await run(cell('step'));
  expect(await printed(cell('step'))).not.toContain('5435.5356');
  expect(await stateOf(cell('step'))).toBe('done');
});

test('after an edit, Run all brings the figures up to date too, and no exercise that nobody has begun', async () => {
  const { page, cell } = await openChapter();
  const state = (id: string) => stateOf(cell(id));
  const graph = output(cell('chain-rule'));
  await rewrite(
    cell('initialise'),
    'const params = torch.ones(3).requires_grad_();\nconst orig_params = params.detach().clone();',
  );
  expect([await state('chain-rule'), await state('enough')]).toEqual(['stale', 'stale']);
  await page.getByRole('button', { name: 'Run all' }).click();
  await settled(cell('chain-rule'));
  await graph.getByText('[1, 1, 1]').first().waitFor();
  expect(await state('enough')).toBe('stale');
});

test('Run all says below itself how it went, and leads to the cell that stopped it', async () => {
  const { cell, tool, page } = await openChapter();
  const said = page.locator('[data-whole-run]');
  const height = () => page.locator('.prose').evaluate(prose => prose.clientHeight);
  const before = await height();
  await tool('Run all').click();
  await said.getByText(/^Ran in [\d.]+ m?s$/).waitFor();
  expect(await height()).toBe(before);
  await rewrite(cell('mse'), 'nowhere');
  await tool('Run all').click();
  await said.getByText('Not run: stopped above, in mse').waitFor();
  await said.getByRole('link', { name: 'mse' }).click();
  expect(new URL(page.url()).hash).toBe(await cell('mse').evaluate(({ id }) => `#${id}`));
});

test('an error shows its cell, line and message, where it was thrown and where it was met', async () => {
  const { cell } = await openChapter();
  await rewrite(
    cell('mse'),
    "function mse(preds, targets) {\n  throw new RangeError('not today');\n}",
  );
  await run(cell('mse'));
  await run(cell('loss'), 'error');
  expect(await printed(cell('loss'))).toMatch(/RangeError: not today\s+in the cell mse, line 2/);
  await start(cell('step'));
  await cell('step').getByText('Not run: stopped above, in loss').waitFor();
  // What stands there is of the run before.
  await expect.poll(() => opacity(output(cell('step')))).toBe(0.55);
  await expect.poll(() => opacity(output(cell('loss')))).toBe(1);
});

test('the line of an error stays marked while the reader comes to mend it, and until they do', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await rewrite(cell('mse'), 'const mse = (preds, targets) => null;');
  await run(cell('gradients'), 'error');
  const mark = cell('gradients').locator('.error-line');
  const middleOf = async (part: Locator) => {
    const { y, height } = (await part.boundingBox()) ?? { y: Number.NaN, height: 0 };
    return y + height / 2;
  };
  await mark.waitFor();
  const line = cell('gradients').locator('.cell-code .line').first();
  expect(await middleOf(mark)).toBeCloseTo(await middleOf(line), 0);
  await edit(cell('gradients'), 'Monaco');
  expect(await mark.count()).toBe(1);
  await page.keyboard.insertText(' ');
  await mark.waitFor({ state: 'detached' });
});

test('a figure that is out of date says why, though its code is folded away', async () => {
  const { cell } = await openChapter();
  const line = cell('bolder').locator('summary', { hasText: 'The code' });
  expect(await line.innerText()).toBe('The code');
  await rewrite(cell('scaled'), 'const lr = 1e-4;');
  await line.getByText('Something above has changed').waitFor();
  await line.click();
  expect(await line.innerText()).toBe('The code');
  await run(cell('bolder'));
  await line.click();
  expect(await line.innerText()).toBe('The code');
});

const MISTAKES: [code: string, message: string][] = [
  [
    'const fine = 1;\nconst x = ;',
    'Unexpected token Here something is missing: the operator has nothing to its right.',
  ],
  [
    'const fine = /(?<year>\\d+)-a*/v;\nconst x = /(a/;',
    'Invalid regular expression: /(a/: Unterminated group',
  ],
  ['const fine = /a/gi;\nconst x = /a/gg;', "Invalid flags supplied to RegExp constructor 'gg'"],
];

test('a syntax error is placed too', async () => {
  const { run } = await openLab();
  for (const [code, message] of MISTAKES) {
    const { state, output } = await run(code);
    expect.soft(state, code).toBe('error');
    const says = output.replace(/\s+/g, ' ');
    expect.soft(says).toContain(`SyntaxError: ${message} in the cell mse, line 2`);
  }
});

test('the same sample in PyTorch is a tab away, with the keyboard too', async () => {
  const { page, cell } = await openChapter();
  await cell('model').getByText('PyTorch').click();
  expect(await cell('model').getByText('def f(t, params):').isVisible()).toBe(true);
  expect(await cell('model').getByText('function f').isVisible()).toBe(false);
  await page.keyboard.press('ArrowLeft');
  expect(await cell('model').getByText('function f').isVisible()).toBe(true);
});
