/** What ends a program that goes too far, what the reader is told, and that nothing else comes to harm. */
import { expect, test } from 'vitest';
import { runAndStop, stateOf } from './support/chapter.ts';
import { rewrite, textOf } from './support/editing.ts';
import { hold } from './support/hold.ts';
import { openLab, reloadWithTime } from './support/lab.ts';
import { LIMITS } from './support/limit-cases.ts';

/** A run that says that it works, whatever there was before. */
const NEXT = '40 + 2';

const stopped = LIMITS.filter(({ state }) => state === 'stopped');
const others = LIMITS.filter(({ state }) => state !== 'stopped');

test.each([
  ['is stopped', stopped, 0],
  // However busy the machine is: it must not be the time that ends it.
  ['ends of itself, given half a minute,', others, 3000],
])(
  'a program that goes too far and %s has a message, the text stays, and the next run works',
  {
    timeout: 120_000,
  },
  async (_, cases, time) => {
    const { page, cell, run } = await openLab();
    await reloadWithTime(page, 'data', time);
    for (const { what, code, state, says } of cases) {
      const outcome = await run(code);
      expect.soft(outcome.state, what).toBe(state);
      expect.soft(`${outcome.output}\n${outcome.status}`, what).toMatch(says);
      expect.soft(await textOf(cell), what).toBe(code);
      expect.soft((await run(NEXT)).output, `the run after ${what}`).toBe('42');
    }
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  },
);

test.each([
  ['a cell above took gives a run more', 'data', 3],
  ['a figure above took gives it no more, for that does not run again', 'machine', 2],
])('the time that %s', async (_, above, seconds) => {
  const { page, run } = await openLab();
  await reloadWithTime(page, above, 300);
  const { status } = await run('while (true) {}');
  // A little more where the build took some milliseconds for the others.
  expect(status).toMatch(
    new RegExp(`^Stopped: it was still running after ${seconds}(\\.\\d+)? s$`),
  );
});

test('Stop ends every kind of run at once', async () => {
  const { cell, run, outcome } = await openLab();
  for (const code of [
    'while (true) {}',
    'for (;;) console.log(1);',
    'function* endless() { for (;;) yield 1; }\nfor (const i of ui.progress(endless())) Math.sin(i);',
    'await new Promise(done => setTimeout(done, 60_000));',
    'const again = () => Promise.resolve().then(again);\nawait again();',
    'const all = [];\nfor (;;) all.push([1, 2, 3]);',
  ]) {
    await rewrite(cell, `console.log("begun");\n${code}`);
    await runAndStop(cell, { once: 'begun' });
    expect.soft(await outcome(), code).toMatchObject({ state: 'stopped', status: 'Stopped' });
    expect.soft((await run(NEXT)).output, code).toBe('42');
  }
});

test('Stop works while the runner still loads', async () => {
  const { page, cell, run, start, outcome } = await openLab();
  const release = await hold(page, /sandbox-worker/);
  await start('1 + 1');
  await cell.getByRole('button', { name: 'Stop' }).click();
  expect(await outcome()).toMatchObject({ state: 'stopped', status: 'Stopped' });
  release();
  await page.waitForTimeout(300);
  expect(await stateOf(cell)).toBe('stopped');
  expect((await run(NEXT)).output).toBe('42');
});

test('a frame that is gone is replaced, and the run that needs it goes on in the new one', async () => {
  const { page, run, start, outcome } = await openLab();
  const breakFrame = () =>
    page.evaluate(() => {
      (document.querySelector('iframe') as HTMLIFrameElement).srcdoc = '';
    });
  await run('1 + 1');
  await breakFrame();
  expect((await run(NEXT)).output).toBe('42');

  await start('console.log("begun");\nawait new Promise(done => setTimeout(done, 60_000));');
  await page.getByText('begun', { exact: true }).waitFor();
  await breakFrame();
  // Where the time was up before the frame's silence was noticed, that is what the reader is told.
  expect(await outcome()).toMatchObject({
    state: 'stopped',
    status: expect.stringMatching(/took more memory than the browser has|still running/),
  });
  expect((await run(NEXT)).output).toBe('42');
});
