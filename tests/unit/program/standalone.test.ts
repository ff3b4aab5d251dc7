import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../../src/build/scripts/bundle.ts';
import type { Cell } from '../../../src/program/cell.ts';
import { type StandaloneData, standaloneFile } from '../../../src/program/standalone.ts';
import type { Inputs } from '../../../src/ui/control.ts';

const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
let host = '';

beforeAll(async () => {
  host = await bundle('program/standalone-host.ts');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a chapter as a reader does who has downloaded it. */
async function run(
  cells: readonly Cell[],
  inputs: Inputs = {},
  data: readonly StandaloneData[] = [],
) {
  const file = join(folder, 'one.mjs');
  const text = standaloneFile({ title: 'One', file: 'one.mjs', cells, inputs, data, host });
  writeFileSync(file, text);
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file]);
    return { text, printed: stdout.trim(), stderr, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { text, printed: stdout.trim(), stderr, code };
  }
}

test('cells print what the page would show, charts and controls in words', async () => {
  const { printed, code, text } = await run(
    [
      { id: 'x', source: 'torch.manual_seed(42);\nconst x: Tensor = torch.randn(3);\n\nx * 2' },
      { id: 'quiet', source: 'const twice = x * 2;' },
      { id: 'chart', source: "plt.scatter(x, twice);\nplt.title('Two');\nconsole.log('done', 1);" },
      { id: 'dial', source: "ui.slider('speed', { min: 0, max: 10, value: 2 })" },
    ],
    { 'dial/speed': 7 },
  );
  expect(printed).toBe(
    [
      '── x ──\ntensor([0.6734, 0.2576, 0.4689])',
      '── chart ──\ndone 1\n[chart] Two. Chart of 3 points; x from 0.1288 to 0.3367, y from 0.2576 to 0.6734.',
      '── dial ──\n[slider] speed: 7\n7',
    ].join('\n\n'),
  );
  expect(code).toBe(0);
  expect(text).toContain('// const x: Tensor = torch.randn(3);');
  expect(text).toContain('node one.mjs');
});

test('the data that cells read comes with them, below its credit', async () => {
  const data = [
    { name: 'a.csv', text: 'x,y\n1,2\n3,4\n', credit: 'Numbers, by\nN. N., CC BY 4.0' },
  ];
  const { printed, text } = await run([{ id: 'read', source: "readCsv('a.csv')" }], {}, data);
  expect(printed).toBe('── read ──\ntensor([[1., 2.],\n        [3., 4.]])');
  expect(text).toContain('// a.csv: Numbers, by\n// N. N., CC BY 4.0\n');
});

test('leaves run apart, after the others, and change nothing for them', async () => {
  const { printed, code } = await run([
    { id: 'a', source: 'const list = [1];' },
    { id: 'exercise', source: 'list.push(2);\nlist.length', leaf: true },
    { id: 'throws', source: "throw new RangeError('on purpose');", leaf: true },
    { id: 'b', source: 'list.length' },
  ]);
  expect(printed).toBe(
    '── b ──\n1\n\n── exercise ──\n2\n\n── throws ──\nRangeError: on purpose\n  in the cell throws',
  );
  expect(code).toBe(0);
});

test('cells of a reader’s own between the lesson’s run as a branch, apart from it', async () => {
  const own = (id: string, source: string) => ({ id, source, leaf: true, branch: true });
  const { printed, text } = await run([
    { id: 'a', source: 'const list = [1];' },
    own('mine_1', 'list.push(2);\nconst two = list.length;\ntwo'),
    own('mine_3', 'const list = two * 10;\nlist'),
    own('mine_2', "[list, typeof three];\nthrow new Error('here');"),
    { id: 'b', source: 'const three = 3;\n\n[list.length, typeof two]' },
    own('mine_4', '[three, typeof two]'),
    { id: 'mine_5', source: 'three' },
  ]);
  expect(printed).toBe(
    [
      "── b ──\n[1, 'undefined']",
      '── mine_5 ──\n3',
      '── mine_1 ──\n2',
      '── mine_3 ──\n20',
      '── mine_2 ──\nError: here\n  in the cell mine_2',
      "── mine_4 ──\n[3, 'undefined']",
    ].join('\n\n'),
  );
  expect(text.match(/^\/\/ ── \S+/gm)).toEqual(
    ['a', 'mine_1', 'mine_3', 'mine_2', 'b', 'mine_4', 'mine_5'].map(id => `// ── ${id}`),
  );
});

