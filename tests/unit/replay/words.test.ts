/** Recorded steps in words. */
import { describe, expect, test } from 'vitest';
import { frameInWords, replayInWords, valueInWords } from '../../../src/ui/replay/words.ts';
import { replayOf } from './support.ts';

test.each([
  [60_000, '60000'],
  [847.378123, '847.378'],
  [1e-4, '0.0001'],
  [1e-5, '1e-5'],
  [999_999_999, '999999999'],
  [1e9, '1e9'],
  [123_456_789_012, '1.2346e11'],
  [-1.5e30, '-1.5e30'],
])('a value of %d: %s', (value, expected) => {
  expect(valueInWords(value)).toBe(expected);
});

describe('in words', () => {
  test('a step, for those who listen', async () => {
    const replay = await replayOf(`
      for (let i = 1; i < 1500; i++) ui.frame(i === 1 ? 'start' : 'step', { i, val_loss: 847.378 / i });`);
    const last = replay.kept.length - 1;
    expect([frameInWords(replay, 0), frameInWords(replay, 1), frameInWords(replay, last)]).toEqual([
      'step 1 of 1,499, start, val_loss 847.4',
      'step 5 of 1,499, step, val_loss 169.5',
      'step 1,499 of 1,499, step, val_loss 0.5653',
    ]);
  });

  test.each<[what: string, source: string, lines: string[]]>([
    [
      'all of it, where it cannot be played',
      `for (let i = 0; i < 3; i++) {
         plt.plot([0, i]);
         ui.frame('walk', { loss: 1000.123456 / (i + 1), rate: 1e-5, params: torch.ones(2) });
       }`,
      [
        '[replay] 3 steps',
        '  step 1 of 3; walk; loss 1000.12; rate 1e-5; params tensor([1., 1.])',
        '  step 2 of 3; walk; loss 500.062; rate 1e-5; params tensor([1., 1.])',
        '  step 3 of 3; walk; loss 333.374; rate 1e-5; params tensor([1., 1.])',
        '  [chart of the last step] Chart of a line through 2 points; x from 0 to 1, y from 0 to 2.',
      ],
    ],
    ['one step, without a stage', 'ui.frame({ w: 2 });', ['[replay] 1 step', '  step 1 of 1; w 2']],
    [
      'twelve of many steps',
      'for (let i = 0; i < 100; i++) ui.frame();',
      [
        '[replay] 100 steps',
        ...[1, 10, 19, 28, 37, 46, 55, 64, 73, 82, 91, 100].map(step => `  step ${step} of 100`),
      ],
    ],
  ])('%s', async (_, source, lines) => {
    expect(replayInWords(await replayOf(source))).toBe(lines.join('\n'));
  });
});
