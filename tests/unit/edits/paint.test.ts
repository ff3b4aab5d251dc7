import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { type PaintedCode, paint } from '../../../src/cells/live/paint.ts';

const token = (text: string, kind: string) => `<span class="${kind}">${text}</span>`;
const line = (...tokens: string[]) => `<span class="line">${tokens.join('')}</span>`;

/** A cell's code as the build writes it. */
function codeOf(): PaintedCode {
  const first = line(token('const', 'red'), token(' lr', 'blue'), ' = ', token('1e-5', 'teal'));
  const second = line(token('// a word', 'grey'));
  const { document } = new JSDOM(
    `<div class="cell-code"><pre><code>${first}\n${second}</code></pre></div>`,
  ).window;
  return document.querySelector('code') as PaintedCode;
}

const colours = (code: Element) =>
  [...code.querySelectorAll('.line > [class]:not([class=""])')].map(
    span => `${span.textContent?.trim()}: ${span.className}`,
  );

test('equal lines keep their tokens, and other lines borrow colours', () => {
  const code = codeOf();
  paint(code, "const lr = 2e-5;\n// a word\nlr + const2 // other 'words'");
  expect(code.textContent).toBe("const lr = 2e-5;\n// a word\nlr + const2 // other 'words'");
  expect(code.querySelectorAll('.line')).toHaveLength(3);
  expect(colours(code)).toEqual([
    'const: red',
    'lr: blue',
    '2e-5: teal',
    '// a word: grey',
    'lr: blue',
    "// other 'words': grey",
  ]);
});

test('the lesson’s own code comes back as it was', () => {
  const code = codeOf();
  const before = code.innerHTML;
  paint(code, 'x');
  expect(code.innerHTML).not.toBe(before);
  paint(code, code.lessonCode?.textContent ?? '');
  expect(code.innerHTML).toBe(before);
});

test('what a reader wrote is text, never HTML', () => {
  const code = codeOf();
  const source = '<img src=x onerror=alert(1)>\n\n`${"</code>"}`';
  paint(code, source);
  expect(code.textContent).toBe(source);
  expect(code.querySelector('img')).toBeNull();
});
