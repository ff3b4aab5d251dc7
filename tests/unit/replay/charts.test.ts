/** The charts of recorded steps. */
import { describe, expect, test } from 'vitest';
import { outputsOf, replayOf, steps } from './support.ts';

/** How many marks the charts of each step have, and what is shown by itself. */
async function charts(source: string) {
  const outputs = (await outputsOf(source))[0];
  return outputs.map(output => {
    if (output.kind !== 'replay') return output.kind;
    const marks = ({ figures }: { figures: { axes: { marks: unknown[] }[] }[] }) =>
      figures.map(({ axes }) => axes.map(({ marks }) => marks.length).join('+')).join(' ');
    return steps(output.replay).map(marks);
  });
}

describe('charts', () => {
  const loop = (body: string) => `for (let i = 0; i < 3; i++) { ${body} }`;
  const drawn: [what: string, source: string, shown: unknown][] = [
    ['belong to their step', loop('plt.plot([i]); ui.frame();'), [['1', '1', '1']]],
    [
      'of several axes',
      loop('plt.subplots(1, 2); plt.plot([i]); ui.frame();'),
      [['0+1', '0+1', '0+1']],
    ],
    [
      'may be several',
      loop('plt.plot([i]); plt.figure(); plt.plot([i]); ui.frame();'),
      [['1 1', '1 1', '1 1']],
    ],
    ['stay while none is drawn', loop('if (i === 1) plt.plot([i]); ui.frame();'), [['', '1', '1']]],
    [
      'drawn on again come again, with all that is on them',
      `const [, ax] = plt.subplots(); ${loop('ax.plot([i]); ui.frame();')}`,
      [['1', '2', '3']],
    ],
    [
      'that were shown are shown at once',
      loop('plt.plot([i]); plt.show(); ui.frame();'),
      ['figure', 'figure', 'figure', ['', '', '']],
    ],
    [
      'drawn after the last step follow',
      `${loop('plt.plot([i]); ui.frame();')} plt.plot([9]);`,
      [['1', '1', '1'], 'figure'],
    ],
    [
      'before an error are kept',
      `${loop('plt.plot([i]); ui.frame();')} oops();`,
      [['1', '1', '1'], 'error'],
    ],
  ];
  test.each(drawn)('%s', async (_, source, shown) => {
    expect(await charts(source)).toEqual(shown);
  });

  test('have the same limits in all steps, where none are set', async () => {
    const replay = await replayOf(loop('plt.plot([0, 10 * i]); plt.xlim(-1, 1 + i); ui.frame();'));
    const limits = steps(replay).map(({ figures: [figure] }) => {
      const axes = figure?.axes[0];
      return [axes?.xlim, axes?.ylim];
    });
    expect(limits).toEqual([
      [
        [-1, 1],
        [-1, 21],
      ],
      [
        [-1, 2],
        [-1, 21],
      ],
      [
        [-1, 3],
        [-1, 21],
      ],
    ]);
  });
});
