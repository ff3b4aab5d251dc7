/** One run after another: what starts afresh, what goes on, and what is ready before it is asked for. */
import { expect, test } from 'vitest';
import { chapter, createRunner } from './runner.ts';

test('every run starts afresh: no names, no random state are left from the last', async () => {
  const { run } = createRunner();
  const cells = chapter(
    'torch.manual_seed(1);',
    'let n = 0; n += 1; console.log(n, torch.rand(1).item());',
  );
  const first = await run(cells, 'b');
  expect(await run(cells, 'b')).toEqual(first);
  const unseeded = chapter('torch.rand(1).item()');
  expect(await run(unseeded, 'a')).toEqual(await run(unseeded, 'a'));
});

test('the next cell goes on where the last run paused; anything else starts afresh', async () => {
  const { run } = createRunner();
  const cells = chapter(
    'let n = 0; console.log("fresh");',
    'n += 1',
    'n += 10;',
    '"leaf " + n',
    'n',
  );
  cells[3].leaf = true;
  expect(await run(cells, 'b')).toEqual(['a {', 'a: log fresh', '} a', 'b {', '} b', 'done']);
  expect(await run(cells, 'c')).toEqual(['c {', '} c', 'done']);
  expect(await run(cells, 'e')).toEqual(['e {', 'e: value 11', '} e', 'done']);
  // Back, a leaf, and an edit further down: all of them from the start.
  const fresh = ['a {', 'a: log fresh', '} a', 'b {', '} b'];
  expect(await run(cells, 'b')).toEqual([...fresh, 'done']);
  expect(await run(cells, 'd')).toEqual([
    ...[...fresh, 'c {', '} c'],
    ...['d {', "d: value 'leaf 11'", '} d', 'done'],
  ]);
  expect(await run(cells, 'b')).toEqual([...fresh, 'done']);
  cells[4].source = 'n * 2';
  expect(await run(cells, 'e')).toEqual([
    ...[...fresh, 'c {', '} c'],
    ...['e {', 'e: value 22', '} e', 'done'],
  ]);
});

test('a program is prepared without a word, and without moving one that is paused on its way', async () => {
  const { loads, runner, run } = createRunner();
  const cells = chapter('let n = 1;', 'n += 1', 'n');
  const edited = chapter('let n = 10;', 'n += 1', 'n');
  await run(cells, 'b');
  runner.prepare({ cells: edited, target: 'c', inputs: {} });
  expect(await run(cells, 'c')).toEqual(['c {', 'c: value 2', '} c', 'done']);

  runner.prepare({ cells: edited, target: 'a', inputs: {} });
  const before = loads();
  expect(await run(edited, 'c')).toContain('c: value 11');
  expect(loads()).toBe(before);
});

test('what is prepared may be wrong: its run says so', async () => {
  const { runner, run } = createRunner();
  const cells = chapter('1', 'const x = ;');
  runner.prepare({ cells, target: 'b', inputs: {} });
  expect(await run(cells, 'b')).toContain('b: SyntaxError: Unexpected token (b:1:11)');
});

test('all is told before the reader’s code goes on, and no sooner than that', async () => {
  const { messages, run } = createRunner();
  await run(chapter('console.log(1); console.log(2); 3', 'plt.plot([1, 2]);', '4'), 'c');
  expect(messages()).toEqual([
    ['a {'],
    ['a: log 1'],
    ['a: log 2'],
    ['a: value 3', '} a', 'b {'],
    ['b: figure'],
    ['} b', 'c {'],
    ['c: value 4', '} c', 'done'],
  ]);
});

test('nothing is said of cells that are told, unless one of them fails', async () => {
  const { run } = createRunner();
  const cells = chapter(
    'const x = ui.slider("x", { min: 0, max: 9, value: 1 }); x',
    'for (let i = 0; i < 3; i++) ui.frame({ i }); plt.plot([1, 2]); console.log("b"); 2',
    'if (x > 8) { console.log("so far"); throw new Error("too much"); }',
    'x',
  );
  const rest = ['d {', 'd: value 2', '} d', 'done'];
  expect(await run(cells, 'd', { 'a/x': 2 }, { silent: 3 })).toEqual(rest);
  expect(await run(cells, 'd', { 'a/x': 2 }, { silent: 2 })).toEqual(['c {', '} c', ...rest]);
  expect(await run(cells, 'd', { 'a/x': 9 }, { silent: 3 })).toEqual([
    'c {',
    'c: Error: too much (c:1)',
    'failed in c',
  ]);
});

