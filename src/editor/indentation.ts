/** Indentation in a plain text: what Enter, Tab and a closing bracket do in an editor, and a textarea does not. */

import { insertion, type TextChange } from './text-change.ts';

const LEVEL = '  ';

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0] ?? '';

/** What Enter inserts at `offset`: a new line with the indentation of this one, deeper after an opening bracket. */
export function newLine(text: string, offset: number): string {
  const line = text.slice(lineStart(text, offset), offset);
  return `\n${indentOf(line)}${/[{([]\s*$/.test(line) ? LEVEL : ''}`;
}

/** What Tab inserts at `offset`: as many spaces as it takes to the next stop. */
export function tabSpaces(text: string, offset: number): string {
  const column = offset - lineStart(text, offset);
  return ' '.repeat(LEVEL.length - (column % LEVEL.length));
}

/** Moves every line of a selection to the right by one level; what was selected stays selected. */
export const indentLines = (text: string, from: number, to: number): TextChange =>
  changeLines(text, from, to, lines =>
    lines.map(line => (line === '' && lines.length > 1 ? line : LEVEL + line)),
  );

/** Moves every line of a selection back by one level; what was selected stays selected. */
export const outdentLines = (text: string, from: number, to: number): TextChange =>
  changeLines(text, from, to, lines => lines.map(line => line.replace(/^(?: {1,2}|\t)/, '')));

/** Changes the starts of the lines of a selection. */
function changeLines(
  text: string,
  from: number,
  to: number,
  change: (lines: string[]) => string[],
): TextChange {
  const start = lineStart(text, from);
  // A selection that ends at the start of a line has nothing of that line.
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to;
  const found = text.indexOf('\n', last);
  const end = found < 0 ? text.length : found;
  const lines = text.slice(start, end).split('\n');
  const changed = change(lines);
  const moved = changed.join('\n');
  const first = changed[0].length - lines[0].length;
  return {
    start,
    end,
    text: moved,
    selectionStart: Math.max(start, from + first),
    selectionEnd: Math.max(start, to + moved.length - (end - start)),
  };
}

const OPENING: Record<string, string> = { '}': '{', ']': '[', ')': '(' };

/**
 * What a closing bracket is, typed at `offset` as the first on its line: it goes to where the line of
 * its opening one begins. `null` where that is nothing special.
 */
export function closingLine(text: string, offset: number, bracket: string): TextChange | null {
  const open = OPENING[bracket];
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  if (!open || before === '' || before.trim() !== '') return null;
  let depth = 1;
  let at = start - 1;
  for (; at >= 0; at--) {
    if (text[at] === bracket) depth++;
    else if (text[at] === open && --depth === 0) break;
  }
  if (at < 0) return null;
  const indentation = indentOf(text.slice(lineStart(text, at), at));
  return insertion(start, offset, indentation + bracket);
}
