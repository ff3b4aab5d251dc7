/** Long texts in static code: what is written again, and what stays. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { rewriteLines } from '../../../src/editor/long-code.ts';

const { document } = new JSDOM('').window;

/** A highlighter that marks its lines. */
const highlight = (text: string) =>
  text.split('\n').map(line => {
    const element = document.createElement('span');
    element.className = 'line coloured';
    element.textContent = line;
    return element;
  });

/** Lines as a text: those that a highlighter has written begin with a star. */
const shown = (code: Element) =>
  [...code.children].map(line => (line.matches('.coloured') ? '*' : '') + line.textContent);

const codeWith = (html: string) => {
  const code = document.createElement('code');
  code.innerHTML = html;
  return code;
};

test.each<[what: string, from: string, to: string, lines: string[], kept: number]>([
  ['a line changed', 'a\nb\nc', 'a\nB\nc', ['a', '*B', 'c'], 2],
  ['a line between', 'a\nc', 'a\nb\nc', ['a', '*b', 'c'], 2],
  ['a line less', 'a\nb\nc', 'a\nc', ['a', 'c'], 2],
  ['one more of the same', 'a\na', 'a\na\na', ['a', 'a', '*a'], 2],
  ['one less of the same', 'a\na', 'a', ['a'], 1],
  ['lines at the end', 'a', 'a\n\n', ['a', '*', '*'], 1],
  ['lines at the beginning', 'c', 'a\nb\nc', ['*a', '*b', 'c'], 1],
  ['nothing left', 'a\nb', '', ['*'], 0],
  ['nothing changed', 'a\nb', 'a\nb', ['a', 'b'], 2],
])('%s: only that is written', (_, from, to, lines, kept) => {
  const code = codeWith('');
  rewriteLines(code, from, null);
  const before = [...code.children];
  rewriteLines(code, to, highlight);
  expect(shown(code)).toEqual(lines);
  expect(code.textContent).toBe(`${to}\n`);
  expect([...code.children].filter(line => before.includes(line))).toHaveLength(kept);
});

test.each([
  ['as the build writes it', '<span class="line">a</span>\n<span class="line">b</span>'],
  ['as it is measured', 'a\nb\n'],
  ['empty', ''],
])('code %s is written as a whole', (_, html) => {
  const code = codeWith(html);
  rewriteLines(code, 'a\nc', highlight);
  expect(shown(code)).toEqual(['*a', '*c']);
  expect(code.textContent).toBe('a\nc\n');
});

test('what is pasted whole waits for no colours', () => {
  const code = codeWith('');
  const many = 'x\n'.repeat(200);
  rewriteLines(code, many, highlight);
  expect(shown(code)).toEqual(many.split('\n'));
  rewriteLines(code, `y${many}`, highlight);
  expect(shown(code)[0]).toBe('*yx');
});
