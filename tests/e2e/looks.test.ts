/** How pages look, where it can be measured. */
import { expect, test } from 'vitest';
import { openChapter, run, settled, start } from './support/chapter.ts';
import { edit, retype, rewrite } from './support/editing.ts';
import { openLab } from './support/lab.ts';
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

test('each line that is printed takes one, also where nothing is in it', async () => {
  const { cell, run } = await openLab();
  await run("for (const text of ['a', '', 'b\\n', 'c\\nd']) console.log(text);");
  const lines = await cell
    .locator('.output-text')
    .evaluateAll(texts =>
      texts.map(text => text.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight)),
    );
  expect(lines.map(Math.round)).toEqual([1, 1, 2, 2]);
});

test('code is drawn sign by sign, as it is typed', async () => {
  const { page } = await openPage('gradients/');
  const joined = await page.evaluate(async () => {
    const face = [...document.fonts].find(
      ({ family, weight }) => /JetBrains Mono(?!.*fallback)/.test(family) && weight === '400',
    ) as FontFace;
    await face.load();
    const drawn = (pieces: string[]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 120, height: 60 });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.font = `40px ${face.family}`;
      const width = context.measureText('0').width;
      let at = 0;
      for (const piece of pieces) {
        context.fillText(piece, at * width, 40);
        at += piece.length;
      }
      return canvas.toDataURL();
    };
    return ['=>', '**', '//', '<='].filter(signs => drawn([signs]) !== drawn([...signs]));
  });
  expect(joined).toEqual([]);
});

test('the shade below an open editor follows it', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  const step = cell('step');
  await edit(step, 'Monaco');
  await retype(page, `const long = [${'1, '.repeat(60)}];`);
  const left = () => step.locator('pre.under-monaco').evaluate(pre => pre.scrollLeft);
  await page.keyboard.press('End');
  await expect.poll(left).toBeGreaterThan(500);
  await page.keyboard.press('Home');
  await expect.poll(left).toBe(0);
});

test('on a narrow screen keys that are pressed together are listed on one line', async () => {
  const { page } = await openPage('gradients/', { width: 390 });
  await page.keyboard.press('?');
  const ways = page.locator('.shortcuts td + td > span');
  await ways.first().waitFor();
  const lines = await ways.evaluateAll(all =>
    all.map(way => new Set([...way.children].map(key => key.getBoundingClientRect().top)).size),
  );
  expect(lines.length).toBeGreaterThan(20);
  expect(new Set(lines)).toEqual(new Set([1]));
});

test('sliders of a chapter stand below one another', async () => {
  const { page } = await openPage('gradients/');
  const places = await page
    .locator('.prose > .cell > [data-output] input[type="range"]')
    .evaluateAll(inputs => inputs.map(input => input.getBoundingClientRect().left));
  expect(places.length).toBeGreaterThan(2);
  expect(new Set(places).size).toBe(1);
});

test.each([390, 600])('%d px wide, how a run has ended stands in a row below Run', async width => {
  const { cell } = await openChapter({ width, touch: true });
  const [button, status] = await Promise.all(
    ['.cell-run', '.cell-status'].map(selector =>
      cell('model')
        .locator(selector)
        .evaluate(element => element.getBoundingClientRect()),
    ),
  );
  expect(status.top).toBeGreaterThan(button.bottom);
  expect(status.left).toBeLessThan(button.right);
});

test('on a phone what is below a bar stands still before, during and after a run', async () => {
  const { page, cell } = await openChapter({ width: 390, touch: true });
  const height = (id: string) =>
    cell(id)
      .locator('.cell-bar')
      .evaluate(bar => bar.clientHeight);
  const unrun = await height('model');
  await run(cell('model'));
  expect(await height('model')).toBe(unrun);

  await rewrite(cell('mse'), 'while (true);');
  await page.locator('[data-cell="mse"][data-shows="stale"]').waitFor();
  const unstarted = await height('mse');
  await start(cell('mse'));
  const stop = cell('mse').getByRole('button', { name: 'Stop' });
  await stop.waitFor();
  expect(await height('mse')).toBe(unstarted);
  await stop.click();
  await settled(cell('mse'), 'stopped');
  expect(await height('mse')).toBe(unstarted);
});

test('what a slider moves stays as high as it was', async () => {
  const { page } = await openPage('gradients/');
  const figure = page.locator('[data-cell="chain"]');
  const nudge = figure.getByRole('slider', { name: 'nudge' });
  const heights = [];
  for (const key of ['Home', 'PageUp', 'End']) {
    await nudge.press(key);
    await settled(figure);
    await expect.poll(() => figure.locator('.plot').innerText()).toContain('nudge');
    heights.push(await figure.locator('.plot').evaluate(plot => plot.clientHeight));
  }
  expect(new Set(heights).size).toBe(1);
});

test.each([
  ['gradients/', 'bowl'],
  ['loss/', 'terrain'],
])(
  '%s: the map of %s and the chart that follows its dot are in sight together',
  async (path, id) => {
    const { page } = await openPage(path);
    await page.setViewportSize({ width: 1280, height: 900 });
    const both = await page.locator(`[data-cell="${id}"] [data-output]`).evaluate(output => {
      const charts = [...output.querySelectorAll('.plot-axes > svg')];
      const bottom = (charts.at(-1) as Element).getBoundingClientRect().bottom;
      const header = document.querySelector('header') as Element;
      return {
        charts: charts.length,
        height: bottom - output.getBoundingClientRect().top + header.clientHeight,
      };
    });
    expect(both.charts).toBe(2);
    expect(both.height).toBeLessThan(900);
  },
);

test('on paper a text begins where the sheet does', async () => {
  const { page } = await openPage('gradients/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.prose').evaluate(text => getComputedStyle(text).paddingTop)).toBe(
    '0px',
  );
});

test('what is printed after a chart keeps away from it, and from other text it does not', async () => {
  const { cell, run } = await openLab();
  await run("plt.plot([1, 2]); plt.show(); console.log('a'); console.warn('b')");
  const gaps = await cell.locator('.output-text').evaluateAll(texts =>
    texts.map(text => {
      const { bottom } = (text.previousElementSibling as Element).getBoundingClientRect();
      return Math.round(text.getBoundingClientRect().top - bottom);
    }),
  );
  expect(gaps).toEqual([10, 0]);
});

test('what a cell is told in sentences breaks into lines, on a phone too', async () => {
  const { cell } = await openChapter({ width: 390, touch: true });
  await rewrite(cell('data'), 'const time = 2;\nif (0 < time < 3) console.log(time);');
  await run(cell('data'));
  const told = cell('data').locator('[data-stream="warn"]');
  expect(await told.evaluate(text => text.scrollWidth <= text.clientWidth)).toBe(true);
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

test.each(['engine/', 'engine/autograd/backward/'])(
  'on paper no line of code of %s is cut',
  async path => {
    // A sheet of A4 between its margins.
    const { page } = await openPage(path, { width: 680 });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('pre')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent?.slice(0, 60)),
    );
    expect(cut).toEqual([]);
  },
);

test('a line of the engine that an address leads to is marked', async () => {
  const { page } = await openPage('engine/autograd/backward/#L41');
  const [line, box] = await page.evaluate(() =>
    ['#L41', '.source pre'].map(
      place => getComputedStyle(document.querySelector(place) as Element).backgroundColor,
    ),
  );
  expect(['rgba(0, 0, 0, 0)', box]).not.toContain(line);
});
