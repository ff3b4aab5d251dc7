/** No run meets what the one before has left behind. */
import { expect, test } from 'vitest';
import { handles, start } from './support/chapter.ts';
import { openLab } from './support/lab.ts';

const LEFT_BEHIND: [what: string, code: string, probe: string, output: string][] = [
  ['a global', 'globalThis.left = 1', 'typeof left', "'undefined'"],
  ['an intrinsic', 'Array.prototype.map = () => 5', '[1, 2].map(x => x + 1)', '[2, 3]'],
  [
    'a hidden accessor',
    `const { sin } = Math;
    Object.defineProperty(Math, 'sin', { get: () => sin, set() {} })`,
    `Object.getOwnPropertyDescriptor(Math, 'sin').get === undefined`,
    'true',
  ],
  [
    'a class of the engine',
    'torch.ones(1).constructor.prototype.add = () => 5',
    'torch.ones(1).add(1)',
    'tensor([2.])',
  ],
  [
    'a frozen prototype',
    'Object.freeze(Array.prototype)',
    'Object.isFrozen(Array.prototype)',
    'false',
  ],
  [
    'a changed prototype',
    'Object.setPrototypeOf(Map.prototype, null)',
    'String(new Map())',
    "'[object Map]'",
  ],
  [
    'globals that are gone',
    `for (const name of Object.getOwnPropertyNames(globalThis)) delete globalThis[name];
    1`,
    'Math.max(1, 2)',
    '2',
  ],
  [
    'a timer',
    `globalThis.setInterval(() => { Math.ticks = (Math.ticks ?? 0) + 1 }, 1); 1`,
    'await new Promise(done => setTimeout(done, 30)); Math.ticks === undefined',
    'true',
  ],
  [
    'endless promises',
    `const again = () => Promise.resolve().then(again);
    again(); 1`,
    '1 + 1',
    '2',
  ],
  ['random numbers', 'Math.random()', 'Math.random()', '0.41323061822913587'],
];

test('a run meets nothing of what the one before has left behind', {
  timeout: 120_000,
}, async () => {
  const { run } = await openLab();
  for (const [what, code, probe, output] of LEFT_BEHIND) {
    await run(code);
    expect.soft((await run(probe)).output, what).toBe(output);
  }
});

test('runs that leave nothing behind keep their worker', async () => {
  const { page, run } = await openLab();
  await page.evaluate(() => {
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (message, ...rest: never[]) {
      const { dataset } = document.documentElement;
      if (message?.kind === 'start') dataset.workers = String(Number(dataset.workers ?? 0) + 1);
      return post.call(this, message, ...rest);
    };
  });
  const sources = ['1', 'torch.randn(3).sum()', 'plt.plot([1, 2])', 'console.log(2)', 'null.x'];
  for (const source of sources) await run(source);
  const below = handles(page).cell('ten-more');
  await start(below);
  await below.getByText('Not run: stopped above, in mse').waitFor();
  await page.waitForTimeout(1000); // a spare for one that was replaced would have been made by now
  expect(await page.locator('html').getAttribute('data-workers')).toBe('2'); // and a spare
});
