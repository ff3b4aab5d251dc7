/** Recorded steps: played, scrubbed, by hand and by keyboard, and what a rerun leaves of where the reader is. */
import { expect, test } from 'vitest';
import { type Lab, openLab } from './support/lab.ts';

const FIT = `
const rate = ui.slider('rate', { min: 1e-6, max: 1e-4, value: 1e-5, scale: 'log' });
const start = torch.tensor([-0.7658, -0.7506, 1.3525]).requires_grad_();
for (let i = 0; i < 20; i++) {
  const preds = f(time, start);
  const loss = ((preds - speed) ** 2).mean();
  loss.backward();
  plt.scatter(time, speed);
  plt.plot(time, preds.detach(), { color: 'red' });
  plt.title(\`after \${i}\`);
  ui.frame(i === 0 ? 'start' : 'step', { loss, steepest: start.grad });
  start.data -= rate * start.grad.data;
  start.grad = null;
}`;

/** What the player shows: its table in a line, and the title of its chart. */
async function shown({ cell }: Lab): Promise<string> {
  const rows = await cell.locator('.replay-values :is(caption, tr)').allInnerTexts();
  const texts = rows.map(row => row.replace(/\s+/g, ' ').trim());
  const title = await cell
    .locator('[data-replay] svg')
    .getByText(/^after/)
    .textContent();
  return [title, ...texts].join('; ');
}

/** Waits until the player is at a step. */
const at = ({ cell }: Lab, step: string) =>
  cell
    .locator('.replay-values')
    .getByText(new RegExp(`^step ${step} of 20\\b`))
    .waitFor();

async function openPlayer() {
  const lab = await openLab();
  await lab.run(FIT);
  return { ...lab, slider: lab.cell.getByRole('slider', { name: 'Step' }) };
}

test('a replay begins at its last step, and the keyboard goes through it', async () => {
  const lab = await openPlayer();
  const { page, cell, slider } = lab;
  expect(await shown(lab)).toMatch(
    /^after 19; step 20 of 20: step; loss 67\d\.\d+; steepest tensor/,
  );
  await slider.focus();
  const steps: [key: string, step: string][] = [
    ['Home', '1'],
    ['ArrowRight', '2'],
    ['ArrowRight', '3'],
    ['ArrowLeft', '2'],
    ['End', '20'],
  ];
  for (const [key, step] of steps) {
    await page.keyboard.press(key);
    await at(lab, step);
  }
  await page.keyboard.press('Home');
  await at(lab, '1');
  expect(await shown(lab)).toMatch(/^after 0; step 1 of 20: start; loss 25821/);
  expect(await slider.getAttribute('aria-valuetext')).toBe('step 1 of 20, start, loss 25,822');
  // Its buttons take the same keys, and Space is theirs.
  await cell.getByRole('button', { name: 'Step forward' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await at(lab, '3');
});

test('it plays to the end and stops there; the curve and the slider scrub', async () => {
  const lab = await openPlayer();
  const { page, cell, slider } = lab;
  await cell.getByLabel('Speed').selectOption('0.5');
  await slider.focus();
  await page.keyboard.press('Space');
  await cell.getByRole('button', { name: 'Pause' }).waitFor();
  await cell.getByLabel('Speed').selectOption('4');
  await cell.getByRole('button', { name: 'Play' }).waitFor();
  await at(lab, '20');
  await cell.locator('.replay-curve').hover({ position: { x: 1, y: 20 } });
  const curve = await cell.locator('.replay-curve').boundingBox();
  if (!curve) throw new Error('There is no curve.');
  await page.mouse.down();
  await at(lab, '1');
  await page.mouse.move(curve.x + (curve.width * 10) / 19, curve.y);
  await at(lab, '11');
  await page.mouse.up();
  await slider.fill('4');
  await at(lab, '5');
});

test('while it is used, the line that recorded the step is marked in the code', async () => {
  const lab = await openPlayer();
  const { page, cell, slider } = lab;
  const line = cell.locator('.step-line');
  await slider.focus();
  await line.waitFor();
  const middle = await line.evaluate(band => {
    const { top, height } = band.getBoundingClientRect();
    const code = band.closest('[data-code]')?.querySelector('code') as HTMLElement;
    return Math.floor((top + height / 2 - code.getBoundingClientRect().top) / height);
  });
  expect(FIT.split('\n')[middle]).toContain('ui.frame(');
  await page.mouse.move(0, 0);
  await slider.evaluate(element => element.blur());
  await line.waitFor({ state: 'detached' });
});

test('a rerun leaves the player where it is, and at the end if it was there', async () => {
  const lab = await openPlayer();
  const { page, cell, slider } = lab;
  const rate = cell.getByLabel('rate', { exact: true });
  const player = await cell.locator('[data-replay]').elementHandle();
  await slider.fill('2');
  await at(lab, '3');
  const before = await shown(lab);
  await rate.fill('120');
  await page.waitForFunction(
    ([id, text]) =>
      !document
        .querySelector(`[data-cell="${id}"] .replay-values`)
        ?.textContent?.includes(text as string),
    ['mse', /loss ([\d.]+)/.exec(before)?.[1]],
  );
  expect(await shown(lab)).toMatch(/^after 2; step 3 of 20: step; loss/);
  expect(await player?.evaluate(element => element.isConnected)).toBe(true);
  await slider.press('End');
  await at(lab, '20');
  // More steps, and a line printed before the player.
  await lab.run(`console.log('more');${FIT.replace('i < 20', 'i < 1000')}`);
  await cell
    .locator('.replay-values')
    .getByText(/^step 1,000 of 1,000/)
    .waitFor();
  expect(await cell.locator('.replay-note').innerText()).toBe('showing 500 of 1,000 steps');
  expect(await player?.evaluate(element => element.isConnected)).toBe(true);
  expect((await lab.run('1')).output).toBe('1');
});

test('a player is as high at every step, whatever its values are', async () => {
  const lab = await openLab();
  await lab.run(`for (let i = 0; i < 3; i++) {
    ui.frame('guess', { i });
    ui.frame('compare', { i, errors: torch.eye(3) * i, words: 'a long text '.repeat(3 + i) });
    ui.frame('other', { own: i, names: i, of: i });
  }`);
  const slider = lab.cell.getByRole('slider', { name: 'Step' });
  for (const width of [390, 1280]) {
    await lab.page.setViewportSize({ width, height: 800 });
    const heights = new Set<number>();
    await slider.press('Home');
    for (let step = 1; step <= 9; step++) {
      await lab.cell
        .locator('.replay-values')
        .getByText(new RegExp(`^step ${step} of 9`))
        .waitFor();
      heights.add((await lab.cell.locator('[data-replay]').boundingBox())?.height as number);
      await slider.press('ArrowRight');
    }
    expect([...heights]).toHaveLength(1);
  }
});
