/** Landscapes in programs: what is computed again, and what is not. */
import { expect, test } from 'vitest';
import type { Inputs } from '../../../src/ui/control.ts';
import { chapter, createRunner } from './runner.ts';

/** A landscape that counts how often it asks for its loss: 9 times, or not at all where the terrain is known. */
const counting = (title: string, loss = 'a * b') =>
  `let n_${title} = 0; const [a_${title}] = ui.landscape({ title: '${title}', ` +
  `loss: (a, b) => { n_${title} += 1; return ${loss}; }, a: [0, 2], b: [0, 2], start: [1, 1], grid: 3 }); n_${title}`;

const cells = chapter(
  'const rate = ui.number("rate", { value: 1 });',
  counting('one'),
  counting('two', 'a * b + rate'),
  counting('three', 'a * b + a_one'),
  'const last = ui.number("last", { value: 1 });',
);

/** How often each landscape asks for its loss, from run to run. */
async function counts(
  runs: { inputs?: Inputs; edits?: Record<string, string> }[],
): Promise<string[]> {
  const { run } = createRunner();
  const told: string[] = [];
  for (const { inputs = {}, edits = {} } of runs) {
    const edited = cells.map(({ id, source }) => ({ id, source: edits[id] ?? source }));
    const events = await run(edited, 'e', inputs);
    told.push(events.flatMap(event => /value (\d+)$/.exec(event)?.[1] ?? []).join(' '));
  }
  return told;
}

test('a terrain is kept while its own start moves, and until something that it may follow from changes', async () => {
  expect(
    await counts([
      {},
      { inputs: { 'b/one': [2, 2] } }, // its own start, which the third may use, and so may the second
      { inputs: { 'b/one': [2, 2], 'd/three': [0, 0] } },
      { inputs: { 'b/one': [2, 2], 'd/three': [1, 0], 'e/last': 3 } }, // only asked for below
      { inputs: { 'a/rate': 2 } },
      { inputs: { 'a/rate': 2 }, edits: { c: counting('two', 'a - b') } },
    ]),
  ).toEqual(['9 9 9', '0 9 9', '0 0 0', '0 0 0', '9 9 9', '0 9 9']);
});

test('a terrain is computed again when a cell above it is edited, and not when one below is', async () => {
  const last = 'const last = 2;';
  const rate = 'const rate = 1;';
  expect(await counts([{}, { edits: { e: last } }, { edits: { a: rate } }])).toEqual([
    '9 9 9',
    '0 0 0',
    '9 9 9',
  ]);
});

test('another landscape’s start is taken into account', async () => {
  const { run } = createRunner();
  const shown = async (inputs: Inputs) =>
    (await run(cells, 'd', inputs)).filter(event => event.startsWith('d: landscape'));
  expect(await shown({})).toEqual([expect.stringContaining('with a loss of 1.')]);
  expect(await shown({ 'b/one': [2, 2] })).toEqual([expect.stringContaining('with a loss of 2.')]);
});

test('a loss takes no random numbers from what follows, and records no gradients', async () => {
  const { run } = createRunner();
  const loss = (text: string) =>
    chapter(
      `torch.manual_seed(1); const w = torch.ones(1, { requires_grad: true });
      ui.landscape({ loss: (a, b) => ${text}, a: [0, 1], b: [0, 1], grid: 2 });`,
      'torch.rand(1).item()',
    );
  const after = async (text: string) => (await run(loss(text), 'b')).slice(-3);
  expect(await after('(w * torch.rand(1)).sum() + a')).toEqual(await after('a'));
  const graded = chapter(
    'const w = torch.ones(1, { requires_grad: true }); let seen = true;',
    'ui.landscape({ loss: a => { seen = (w * a).requires_grad; return a; }, a: [0, 1], b: [0, 1], grid: 2 }); seen',
  );
  expect(await run(graded, 'b')).toContain('b: value false');
});

test('two of a cell have titles of their own', async () => {
  const { run } = createRunner();
  const twice = 'ui.landscape({ loss: a => a, a: [0, 1], b: [0, 1], grid: 2 });';
  expect((await run(chapter(twice + twice), 'a')).at(-2)).toContain(
    'this cell has a control named "landscape" already; each needs a title of its own',
  );
});

test('what a loss throws is told where it is thrown', async () => {
  const { run } = createRunner();
  const broken = 'ui.landscape({\n  loss: a => nowhere + a,\n  a: [0, 1],\n  b: [0, 1],\n});';
  expect((await run(chapter(broken), 'a')).at(-2)).toContain('nowhere is not defined (a:2');
});