test('what goes on from a leaf runs with it, below its checks', async () => {
  const { printed } = await run([
    { id: 'half', source: 'const half = 4;\nhalf', leaf: true },
    { id: 'half-check', source: "check('it is 4', () => half === 4);", leaf: true, checks: 'half' },
    { id: 'mine_1', source: 'const third = half / 3;', leaf: true, branch: true, from: 'half' },
    { id: 'mine_2', source: 'third < half', leaf: true, branch: true, from: 'half' },
    { id: 'end', source: 'typeof half' },
  ]);
  expect(printed).toBe("── end ──\n'undefined'\n\n── half ──\n4\n✓ it is 4\n\n── mine_2 ──\ntrue");
});

test('an exercise is checked', async () => {
  const { printed, code } = await run([
    { id: 'a', source: 'const whole = 8;' },
    { id: 'half', source: 'const half = whole / 3;\nconst check = () => {};', leaf: true },
    {
      id: 'half-check',
      source:
        "check('it is 4', () => half === 4);\ncheck('it is a number', async () => half > 0);\nnone;",
      leaf: true,
      checks: 'half',
    },
    { id: 'other', source: 'whole', leaf: true },
  ]);
  expect(printed).toBe(
    '── half ──\n✗ it is 4\n' +
      '✓ it is a number\n' +
      '✗ the checks can run to their end: The check looks for none, and your code does not declare it.\n\n' +
      '── other ──\n8',
  );
  expect(code).toBe(0);
});

test.each([
  [
    'does not compile',
    'const broken = ;',
    /SyntaxError: Unexpected token \(line 1\)\n {2}in the cell b/,
  ],
  ['throws', 'torch.tensor([1, 2]).add(torch.ones(3))', /RuntimeError: The size of tensor a \(2\)/],
  [
    'calculates with nothing',
    'torch.ones(1).grad * 2',
    /TypeError: unsupported .*\n {2}One of them is null or undefined: .*\n {2}in the cell b/,
  ],
])('a cell that %s ends the program, with its exit code', async (_, source, message) => {
  const { printed, code } = await run([
    { id: 'a', source: '1 + 1' },
    { id: 'b', source },
    { id: 'c', source: '"never"' },
  ]);
  expect(printed).toMatch(/^── a ──\n2/);
  expect(printed).toMatch(message);
  expect(printed).not.toContain('never');
  expect(code).toBe(1);
});

test('no text of a reader’s gets out of its comment or string', async () => {
  const { printed, code } = await run([
    { id: 'a', source: '/* \u2028 process.exit(7) \r process.exit(8) \u2029 process.exit(9) */ 1' },
    { id: 'b', source: "'\u2028' + ';\\n`${' process.exit(10) }`" },
  ]);
  expect(code).toBe(1);
  expect(printed).toMatch(/^── a ──\n1\n\n── b ──\n[\s\S]*SyntaxError/);
});

test('each cell stands whole in the file: its TypeScript, its operators in one line, its JavaScript', () => {
  const cells = [
    { id: 'a', source: 'let a: number = 1;\na = a + a * a;' },
    { id: 'b', source: 'a' },
  ];
  const text = standaloneFile({ title: 'One', file: 'a.mjs', cells, inputs: {}, data: [], host });
  const lines = text.split('\n').map(line => line.replace(/ ─+$/, ''));
  const first = lines.indexOf('// ── a');
  expect(lines.slice(first - 2, first + 9).map(line => line.slice(0, 33))).toEqual([
    'let $_t;',
    '',
    '// ── a',
    '// let a: number = 1;',
    '// a = a + a * a;',
    '{',
    'await $_enter("a");',
    "const $_0_0=(a,b)=>typeof a==='nu",
    'let a = 1;',
    expect.stringMatching(/^a =\s*\$_0_/),
    '',
  ]);
});
