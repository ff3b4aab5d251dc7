import { expect, inject, test } from 'vitest';
import { openPage } from './support/page.ts';

test('without JavaScript it can be read, the figure shows a walk, and nothing does not work', async () => {
  const { page } = await openPage('', { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.locator('.descent .words').innerText()).toMatch(
    /comes to rest after \d+ steps/,
  );
  expect(await page.getByRole('slider', { name: 'Learning rate' }).isVisible()).toBe(false);
});

test('the figure shows what becomes of each rate', async () => {
  // Its clock is another one before the figure begins to move.
  const { page } = await openPage('glossary/');
  await page.clock.install();
  await page.goto(inject('site'));
  for (const [name, words] of [
    ['Too low', /^Too low: after 60 steps/],
    ['Good', /^It comes to rest after \d+ steps/],
    ['Bouncy', /^Bouncy: it jumps/],
    ['Too high', /^Too high:/],
  ] as const) {
    const choice = page.getByRole('button', { name, exact: true });
    await choice.click();
    await page.clock.runFor(6000); // longer than any walk
    expect(await page.locator('.descent .words').innerText()).toMatch(words);
    expect(await choice.getAttribute('aria-pressed')).toBe('true');
  }
});

test('a finger that scrolls over the figure drops the ball, too', async () => {
  const { page } = await openPage('', { width: 390, touch: true });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { x, y, width, height } = (await page.locator('.descent svg').boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points as never });
  await touch('touchStart', [{ x: x + width * 0.93, y: y + height / 2 }]);
  for (let step = 1; step <= 6; step++) {
    await touch('touchMove', [{ x: x + width * 0.93, y: y + height / 2 - 20 * step }]);
  }
  await touch('touchEnd', []);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(40);
  await page.locator('.descent .words').getByText('The other valley is lower.').waitFor();
});

test('the ball goes where it is dropped, by keys too, and without motion where none is wanted', async () => {
  const { page } = await openPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const ball = page.getByRole('slider', { name: /^Where the ball starts/ });
  const words = page.locator('.descent .words');
  const svg = (await page.locator('.descent svg').boundingBox())!;
  await page.mouse.click(svg.x + svg.width * 0.93, svg.y + svg.height / 2);
  expect(Number(await ball.getAttribute('aria-valuenow'))).toBeCloseTo(3.5, 0);
  await expect.poll(() => words.innerText()).toContain('The other valley is lower.');
  await ball.focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  expect(await ball.getAttribute('aria-valuenow')).toBe('-3.5');
  await page.keyboard.press('Enter');
  await expect.poll(() => words.innerText()).toMatch(/at a loss of 0\.27\.$/);
});
