/** What `ui.frame` records, from a cell's source to the output. */
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { PROGRAM_NAME, takeProgram } from '../../../src/program/assemble.ts';
import type { Output } from '../../../src/program/output.ts';
import { Runner } from '../../../src/program/runner.ts';
import { weigh } from '../../../src/program/weigh.ts';
import { frameAt, type Replay, thinningInWords } from '../../../src/ui/replay/replay.ts';
import { frameInWords, replayInWords } from '../../../src/ui/replay/words.ts';

/** How many steps each draft has of what a cell records, where each look at the clock takes so many milliseconds. */
async function draftsOf(source: string, milliseconds: number): Promise<number[]> {
  const drafts: number[] = [];
  let time = 0;
  const runner = new Runner({
    load(text) {
      vm.runInThisContext(text, { filename: PROGRAM_NAME });
      return takeProgram();
    },
    now() {
      time += milliseconds;
      return time;
    },
    emit(event) {
      if (event.kind === 'draft' && event.output.kind === 'replay') {
        drafts.push(event.output.replay.total);
      }
    },
  });
  await runner.run({ cells: [{ id: 'a', source }], target: 'a', inputs: {} });
  return drafts;
}

/** What each of some cells shows, run one after the other. */
async function outputsOf(...sources: string[]): Promise<Output[][]> {
  const shown: Output[][] = [];
  const runner = new Runner({
    load(text) {
      vm.runInThisContext(text, { filename: PROGRAM_NAME });
      return takeProgram();
    },
    now: () => performance.now(),
    emit(event) {
      if (event.kind === 'start') shown.push([]);
      if (event.kind === 'output') shown.at(-1)?.push(event.output);
    },
  });
  const cells = sources.map((source, i) => ({ id: 'abc'[i] as string, source }));
  await runner.run({ cells, target: cells.at(-1)?.id as string, inputs: {} });
  return shown;
}

/** The one replay that the last of some cells shows. */
async function replayOf(...sources: string[]): Promise<Replay> {
  const [output, ...others] = (await outputsOf(...sources)).at(-1) as Output[];
  if (output?.kind !== 'replay' || others.length > 0) {
    throw new Error(`Not one replay but: ${JSON.stringify([output, ...others])}`);
  }
  return output.replay;
}

/** All steps of a replay. */
const steps = (replay: Replay) => replay.kept.map((_, i) => frameAt(replay, i));

const values: [given: string, kept: number | string][] = [
  ['1.5', 1.5],
  ['NaN', 'nan'],
  ['-Infinity', '-inf'],
  ['true', 'true'],
  ["'a text'", 'a text'],
  ['[1, 2]', '[1, 2]'],
  ['null', 'null'],
  ['torch.tensor(2.5)', 2.5],
  ['torch.tensor(3, { requires_grad: true, dtype: torch.float64 }) * 2', 6],
  ['torch.tensor(0) / 0', 'nan'],
  ['torch.tensor(true)', 'tensor(True)'],
  ['torch.ones(3).requires_grad_()', 'tensor([1., 1., 1.])'],
  ['torch.arange(100)', 'tensor([ 0,  1,  2,  ..., 97, 98, 99])'],
];

test.each(values)('a step keeps %s as %j', async (given, kept) => {
  const replay = await replayOf(`ui.frame({ value: ${given} });`);
  expect(frameAt(replay, 0).values).toEqual({ value: kept });
});

test('a step keeps what things were like, whatever becomes of them', async () => {
  const replay = await replayOf(`
    const params = torch.zeros(2);
    const list = [0];
    for (let i = 0; i < 3; i++) {
      ui.frame({ params, list });
      params.data += 1;
      list[0]++;
    }`);
  expect(steps(replay).map(({ values }) => values)).toEqual([
    { params: 'tensor([0., 0.])', list: '[0]' },
    { params: 'tensor([1., 1.])', list: '[1]' },
    { params: 'tensor([2., 2.])', list: '[2]' },
  ]);
});

test('how tensors print is as it was after a step', async () => {
  const [outputs] = await outputsOf(
    'torch.set_printoptions({ precision: 2 });\nui.frame({ x: torch.rand(50) });\ntorch.full([20], 0.125)',
  );
  expect(outputs?.map(output => output.kind === 'text' && output.text)).toEqual([
    'tensor([0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12,\n        0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12])',
    false,
  ]);
});

const places: [what: string, sources: string[], places: (string | null)[]][] = [
  ['each call', ["ui.frame('a');\n\nui.frame('b', {});"], ['a:1', 'a:3']],
  ['a call over several lines', ['1;\nui.frame({\n  x: 1,\n});'], ['a:2']],
  ['a call below types', ['interface T {\n  a: 1;\n}\nui.frame({ x: 1 as number });'], ['a:4']],
  ['a call in a function above', ['function f() {\n  ui.frame({});\n}', 'f();'], ['a:2']],
  ['operators in its values', ['const t = torch.ones(1);\nui.frame({ x: t * 2 - t });'], ['a:2']],
  ['a call under another name', ['const { frame } = ui;\nframe({ x: 1 });'], [null]],
  ['no arguments', ['ui.frame();'], [null]],
];

test.each(places)('the line of %s', async (_, sources, expected) => {
  const found = steps(await replayOf(...sources)).map(({ place }) => place);
  expect(found.map(place => place && `${place.cell}:${place.line}`)).toEqual(expected);
});

/** How many marks the charts of each step have, and what is shown by itself. */
async function charts(source: string) {
  const outputs = (await outputsOf(source))[0] as Output[];
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
  const gaps = replay.kept.slice(1, -1).map((step, i) => step - (replay.kept[i] as number));
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

const mistakes: [call: string, message: string][] = [
  ['ui.frame(3)', 'ui.frame: give each value a name, as in ui.frame({ loss, params })'],
  ['ui.frame([1])', 'ui.frame: give each value a name, as in ui.frame({ loss, params })'],
  [
    "ui.frame('a', torch.ones(1))",
    'ui.frame: give each value a name, as in ui.frame({ loss, params })',
  ],
];

test.each(mistakes)('%s is a mistake', async (call, message) => {
  const [outputs] = await outputsOf(call);
  expect(outputs).toMatchObject([{ kind: 'error', name: 'TypeError', message }]);
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

  test('all of it, where it cannot be played', async () => {
    const replay = await replayOf(`
      for (let i = 0; i < 3; i++) {
        plt.plot([0, i]);
        ui.frame('walk', { loss: 1000.123456 / (i + 1), rate: 1e-5, params: torch.ones(2) });
      }`);
    expect(replayInWords(replay)).toBe(
      [
        '[replay] 3 steps',
        '  step 1 of 3; walk; loss 1000.12; rate 1e-5; params tensor([1., 1.])',
        '  step 2 of 3; walk; loss 500.062; rate 1e-5; params tensor([1., 1.])',
        '  step 3 of 3; walk; loss 333.374; rate 1e-5; params tensor([1., 1.])',
        '  [chart of the last step] Chart of a line through 2 points; x from 0 to 1, y from 0 to 2.',
      ].join('\n'),
    );
  });
});
