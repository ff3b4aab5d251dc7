/**
 * Colours for a text that no highlighter has seen: lines that the lesson has too keep their tokens, and the words
 * of other lines borrow the colours that the page gives the same words. It is what a restored edit wears until
 * its editor opens, and costs a page nothing to load.
 */

/** A cell's `<code>`, with the lesson's own where an edit took its place. */
export interface PaintedCode extends HTMLElement {
  lessonCode?: HTMLElement;
}

/** The page's colours, once somebody has asked for them. */
let colours: Map<string, string> | null = null;

/** A comment, a string, a name, a number, space, or any one character. */
const TOKEN = /\/\/.*|(['"`]).*?\1|[a-z_$][\w$]*|\d[\w.]*(?:(?<=e)[+-]\d+)?|\s+|./giu;

/** Writes a text into a cell's code. The lesson's own code is put back as it was. */
export function paint(code: PaintedCode, source: string): void {
  code.lessonCode ??= code.cloneNode(true) as HTMLElement;
  const { lessonCode } = code;
  if (lessonCode.textContent === source) {
    code.replaceChildren(...lessonCode.cloneNode(true).childNodes);
    return;
  }
  const known = new Map<string, Element>();
  for (const line of lessonCode.querySelectorAll('.line')) known.set(line.textContent ?? '', line);
  const { ownerDocument: document } = code;
  const lines = source
    .split('\n')
    .map(text => known.get(text)?.cloneNode(true) ?? paintedLine(text, document));
  code.replaceChildren(...lines.flatMap((line, i) => (i ? ['\n', line] : [line])));
}

/** All comments are alike, all strings and all numbers; a name is its own. */
function kindOf(token: string): string {
  if (token.startsWith('//')) return '//';
  if (/^['"`]/.test(token)) return "'";
  return /^\d/.test(token) ? '0' : token;
}

/** The class of each kind of token on the page; what has none is in the colour of most of the code. */
function pageColours(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const span of document.querySelectorAll('.cell-code .line > span')) {
    for (const [token] of (span.textContent ?? '').trim().matchAll(TOKEN)) {
      if (!found.has(kindOf(token))) found.set(kindOf(token), span.className);
    }
  }
  return found;
}

function paintedLine(text: string, document: Document): Element {
  colours ??= pageColours(document);
  const line = document.createElement('span');
  line.className = 'line';
  for (const [token] of text.matchAll(TOKEN)) {
    const span = document.createElement('span');
    span.textContent = token;
    span.className = colours.get(kindOf(token)) ?? '';
    line.append(span);
  }
  return line;
}
