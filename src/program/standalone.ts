import type { Inputs } from '../ui/control.ts';
import { branchAt, type Cell } from './cell.ts';
import { CellSyntaxError, type CompiledCell, compileCell } from './compile.ts';
import { RUNTIME_NAMES } from './operators.ts';
import { SCOPE_NAMES } from './scope-names.ts';

/** A data file that goes into a downloaded chapter. */
export interface StandaloneData {
  name: string;
  text: string;
  /** Who made it, and under which licence it is passed on. */
  credit: string;
}

/** What a downloaded chapter is made of. */
export interface Standalone {
  title: string;
  /** The name of the file, which its own first lines give as the way to run it. */
  file: string;
  cells: readonly Cell[];
  /** What the reader has set the controls to. */
  inputs: Inputs;
  /** The data files that the cells read. */
  data: readonly StandaloneData[];
  /** The script of standalone-host.ts, with all that it imports, as the global `downhill`. */
  host: string;
}

/** What the program calls besides the operators; the host provides them. */
const INTERNALS = [...RUNTIME_NAMES, 'enter', 'leaf', 'checks', 'show', 'here', 'fail'];

/** A chapter as one module that Node runs as it stands: its cells compiled, with their TypeScript above each. */
export function standaloneFile({ title, file, cells, inputs, data, host }: Standalone): string {
  const compiled = cells.map((cell, i) => compileOrFail(cell, i.toString(36)));
  const blocks = cells.map((cell, i) => ({ ...cell, code: withHelpers(compiled[i]) }));
  const isIn = (cell: Cell, i: number) =>
    cell.checks !== undefined ||
    cells.some(({ id }) => id === cell.from) ||
    (cell.branch && cells[i - 1]?.branch);
  const open = cells.filter(cell => !cell.leaf).length;
  return [
    introduction(title, file),
    `async function chapter({ ${SCOPE_NAMES.join(', ')} }, $_) {`,
    `const { ${INTERNALS.map(name => `${name}: $_${name}`).join(', ')} } = $_;`,
    'let $_t;',
    ...blocks.flatMap((cell, i) => (isIn(cell, i) ? [] : block(cell, i, blocks))),
    '}'.repeat(open),
    '}',
    '',
    '// What the controls are set to.',
    `const inputs = ${quoted(inputs)};`,
    '',
    ...dataLines(data),
    '// What the cells run on: the engine, and what prints, and tells of charts in words.',
    host.trim(),
    '',
    'const surroundings = { inputs, data, print: console.log };',
    'process.exitCode = await downhill.runStandalone(chapter, surroundings);',
    '',
  ].join('\n');
}

function introduction(title: string, file: string): string {
  return comment(
    [
      title,
      '',
      'Run it with Node 20 or later:',
      '',
      `    node ${file}`,
      '',
      'Above each cell stands its TypeScript; what follows is the same as JavaScript. There the names that',
      'begin with $_ stand for operators, which work on tensors as on numbers. The engine is at the end of',
      'the file, so there is nothing to install. Node gives a program all the rights that you have: read',
      'what others have changed before you run it.',
      '',
    ].join('\n'),
  );
}

/** The data files, each as its text below its credit. */
function dataLines(data: readonly StandaloneData[]): string[] {
  if (data.length === 0) return ['const data = {};', ''];
  const files = data.map(({ name, text, credit }) => [
    comment(`${name}: ${credit}`),
    `  ${quoted(name)}: ${quoted(text)},`,
  ]);
  return ['// The data that the cells read.', 'const data = {', ...files.flat(), '};', ''];
}

/** Every kind of line break that JavaScript knows ends a comment. */
const comment = (text: string) =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => `// ${line}`.trimEnd())
    .join('\n');

/** A cell that does not compile stands in the file too, and fails where the page would have shown its error. */
function compileOrFail(cell: Cell, prefix: string): CompiledCell {
  try {
    return compileCell(cell.source, prefix, cell.id);
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    const { message, hint, line } = error;
    const place = line === null ? '' : ` (line ${line})`;
    return {
      code: `$_fail(${quoted(message + place)}, ${quoted(hint)});`,
      helpers: [],
      names: new Map(),
      vars: new Map(),
      slips: [],
    };
  }
}

/** A value as JavaScript. */
const quoted = (value: unknown) =>
  JSON.stringify(value).replace(/[\u2028\u2029]/g, mark => `\\u${mark.charCodeAt(0).toString(16)}`);

/** A cell's code below its operators, which stand in one line: nobody reads them, and a chapter has a hundred. */
const withHelpers = ({ code, helpers }: CompiledCell) =>
  helpers.length > 0 ? `const ${helpers.join(', ')};\n${code}` : code;

interface Compiled extends Cell {
  /** JavaScript. */
  code: string;
}

/**
 * Scopes inside one another, as in the page: a cell sees what is above and nothing below; nothing sees a leaf but
 * what checks it and the branch that goes on from it, and a branch is a leaf as a whole.
 */
function block({ id, source, leaf, code }: Compiled, index: number, all: readonly Compiled[]) {
  const top = heading(id, source);
  if (!leaf) return `${top}{\n${enter(id)}\n${code}`;
  const inner = checksOf(id, all) + branchBelow(index, all);
  return `${top}await $_leaf(${quoted(id)}, async () => {\n${code}\n${inner}});`;
}

const enter = (id: string) => `await $_enter(${quoted(id)});`;

const checksOf = (exercise: string, all: readonly Compiled[]) =>
  all
    .filter(({ checks }) => checks === exercise)
    .map(
      ({ id, source, code }) =>
        `${heading(id, source)}await $_checks(async check => {\n${code}\n});\n`,
    )
    .join('');

/** What goes on from a leaf, or the rest of the branch that it begins. */
function branchBelow(index: number, all: readonly Compiled[]): string {
  const { id, branch } = all[index];
  const first = branch ? index : all.findIndex(({ from }) => from === id);
  if (first < 0) return '';
  const cells = all.slice(branch ? first + 1 : first, branchAt(all, first)[1]);
  const blocks = cells.map(
    ({ id, source, code }) => `${heading(id, source)}{\n${enter(id)}\n${code}\n`,
  );
  return blocks.join('') + '}'.repeat(cells.length);
}

const heading = (id: string, source: string) =>
  `\n// ── ${id} ${'─'.repeat(Math.max(0, 70 - id.length))}\n${comment(source)}\n`;
