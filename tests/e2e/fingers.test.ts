/** What is pressed with a finger: how large it is. */
import { expect, test } from 'vitest';
import { openPage } from './support/page.ts';

/** Of what is pressed, whatever a finger hits on fewer than 44 pixels of height. */
function small(pressed: Element[]): string[] {
  const FINGER = 44;
  const heightOf = (element: Element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, width, top, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const isHit = (at: number) => element.contains(document.elementFromPoint(x, at));
    const reach = (step: number) => {
      let far = 0;
      while (far < FINGER && isHit(y + step * (far + 1))) far++;
      return far;
    };
    return reach(-1) + 1 + reach(1);
  };
  return pressed
    .filter(element => element.checkVisibility({ opacityProperty: true }))
    .map(element => ({ element, height: heightOf(element) }))
    .filter(({ height }) => height < FINGER - 1) // halves of pixels
    .map(({ element, height }) => `${height}: ${element.className} ${element.textContent}`);
}

test.each([
  [390, ''],
  [390, 'gradients/'],
  [768, 'seven-steps/'],
  [390, 'glossary/'],
])('%d px wide, what is pressed on the page %j has room for a finger', async (width, path) => {
  const { page } = await openPage(path, { width, touch: true });
  const pressed = page.locator(
    'button, summary, select, input[type="range"], .cell-language label, .letters a',
  );
  expect(await pressed.evaluateAll(small)).toEqual([]);
});

test('on a phone a slider is as long as the chart below', async () => {
  const { page } = await openPage('gradients/', { width: 390, touch: true });
  const widths = await page
    .locator('[data-cell="chain"]')
    .locator('input[type="range"], .plot')
    .evaluateAll(found => found.map(({ clientWidth }) => clientWidth));
  expect(widths).toEqual([343, 343, 343]);
});
