/** What outputs look like as elements, where they are neither charts nor controls. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { renderOutput } from '../../../src/cells/render-output.ts';
import type { CheckOutput, ErrorOutput, Output } from '../../../src/program/output.ts';

const { document } = new JSDOM('').window;

const ERROR: ErrorOutput = {
  kind: 'error',
  name: 'TypeError',
  message: 'no',
  hint: 'Do this.',
  cell: 'loss',
  line: 3,
  column: null,
  code: null,
};
const CHECK: CheckOutput = {
  kind: 'check',
  name: 'is 5',
  passed: false,
  message: null,
  error: null,
};

/** The texts of its lines and cells, each with its class. */
function told(output: Output): string[] {
  const root = renderOutput(output, document, 'a-0', {});
  return [...root.querySelectorAll('p, tr')].map(part => {
    const cells = [...part.querySelectorAll('td, th')].map(
      cell => `${cell.localName} ${cell.textContent}`,
    );
    return [part.className, cells.join(' | ') || part.textContent].filter(Boolean).join(': ');
  });
}

test.each<[what: string, output: Output, lines: string[]]>([
  ['a check that passes', { ...CHECK, passed: true }, ['output-check-name: Passed: is 5']],
  [
    'a check that does not, and why',
    { ...CHECK, message: 'It is 4.' },
    ['output-check-name: Not yet: is 5', 'output-check-message: It is 4.'],
  ],
  [
    'a check that shows a matrix',
    { ...CHECK, message: 'It is tensor([[1.],\n        [2.]]).' },
    [
      'output-check-name: Not yet: is 5',
      'output-check-message output-check-rows: It is tensor([[1.],\n        [2.]]).',
    ],
  ],
  [
    'a check in which something is thrown',
    { ...CHECK, error: ERROR },
    [
      'output-check-name: Not yet: is 5',
      'output-error-message: TypeError: no',
      'output-error-hint: Do this.',
      'output-error-place: in the cell loss, line 3',
    ],
  ],
  [
    'an error without a message, whose line is not known',
    { ...ERROR, message: '', hint: null, line: null },
    ['output-error-message: TypeError', 'output-error-place: in the cell loss'],
  ],
  [
    'a table, and what is left of it',
    { kind: 'table', columns: ['', 'a'], rows: [['0', '1']], left: 2 },
    ['td  | th a', 'th 0 | td 1', 'and 2 more rows'],
  ],
  [
    'a table of which one row is left',
    { kind: 'table', columns: ['', 'a'], rows: [['0', '1']], left: 1 },
    ['td  | th a', 'th 0 | td 1', 'and 1 more row'],
  ],
])('%s', (_, output, lines) => {
  expect(told(output)).toEqual(lines);
});

test('what was printed is text, with the stream that it came by', () => {
  const output: Output = { kind: 'text', stream: 'warn', text: '<b>\n' };
  expect(renderOutput(output, document, 'a-0', {}).outerHTML).toBe(
    '<pre class="output-text" data-stream="warn" translate="no">&lt;b&gt;\n</pre>',
  );
});

test('a graph whose renderer could not be loaded says so', () => {
  const output: Output = { kind: 'graph', graph: { nodes: [], left: 0 } };
  expect(() => renderOutput(output, document, 'a-0', {})).toThrow(
    'what draws graphs could not be loaded. Is the site there? Run the cell again.',
  );
});
