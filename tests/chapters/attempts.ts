/**
 * What learners try in a chapter's exercises, and what the page says of it: tests/chapters/attempts/name.md, in which
 * each attempt stands below a line that says whether it is right, and above the words that its reader sees. Right ones
 * see none. `npm test -- tests/chapters/attempts -u` writes the words of new attempts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { readChapter } from '../../src/build/content/chapter-files.ts';
import { dataNames, dataText } from '../../src/build/content/data-sets.ts';
import { programCells } from '../../src/cells/chapter-fences.ts';
import { advised } from '../../src/cells/errors/advice.ts';
import { PROGRAM_NAME, takeProgram } from '../../src/program/assemble.ts';
import { type Cell, programOf } from '../../src/program/cell.ts';
import { compileCell } from '../../src/program/compile.ts';
import type { CheckOutput, ErrorOutput, Output } from '../../src/program/output.ts';
import { Runner } from '../../src/program/runner.ts';
import { root } from '../support/tree.ts';

/** What somebody writes into an exercise. */
export interface Attempt {
  /** The id of the exercise. */
  exercise: string;
  /** `Right: …` or `Wrong: …`, and in which way. */
  what: string;
  /** The cell; or one function of it, or some, in the place of the starter's. */
  code: string;
}

/** Whether the checks have to let it pass. */
export const isRight = ({ what }: Attempt) => what.startsWith('Right: ');

/** The file of a chapter's attempts. */
export const fileOf = (chapter: string) => join(root, 'tests/chapters/attempts', `${chapter}.md`);

/** The attempts at a chapter's exercises, in order. */
export function attemptsAt(chapter: string): Attempt[] {
  const [, ...sections] = readFileSync(fileOf(chapter), 'utf8').split(/^## /m);
  return sections.flatMap(section => {
    const exercise = section.slice(0, section.indexOf('\n'));
    const found = section.matchAll(/^((?:Right|Wrong): .*)\n\n```ts\n([\s\S]*?)\n```$/gm);
    return [...found].map(([, what, code]) => ({ exercise, what, code }));
  });
}

/** The file as it should be, with what is said of each attempt. */
export function written(
  chapter: string,
  attempts: readonly Attempt[],
  said: readonly string[],
): string {
  let text = `# Attempts at the exercises of ${chapter}\n`;
  attempts.forEach(({ exercise, what, code }, i) => {
    if (exercise !== attempts[i - 1]?.exercise) text += `\n## ${exercise}\n`;
    text += `\n${what}\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
    if (said[i] !== '') text += `\n\`\`\`text\n${said[i]}\n\`\`\`\n`;
  });
  return text;
}

/** Makes attempts at a chapter's exercises; each gives what the page says is wrong, or nothing. */
export function triesOf(chapter: string): (attempt: Attempt) => Promise<string> {
  const { fences } = readChapter(chapter);
  const cells = programCells(fences);
  const slow = fences.flatMap(({ words }) => (words.slow ? [words.id] : []));
  let outputs: Output[] = [];
  const runner = new Runner({
    load(text) {
      vm.runInThisContext(text, { filename: PROGRAM_NAME });
      return takeProgram();
    },
    now: () => performance.now(),
    data: { names: dataNames, file: name => ({ text: dataText(name) }) },
    emit: event => event.kind === 'output' && outputs.push(event.output),
  });
  return async ({ exercise, code }) => {
    const check = cells.find(({ checks }) => checks === exercise);
    if (!check) throw new Error(`${chapter} has no exercise ${exercise}.`);
    outputs = [];
    const tried = cells.map(cell =>
      cell.id === exercise ? { ...cell, source: placed(cell, code) } : cell,
    );
    const needed = withoutIdle(programOf(tried, check.id).cells, slow);
    await runner.run({ cells: needed, target: check.id, inputs: {} });
    return inWords(outputs);
  };
}

/**
 * The program of an exercise without the slow cells whose names nothing below uses: to train the lesson's networks again
 * for each attempt takes most of the time.
 */
function withoutIdle(program: readonly Cell[], slow: readonly string[]): Cell[] {
  const used = new Set<string>();
  const needed = program.toReversed().filter(({ id, leaf, source }) => {
    const isNeeded =
      leaf ||
      !slow.includes(id) ||
      [...compileCell(source, '', id).names.keys()].some(name => used.has(name));
    if (isNeeded) for (const [word] of source.matchAll(/[A-Za-z_]\w*/g)) used.add(word);
    return isNeeded;
  });
  return needed.toReversed();
}

/** A starter with an attempt in it: that is the cell, unless it begins with a function. */
function placed({ id, source }: Cell, code: string): string {
  const own = /^(?:function|class|def) (\w+)/;
  if (!own.test(code)) return code;
  return code.split(/\n\n(?=\S)/).reduce((text, part) => {
    const name = own.exec(part)?.[1];
    if (!name) return `${text}\n\n${part}`;
    const starter = new RegExp(`^(function|class) ${name}\\b[\\s\\S]*?^}$`, 'm');
    if (!starter.test(text)) throw new Error(`The starter of ${id} has no ${name}.`);
    return text.replace(starter, () => part);
  }, source);
}

function inWords(outputs: readonly Output[]): string {
  const error = outputs.find(output => output.kind === 'error');
  if (error) return errorInWords(error);
  const checks = outputs.filter(output => output.kind === 'check');
  if (checks.length === 0) return 'Nothing was checked.';
  return checks
    .filter(({ passed }) => !passed)
    .map(checkInWords)
    .join('\n');
}

function errorInWords(error: ErrorOutput): string {
  const { name, message, hint, cell, line } = advised(error);
  const place = `in the cell ${cell}, line ${line}`;
  return [`${name}: ${message}`, ...(hint ? [hint] : []), place].join('\n');
}

function checkInWords({ name, message, error }: CheckOutput): string {
  const wrong = message ?? (error ? errorInWords(error) : '');
  return `✗ ${name}${wrong && `\n${wrong}`}`.replaceAll('\n', '\n  ');
}
