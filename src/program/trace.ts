import type { Assembled } from './assemble.ts';
import { PROGRAM_NAME } from './assemble.ts';
import type { CellSyntaxError } from './compile.ts';
import type { ErrorOutput } from './output.ts';

/** Every browser writes a frame's place as `name:line:column`. */
const FRAME = new RegExp(`${PROGRAM_NAME.replace('.', '\\.')}:(\\d+):\\d+`);

/** What a program threw, as an output: placed at the innermost line of the reader's own code. */
export function thrownOutput(thrown: unknown, program: Assembled, running: string): ErrorOutput {
  const { name, message, stack, hint } = described(thrown);
  const frame = FRAME.exec(stack);
  const place = frame ? program.locate(Number(frame[1])) : null;
  return {
    kind: 'error',
    name,
    message: name === 'RangeError' && /call stack/i.test(message) ? tooDeep(message) : message,
    hint,
    cell: place?.cell ?? running,
    line: place?.line ?? null,
    column: null,
  };
}

const tooDeep = (message: string) => `${message}: a function calls itself without end`;

function described(thrown: unknown): {
  name: string;
  message: string;
  stack: string;
  hint: string | null;
} {
  if (thrown instanceof Error) {
    const hint = 'hint' in thrown && typeof thrown.hint === 'string' ? thrown.hint : null;
    return {
      name: String(thrown.name),
      message: String(thrown.message),
      stack: String(thrown.stack),
      hint,
    };
  }
  return { name: 'Error', message: `thrown: ${safely(thrown)}`, stack: '', hint: null };
}

function safely(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'a value that cannot be shown';
  }
}

/** A cell that did not compile, as an output. */
export function syntaxErrorOutput(error: CellSyntaxError, cell: string): ErrorOutput {
  const { name, message, hint, line, column } = error;
  return { kind: 'error', name, message, hint, cell, line, column };
}