test('what is drawn in a cell that is told does not come up in the next', async () => {
  const { run } = createRunner();
  const cells = chapter('plt.plot([1, 2]); ui.frame({ a: 1 });', 'plt.plot([3, 4]); 1');
  expect(await run(cells, 'b', {}, { silent: 1 })).toEqual([
    'b {',
    'b: value 1',
    'b: figure',
    '} b',
    'done',
  ]);
});

test('a leaf can run again alone, with other values of its controls', async () => {
  const { loads, run } = createRunner();
  const cells = chapter(
    'const n = ui.slider("n", { min: 0, max: 9, value: 1 });',
    'torch.manual_seed(1); console.log("trained");',
    `leaf:const x = ui.slider("x", { min: 0, max: 9, value: 1 });
    plt.plot([n, x]);
    console.log(n * 10 + x, torch.rand(1).item() === torch.rand(1).item());
    ui.progress(2);
    n + x + torch.rand(1).item()`,
  );
  const lastOnly = { lastOnly: true };
  const whole = await run(cells, 'c', { 'c/x': 4 });
  expect(whole).toContain('b: log trained');
  const alone = whole.slice(whole.indexOf('c {'));
  await run(cells, 'c', { 'c/x': 7 });
  const before = loads();
  expect(await run(cells, 'c', { 'c/x': 4 }, lastOnly)).toEqual(alone);
  expect(await run(cells, 'c', { 'c/x': 2 }, lastOnly)).toContain('c: log 12 false');
  expect(await run(cells, 'c', {}, lastOnly)).toContain('c: log 11 false');
  expect(await run(cells, 'c', { 'c/x': 4 }, lastOnly)).toEqual(alone);
  expect(loads()).toBe(before);
  // Nobody allows it, something above has changed, or another cell is asked for: all from the start.
  expect(await run(cells, 'c', { 'c/x': 4 })).toEqual(whole);
  const other = await run(cells, 'c', { 'c/x': 4, 'a/n': 2 }, lastOnly);
  expect(other).toEqual(expect.arrayContaining(['b: log trained', 'c: log 24 false']));
  expect(await run(cells, 'b', {}, lastOnly)).toContain('b: log trained');
  expect(await run(cells, 'c', { 'c/x': 4 }, lastOnly)).toEqual(whole);
  cells[2].source = '"edited"';
  expect(await run(cells, 'c', { 'c/x': 4 }, lastOnly)).toContain('b: log trained');
});

test('what a leaf does to the cells above is met when it runs again alone, and not in a whole run', async () => {
  const { run } = createRunner();
  const cells = chapter('let n = 0;', 'leaf:n += 1; console.log(n);');
  expect(await run(cells, 'b')).toContain('b: log 1');
  expect(await run(cells, 'b', {}, { lastOnly: true })).toContain('b: log 2');
  expect(await run(cells, 'b')).toContain('b: log 1');
});

test('after an error a leaf runs from the start', async () => {
  const { run } = createRunner();
  const cells = chapter(
    'console.log("above")',
    'leaf:const x = ui.slider("x", { min: 0, max: 9, value: 1 }); if (x > 5) throw new Error("too much"); x',
  );
  const set = (x: number) => run(cells, 'b', { 'b/x': x }, { lastOnly: true });
  expect(await set(1)).toContain('a: log above');
  expect(await set(2)).toEqual(['b {', 'b: slider b/x', 'b: value 2', '} b', 'done']);
  expect(await set(7)).toEqual([
    ...['b {', 'b: slider b/x'],
    ...['b: Error: too much (b:1)', 'failed in b'],
  ]);
  expect(await set(3)).toContain('a: log above');
});
