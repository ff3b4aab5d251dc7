/** How pages look, where it can be measured. */
import { expect, test } from 'vitest';
import { openChapter } from './support/chapter.ts';
import { edit, retype, rewrite } from './support/editing.ts';
import { openPage } from './support/page.ts';

test('a root is as wide as its sign and what is below it', async () => {
  const { page } = await openPage('better-steps/');
  await page.evaluate(() => document.fonts.ready);
  const blanks = await page.locator('msqrt').evaluateAll(roots =>
    roots.map(root => {
      const base = root.firstElementChild as Element;
      return Math.round(root.getBoundingClientRect().right - base.getBoundingClientRect().right);
    }),
  );
  expect(blanks).toEqual([0, 0]);
});

test.each([
  [390, 'pre.shiki', 'gradients/'],
  [280, '.display-math', 'gradients/'],
  [390, '.output-text', 'seven-steps/'],
])(
  '%d px wide, %s of %s has a shade where it goes on, which what moves with the text covers at its ends',
  async (width, selector, path) => {
    const { page } = await openPage(path, { width, touch: true });
    const wide = await page
      .locator(selector)
      .evaluateAll(boxes =>
        boxes
          .filter(box => box.scrollWidth > box.clientWidth)
          .map(box => getComputedStyle(box).backgroundAttachment),
      );
    expect(new Set(wide)).toEqual(new Set(['local, local, scroll, scroll']));
  },
);

test('the shade below an open editor follows it', async () => {
  const { page, cell } = await openChapter();
  const step = cell('step');
  await edit(step, 'Monaco');
  await retype(page, `const long = [${'1, '.repeat(60)}];`);
  const left = () => step.locator('pre.under-monaco').evaluate(pre => pre.scrollLeft);
  await page.keyboard.press('End');
  await expect.poll(left).toBeGreaterThan(500);
  await page.keyboard.press('Home');
  await expect.poll(left).toBe(0);
});

test('sliders of a chapter stand below one another', async () => {
  const { page } = await openPage('gradients/');
  const places = await page
    .locator('.prose > .cell > [data-output] input[type="range"]')
    .evaluateAll(inputs => inputs.map(input => input.getBoundingClientRect().left));
  expect(places.length).toBeGreaterThan(2);
  expect(new Set(places).size).toBe(1);
});

test('a notice has the name of its cell in code type', async () => {
  const { cell, cellTool } = await openChapter();
  await rewrite(cell('step'), 'params');
  await cellTool('step', /^Reset/).click();
  const notice = cell('step').locator('[data-notice="undo"] p');
  expect(await notice.innerText()).toBe('The cell step is as the lesson has it.');
  expect(await notice.locator('code').allInnerTexts()).toEqual(['step']);
});

test('on paper controls say what they are set to, drawn ink is there, and links say where they lead', async () => {
  const { page } = await openPage('digits/');
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility();
    const controls = [
      ...document.querySelectorAll<HTMLElement>('[data-cell="softmax-play"] .control'),
    ];
    const ink = document.querySelector('.draw-grid [role="gridcell"]') as Element;
    const link = document.querySelector('.prose li a[href^="https"]') as HTMLAnchorElement;
    return {
      says: controls.map(control => control.innerText.replace(/\s+/g, ' ').trim()),
      handles: [...document.querySelectorAll('.control :is(button, [type="range"])')].filter(
        isShown,
      ).length,
      ink: getComputedStyle(ink).getPropertyValue('print-color-adjust'),
      leads: getComputedStyle(link, '::after').content.includes(
        link.getAttribute('href') as string,
      ),
    };
  });
  expect(seen).toEqual({
    says: ['score of 3 0.5', 'score of 7 2', 'score of 9 −1'],
    handles: 0,
    ink: 'exact',
    leads: true,
  });
});
