import type { Cell } from './cell.ts';
import { CellSyntaxError, type CompiledCell } from './compile.ts';
import { RUNTIME_NAMES } from './operators.ts';

/** The name under which programs appear in stack traces. */
export const PROGRAM_NAME = 'downhill-program.js';

/** The global that a program's script sets, for its host to take away at once. */
export const PROGRAM_GLOBAL = '$_program';

/**
 * Tells V8 to compile all functions of a script when it loads it, which may be ahead of its run, and not each
 * when it is first called. It has to be the first line; to other engines it is a comment.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** A loaded program: called with the names that cells see and the runner's own, it runs to its end. */
export interface Program {
  (scope: Record<string, unknown>, internals: Record<string, unknown>): Promise<void>;
  /** The address of its script, by which WebKit's stacks name it; others go by `PROGRAM_NAME`. */
  address?: string;
}

/** A program as script text, and where its lines come from. */
export interface Assembled {
  text: string;
  /** The cell and its line (from 1) at a line (from 1) of `text`, and what the program has there. */
  locate(line: number): { cell: string; line: number; code: string } | null;
  /** The cell and its line that declares a name of the page's own which a line of code in a cell uses. */
  hidden(cell: string, code: string): { name: string; cell: string; line: number } | null;
  /** The names that a cell sees, the nearest first; then the words of its code, of which some are declared within it. */
  seen(cell: string): string[];
}

/** What a program calls besides the operators. */
const INTERNALS = [...RUNTIME_NAMES, 'enter', 'repeats', 'show', 'here', 'check'];

/** Ends a line of JavaScript, which browsers count in stacks. */
const LINE_END = /(\r\n|[\n\r\u2028\u2029])/;

/** The lines of a script and, between them, what ends each. */
const linesAndEnds = (code: string) => code.split(LINE_END);
const lineCount = (code: string) => (linesAndEnds(code).length + 1) / 2;

/** The line of the page's text, which ends at a line feed alone, in which a line of JavaScript begins. Both count from 1. */
const lineOfText = (code: string, line: number) =>
  linesAndEnds(code)
    .slice(0, 2 * (line - 1))
    .filter(part => part.endsWith('\n')).length + 1;

/**
 * Joins compiled cells into one program. Each cell's scope encloses the next one's, so a cell sees all above
 * and nothing below. The page's own names stand outside of them all: cells can declare such names anew, and assign to
 * none. What checks an exercise has its `check` in any case. An `await` starts each cell. A leaf that ends the program
 * stands in a loop: it can run again over what the cells above have made.
 * @param scopeNames the names that cells see: `torch`, `plt`, ...
 */
export function assemble(
  cells: readonly Cell[],
  compiled: readonly CompiledCell[],
  scopeNames: readonly string[],
): Assembled {
  const internals = INTERNALS.map(name => `${name}:$_${name}`).join();
  const helpers = compiled.flatMap(cell => cell.helpers).map(helper => `const ${helper};`);
  let text =
    `${COMPILE_AT_ONCE}\n"use strict";globalThis.${PROGRAM_GLOBAL}=($_scope,{${internals}})=>{` +
    `const{${scopeNames.join()}}=$_scope;return(async()=>{let $_t;${helpers.join('')}`;
  const starts: { cell: string; start: number; end: number; code: string }[] = [];
  let closing = '';
  let lines = 2;
  cells.forEach((cell, i) => {
    const { code } = compiled[i];
    const isLoop = isRepeatable(cells, i);
    const isCheck = cell.checks !== undefined;
    text += `${isLoop ? 'do' : ''}{${isCheck ? 'const check=$_check;{' : ''}await $_enter(${i});\n${code}\n`;
    closing = `${isCheck ? '}' : ''}}${isLoop ? 'while(await $_repeats())' : ''}${closing}`;
    const end = lines + lineCount(code);
    starts.push({ cell: cell.id, start: lines + 1, end, code });
    lines = end + 1;
  });
  text += `${closing}})()}\n//# sourceURL=${PROGRAM_NAME}`;
  return {
    text,
    locate(place) {
      const found = starts.find(({ start, end }) => start <= place && place <= end);
      if (!found) return null;
      const { cell, start, code } = found;
      const line = lineOfText(code, place - start + 1);
      return { cell, line, code: code.split('\n')[line - 1] };
    },
    hidden(id, code) {
      const used = scopeNames.filter(name => new RegExp(`\\b${name}\\b`).test(code));
      for (let i = cells.findIndex(cell => cell.id === id); i >= 0; i--) {
        const name = used.find(name => compiled[i].names.has(name));
        if (name) return { name, cell: cells[i].id, line: compiled[i].names.get(name) as number };
      }
      return null;
    },
    seen(id) {
      const at = cells.findIndex(cell => cell.id === id);
      const declared = compiled
        .slice(0, at + 1)
        .reverse()
        .flatMap(({ names }) => [...names.keys()]);
      return [...declared, ...scopeNames, ...(compiled[at]?.code.match(WORDS) ?? [])];
    },
  };
}

/** Names in code, other than those of properties and of the runner's own. */
const WORDS = /(?<![.\w$])[A-Za-z]\w*/g;

/** Whether a cell is a leaf that ends its program, by itself: nothing goes on from what it declares. */
export function isRepeatable(cells: readonly Cell[], index: number): boolean {
  const cell = cells[index];
  return (
    index === cells.length - 1 && cell.leaf === true && !cell.branch && cell.checks === undefined
  );
}

/**
 * The error of a name that an earlier cell has declared already, or `null`. A leaf may reuse names, since no cell sees
 * them, but not for `var`, which JavaScript wants to be new in all of the program around it.
 */
export function redeclaration(
  cells: readonly Cell[],
  compiled: readonly CompiledCell[],
  index: number,
): CellSyntaxError | null {
  const { names, vars } = compiled[index];
  const above = compiled.slice(0, index);
  const clash = (name: string, line: number, earlier: number, hint: string) =>
    new CellSyntaxError(
      `${name} has already been declared, in the cell "${cells[earlier].id}".`,
      line,
      null,
      hint,
    );
  for (const [name, line] of cells[index].leaf ? [] : names) {
    const earlier = above.findIndex(cell => cell.names.has(name));
    if (earlier >= 0) return clash(name, line, earlier, ONE_PROGRAM);
  }
  for (const [name, line] of vars) {
    const earlier = above.findIndex(cell => cell.names.has(name) && !cell.vars.has(name));
    if (earlier >= 0) return clash(name, line, earlier, LET);
  }
  return null;
}

const ONE_PROGRAM =
  'A chapter is one program: give this one another name, or assign to it without const or let.';
const LET = 'With let in place of var it can have that name here.';

/** Takes away the program that a script just evaluated has left. */
export function takeProgram(): Program {
  const holder = globalThis as Record<string, unknown>;
  const program = holder[PROGRAM_GLOBAL] as Program;
  delete holder[PROGRAM_GLOBAL];
  return program;
}
