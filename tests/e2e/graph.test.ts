/** The graph of a computation on a page: drawn by a run, read by pointer and keys, as a table and as a file. */
import { expect, test } from 'vitest';
import { openLab } from './support/lab.ts';
import type { VisitOptions } from './support/page.ts';
import { saved } from './support/saved.ts';

const NUMBERS = `const x = torch.tensor(3, { dtype: torch.float32, requires_grad: true });
const w = torch.tensor(2, { dtype: torch.float32, requires_grad: true });
const error = w * x - 4;
const loss = error ** 2;
loss.backward();
ui.graph(loss, { x, w, error, loss });`;

const LOOP = `const w = torch.tensor(0.5, { requires_grad: true });
let x = torch.tensor(1, { dtype: torch.float32, requires_grad: true });
for (let i = 0; i < 50; i++) x = torch.tanh(x * w + 1);
ui.graph(x, { w });`;

async function openGraph(code: string, options?: VisitOptions) {
  const lab = await openLab(options);
  expect((await lab.run(code)).state).toBe('done');
  const output = lab.cell.locator('[data-output]');
  const graph = output.getByRole('img');
  await graph.scrollIntoViewIfNeeded();
  const node = (name: string) => graph.locator('.graph-node').filter({ hasText: name });
  return { ...lab, output, graph, node, tip: output.locator('.graph-tip') };
}

test('what draws graphs is loaded by the first run that has one', async () => {
  const lab = await openLab();
  await lab.run('1 + 1');
  const before = lab.requests.length;
  await lab.run(NUMBERS);
  const drawsGraphs = (url: string) => url.includes('/render-graph.');
  expect(lab.requests.slice(0, before).some(drawsGraphs)).toBe(false);
  expect(lab.requests.slice(before).some(drawsGraphs)).toBe(true);
  expect(await lab.cell.locator('[data-output]').getByRole('img').getAttribute('aria-label')).toBe(
    'Graph of loss: 3 operations (from the output: PowBackward0, SubBackward0, MulBackward0); computed from w, x; 2 gradients known.',
  );
});

test('the pointer shows the way to the output and the chain rule', async () => {
  const { graph, node, tip } = await openGraph(NUMBERS);
  await node('MulBackward0').hover();
  await tip.waitFor();
  expect((await tip.innerText()).split('\n')).toEqual([
    '×, MulBackward0',
    '6',
    'a·b: ∂/∂a = b, ∂/∂b = a',
    'here: ∂/∂w = 3, ∂/∂x = 2',
    '∂loss/∂(×) = 4 (^2) · 1 (− 4) = 4',
  ]);
  expect(await graph.locator('.graph-node.is-lit').allInnerTexts()).toHaveLength(3);
  await node('leaf').first().hover();
  await expect.poll(() => tip.innerText()).toMatch(/^[xw], leaf\n.*\ngrad (8|12)\n/);
});

test('what is said of the lowest node covers no tools', async () => {
  const { page, graph, tip, output } = await openGraph(NUMBERS, { width: 390 });
  await graph.focus();
  await output.locator('.plot-tools').waitFor();
  await page.keyboard.press('ArrowDown');
  await tip.waitFor();
  const [words, tools] = [
    await tip.boundingBox(),
    await output.locator('.plot-tools').boundingBox(),
  ];
  if (!words || !tools) throw new Error('There are no words, or no tools.');
  expect(words.y + words.height).toBeLessThanOrEqual(tools.y);
});

test('arrow keys go along the arrows from one tab stop', async () => {
  const { page, graph, tip } = await openGraph(NUMBERS);
  await graph.focus();
  await page.locator('.plot-tools').waitFor();
  const title = async (key: string) => {
    await page.keyboard.press(key);
    return (await tip.innerText()).split('\n')[0];
  };
  expect(await title('ArrowLeft')).toBe('loss, ^2, PowBackward0');
  expect(await title('ArrowLeft')).toBe('error, − 4, SubBackward0');
  expect(await title('ArrowLeft')).toBe('×, MulBackward0');
  const first = await title('ArrowLeft');
  const second = await title('ArrowDown');
  expect([first, second].sort()).toEqual(['w, leaf', 'x, leaf']);
  expect(await title('ArrowRight')).toBe('×, MulBackward0');
  expect(await title('Home')).toBe('loss, ^2, PowBackward0');
  await page.keyboard.press('Escape');
  expect(await tip.count()).toBe(0);
});

test('what repeats itself is folded, and unfolds', async () => {
  const { page, graph, node } = await openGraph(LOOP);
  const nodes = graph.locator('.graph-node');
  expect(await nodes.count()).toBeLessThan(30);
  await node('46 more like this').click();
  await expect.poll(() => nodes.count()).toBeGreaterThan(150);
  expect(await page.locator('.graph-node', { hasText: 'more like this' }).count()).toBe(0);
});

test('what the reader has unfolded stays so when a control is set', async () => {
  const slider = "const start = ui.slider('start', { min: 0, max: 2, value: 1 });\n";
  const { cell, output, graph, node, tip } = await openGraph(
    slider + LOOP.replace('tensor(1,', 'tensor(start,'),
  );
  await node('46 more like this').click();
  const nodes = graph.locator('.graph-node');
  await expect.poll(() => nodes.count()).toBeGreaterThan(150);
  for (const value of ['20', '80']) {
    const before = await output.locator('.graph').elementHandle();
    await cell.getByLabel('start', { exact: true }).fill(value);
    await expect.poll(() => before?.evaluate(({ isConnected }) => isConnected)).toBe(false);
    expect(await nodes.count()).toBeGreaterThan(150);
  }
  await nodes.first().hover();
  await tip.waitFor();
});

test('the graph is a table too, and one that is open stays so', async () => {
  const { run, output } = await openGraph(NUMBERS);
  await output.getByText('As a table').click();
  const rows = async () =>
    (await output.getByRole('row').allInnerTexts()).map(row => row.split('\t'));
  expect((await rows())[1]).toEqual(['1: loss ^2', 'PowBackward0', '2: error − 4, 2', '4', '–']);
  await run(`${NUMBERS}\nui.graph(w, { w });`);
  await expect.poll(() => output.locator('.graph').count()).toBe(2);
  expect(await output.getByRole('row').first().isVisible()).toBe(true);
});

test('a graph is saved as a drawing and as a picture', async () => {
  const { output, graph } = await openGraph(NUMBERS);
  await graph.focus();
  for (const [kind, content] of [
    ['SVG', /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"(?![\s\S]*(?:light-dark|var)\()/],
    ['PNG', /^.PNG/],
  ] as const) {
    const { name, bytes } = await saved(output.getByRole('button', { name: kind }));
    expect(name).toBe(`graph.${kind.toLowerCase()}`);
    expect(bytes.toString('latin1')).toMatch(content);
  }
});

test.each([1280, 390])("the article's loss fits a page %i px wide", async width => {
  const { graph } = await openGraph(
    'const params = torch.randn(3).requires_grad_();\n' +
      'const loss = ((f(time, params) - speed) ** 2).mean();\n' +
      'loss.backward();\nui.graph(loss, { params, speed, time, loss });',
    { width },
  );
  const [room, drawn] = await graph.evaluate(svg => [
    (svg.parentElement as HTMLElement).clientWidth,
    (svg.parentElement as HTMLElement).scrollWidth,
  ]);
  expect(drawn).toBeLessThanOrEqual(room);
  expect(await graph.locator('text').count()).toBeGreaterThan(20);
});
