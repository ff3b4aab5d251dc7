import type { Assembled } from './assemble.ts';
import { PROGRAM_NAME } from './assemble.ts';
import type { CellSyntaxError } from './compile.ts';
import { explain } from './explain.ts';
import type { ErrorOutput } from './output.ts';

/** What a program threw, as an output: placed at the innermost line of the reader's own code. */
export function thrownOutput(
  thrown: unknown,
  program: Assembled,
  running: string,
  address?: string,
): ErrorOutput {
  const { stack, ...error } = described(thrown);
  // The first frames may be helpers of operators, which stand on no line of the reader's.
  const places = linesIn(stack, address).map(line => program.locate(line));
  const place = places.find(found => found !== null);
  return {
    kind: 'error',
    ...explain(error),
    cell: place?.cell ?? running,
    line: place?.line ?? null,
    column: null,
  };
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
      const hint = 'hint' in thrown && typeof thrown.hint === 'string' ? cut(thrown.hint) : null;
      return { name: cut(name), message: cut(message), stack: cut(stack), hint };
    }
  } catch {
    // then it is as good as any other value
  }
  return { name: 'Error', message: cut(`thrown: ${safely(thrown)}`), stack: '', hint: null };
}

function cut(value: unknown): string {
  const text = `${value}`;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}

function safely(thrown: unknown): string {
  try {
    return `${thrown as string}`;
  } catch {
    return 'a value that cannot be shown';
  }
}

/** A cell that did not compile, as an output. */
export function syntaxErrorOutput(error: CellSyntaxError, cell: string): ErrorOutput {
  const { name, message, hint, line, column } = error;
  return { kind: 'error', name, message, hint, cell, line, column };
}
