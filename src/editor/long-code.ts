/**
 * A long text in static code: only the lines that have changed are written. To highlight thousands of lines takes
 * seconds, and to lay them out again takes long as well; nobody waits for that at each key.
 */

/** Characters from which on a text is long: more than any lesson's cell has. */
export const LONG = 3000;

/** As many lines as are highlighted at one go: what is pasted whole has no colours, and is there at once. */
const MOST = 100;

/**
 * Makes the lines in a code element those of a text. Each is an element, and a newline after it.
 * @param highlight gives such elements for a text, where there is a highlighter: they have the colours that their lines
 *   have for themselves, whatever has begun above them
 */
export function rewriteLines(
  code: HTMLElement,
  source: string,
  highlight: ((text: string) => readonly Element[]) | null,
): void {
  const lines = source.split('\n');
  const old = linesOf(code);
  if (old.length === 0) code.replaceChildren();
  const { start, end, kept } = difference(old, lines);
  for (const line of old.slice(start, end)) {
    line.nextSibling?.remove();
    line.remove();
  }
  const changed = lines.slice(start, lines.length - kept);
  if (changed.length === 0) return;
  const hasColours = highlight !== null && changed.length <= MOST;
  const fresh = hasColours
    ? highlight(changed.join('\n'))
    : changed.map(text => plainLine(text, code.ownerDocument));
  const next = old[end] ?? null;
  for (const line of fresh) {
    code.insertBefore(line, next);
    code.insertBefore(code.ownerDocument.createTextNode('\n'), next);
  }
}

/** The lines of a code element; none where they do not stand there one by one, each with a newline after it. */
function linesOf(code: HTMLElement): Element[] {
  const lines = [...code.children];
  const areParted = code.childNodes.length === 2 * lines.length;
  return areParted && code.lastChild !== code.lastElementChild ? lines : [];
}

/** Which of the old lines make way, from `start` to `end`, and how many at the end stay. */
function difference(old: readonly Element[], lines: readonly string[]) {
  const longest = Math.min(old.length, lines.length);
  let start = 0;
  while (start < longest && old[start].textContent === lines[start]) start++;
  let kept = 0;
  while (kept < longest - start && old.at(-1 - kept)?.textContent === lines.at(-1 - kept)) kept++;
  return { start, end: old.length - kept, kept };
}

function plainLine(text: string, document: Document): Element {
  const line = document.createElement('span');
  line.className = 'line';
  line.textContent = text;
  return line;
}
