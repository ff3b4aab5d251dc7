// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textOffset } from '../../../src/editor/caret.ts';

/** Code as Shiki writes it: lines in spans, tokens in spans, line breaks between. */
function shiki(html: string): HTMLElement {
  const code = document.createElement('code');
  code.innerHTML = html;
  return code;
}

describe('a place in highlighted code is an offset in its text', () => {
  const code = shiki(
    '<span class="line"><span>const</span><span> a</span></span>\n<span class="line"></span>\n<span class="line"><span>a;</span></span>',
  );
  const [first, , third] = code.querySelectorAll('.line') as unknown as [Element, Element, Element];
  const text = (of: Element, token: number) => of.children[token]?.firstChild as Node;

  const places: [name: string, node: Node, offset: number, expected: number | null][] = [
    ['the start', text(first, 0), 0, 0],
    ['inside a token', text(first, 0), 3, 3],
    ['inside a later token', text(first, 1), 1, 6],
    ['the end of a line', text(first, 1), 2, 7],
    [
      'an empty line, which has no text of its own',
      code.querySelectorAll('.line')[1] as Node,
      0,
      8,
    ],
    ['a line after an empty one', text(third, 0), 1, 10],
    ['a place between elements', code, 4, 9],
    ['the end', code, 5, 11],
    ['another element', document.body, 0, null],
  ];
  it.each(places)('%s', (_name, node, offset, expected) => {
    expect(textOffset(code, node, offset)).toBe(expected);
  });
});
