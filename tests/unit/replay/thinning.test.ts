/** Of many steps, which are kept, and what of them is shown before the end. */
import { expect, test } from 'vitest';
import { weigh } from '../../../src/program/weigh.ts';
import { thinningInWords } from '../../../src/ui/replay/replay.ts';
import { draftsOf, replayOf, steps } from './support.ts';

const thinned: [recorded: number, kept: number, words: string | null][] = [
  [1, 1, null],
  [2, 2, null],
  [500, 500, null],
  [501, 500, 'showing 500 of 501 steps'],
  [2000, 500, 'showing 500 of 2,000 steps'],
  [12_345, 500, 'showing 500 of 12,345 steps'],
];

test.each(thinned)('of %i steps, %i are kept', async (recorded, kept, words) => {
  const replay = await replayOf(`for (let i = 0; i < ${recorded}; i++) ui.frame({ i });`);
  expect([replay.total, replay.kept.length, thinningInWords(replay)]).toEqual([
    recorded,
    kept,
    words,
  ]);
  expect([replay.kept[0], replay.kept.at(-1)]).toEqual([0, recorded - 1]);
  expect(steps(replay).map(({ values }) => values.i)).toEqual(replay.kept);
  // Even: no gap is more than twice another, but for the last, which is what is left.
  const gaps = replay.kept.slice(1, -1).map((step, i) => step - replay.kept[i]);
  expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(2 * Math.min(Infinity, ...gaps, recorded));
});

test('steps with large charts are fewer, and no larger together than a page can hold', async () => {
  const replay = await replayOf(`
    torch.manual_seed(1);
    for (let i = 0; i < 300; i++) { plt.scatter(torch.randn(1000), torch.randn(1000)); ui.frame({ i }); }`);
  expect(replay.total).toBe(300);
  expect(weigh(replay, 1e6)).toBeLessThan(80_000);
  expect(steps(replay).map(({ values }) => values.i)).toEqual(replay.kept);
  expect([replay.kept.length, replay.kept[0], replay.kept.at(-1)]).toEqual([37, 0, 299]);
});

test('what steps have in common is written once', async () => {
  const replay = await replayOf(`
    const x = Array.from({ length: 1000 }, (_, i) => i);
    const losses: number[] = [];
    for (let i = 0; i < 300; i++) {
      losses.push(i ** 0.5);
      plt.scatter(x, x);
      plt.plot(losses);
      ui.frame({ i });
    }`);
  expect(replay.kept).toHaveLength(300);
  expect(weigh(replay, 1e6)).toBeLessThan(10_000);
  expect(steps(replay)[9]?.figures[0]?.axes[0]?.marks[1]).toMatchObject({ y: { length: 10 } });
});

test.each<[milliseconds: number, drafts: number[]]>([
  [1, []],
  [10, [41, 62, 94]],
  [100, [5, 8, 13, 21, 33, 52, 81]],
])(
  'a training that looks at the clock every %i ms shows drafts of its steps',
  async (ms, drafts) => {
    expect(await draftsOf('for (let i = 0; i < 100; i++) ui.frame({ i });', ms)).toEqual(drafts);
  },
);
