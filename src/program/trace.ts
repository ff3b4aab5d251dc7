import { type Assembled, PROGRAM_NAME } from './assemble.ts';
import type { Cell } from './cell.ts';
import type { CellSyntaxError } from './compile.ts';
import { explain } from './explain.ts';
import { nearestName } from './nearest-name.ts';
import type { ErrorOutput } from './output.ts';
import { inspect } from './print.ts';

/** What a program threw, as an output: placed at the innermost line of the reader's own code. */
export function thrownOutput(
  thrown: unknown,
  program: Assembled,
  running: string,
  address?: string,
): ErrorOutput {
  const error = described(thrown);
  // The first frames may be helpers of operators, which stand on no line of the reader's.
  const place = linesIn(error.stack, address).map(program.locate).find(Boolean);
  const output = { ...outputOf(error, running), ...place };
  const hint = error.hint ?? hiddenName(output, program) ?? misspelt(output, program);
  return hint ? { ...output, hint } : output;
}

/** What a name that is not there was meant to be, as each browser says it. */
function misspelt({ name, message, cell }: ErrorOutput, program: Assembled): string | null {
  const missing = /^(\S+) is not defined$|^Can't find variable: (\S+)$/.exec(message);
  if (name !== 'ReferenceError' || !missing) return null;
  const near = nearestName(missing[1] ?? missing[2], program.seen(cell));
  return near && `Did you mean ${near}?`;
}

/** What to do where a name is not the page's own, as its user thinks. */
function hiddenName(error: ErrorOutput, program: Assembled): string | null {
  const hidden = program.hidden(error.cell, error.code ?? '');
  if (!hidden) return null;
  const { name, cell: declarer, line } = hidden;
  if (error.name !== 'TypeError' && !error.message.includes(`'${name}'`)) return null;
  return `The cell ${declarer} declares a ${name} of its own, in line ${line}, which hides the page’s. Give it another name.`;
}

/** What a program threw, as an output that knows the cell alone. */
export const errorOutput = (thrown: unknown, cell: string): ErrorOutput =>
  outputOf(described(thrown), cell);

function outputOf({ stack, ...error }: Described, cell: string): ErrorOutput {
  return { kind: 'error', ...explain(error), cell, line: null, column: null, code: null };
}

/** The lines of a program that a stack names. Every browser writes a frame's place as `name:line:column`. */
function linesIn(stack: string, address = PROGRAM_NAME): number[] {
  const names = [PROGRAM_NAME, address].map(name => name.replace(/[.?]/g, '\\$&')).join('|');
  const frames = stack.matchAll(new RegExp(`(?:${names}):(\\d+):\\d+`, 'g'));
  return [...frames].map(([, line]) => Number(line));
}

/** Characters of a message that are shown, and of a stack that are searched. */
const LONGEST = 10_000;

/** Bound before a program can take the name away. */
const AnyError = Error;

interface Described {
  name: string;
  message: string;
  stack: string;
  hint: string | null;
}

/** What an error says. It may be anything, also something that throws when it is looked at. */
function described(thrown: unknown): Described {
  try {
    if (thrown instanceof AnyError) {
      const { name, message, stack } = thrown;
      const text = [readable(message), ...reasons(thrown)].join('\n');
      const hint = 'hint' in thrown && typeof thrown.hint === 'string' ? cut(thrown.hint) : null;
      return { name: cut(name), message: cut(text), stack: cut(stack), hint };
    }
  } catch {
    // then it is as good as any other value
  }
  const text = typeof thrown === 'string' ? thrown : inspect(thrown);
  return { name: 'Error', message: cut(`thrown: ${text}`), stack: '', hint: null };
}

/** Browsers quote the code they ran, in which operators are calls: those names are not the reader's. */
const readable = (message: string) => `${message}`.replace(/\$_\w+\(\.\.\.\)/g, '(...)');

/** The errors that an error has gathered, as `Promise.any` does, and its cause, each in a line. */
function reasons({ errors, cause }: Partial<AggregateError>): string[] {
  const gathered = Array.isArray(errors) ? errors : [];
  return [
    ...gathered.map(error => `- ${inspect(error)}`),
    ...(cause === undefined ? [] : [`Caused by ${inspect(cause)}`]),
  ];
}

function cut(value: unknown): string {
  const text = `${value}`;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}

/** A cell that did not compile, as an output. */
export function syntaxErrorOutput(error: CellSyntaxError, { id, source }: Cell): ErrorOutput {
  const { name, message, hint, line, column } = error;
  const code = line === null ? null : source.split('\n')[line - 1];
  return { kind: 'error', name, message, hint, cell: id, line, column, code };
}
