/** Indentation in a plain text: what Enter, Tab and a closing bracket do in an editor, and a textarea does not. */

/** A change of a text, and the selection after it. */
export interface TextChange {
  /** The range that is replaced. */
  start: number;
  end: number;
  text: string;
  selectionStart: number;
  selectionEnd: number;
}

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

/** Moves every line of a selection by one level, to the right or back; what was selected stays selected. */
export function shiftLines(text: string, from: number, to: number, back: boolean): TextChange {
  const start = lineStart(text, from);
  // A selection that ends at the start of a line has nothing of that line.
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to;
  const found = text.indexOf('\n', last);
  const end = found < 0 ? text.length : found;
  const lines = text.slice(start, end).split('\n');
  const shifted = lines.map(line => {
    if (back) return line.replace(/^(?: {1,2}|\t)/, '');
    return line === '' && lines.length > 1 ? line : LEVEL + line;
  });
  const moved = shifted.join('\n');
  const first = shifted[0].length - lines[0].length;
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
  const line = indentOf(text.slice(lineStart(text, at), at)) + bracket;
  const caret = start + line.length;
  return { start, end: offset, text: line, selectionStart: caret, selectionEnd: caret };
}
