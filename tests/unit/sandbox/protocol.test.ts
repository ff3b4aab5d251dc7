/** What the page takes from a worker, where strangers' code runs, and what it does not. */
import { expect, test } from 'vitest';
import { readReport } from '../../../src/sandbox/protocol.ts';

const CELLS = ['data', 'loss'];
const report = (...events: unknown[]) => ({ run: 1, events });
const text = { kind: 'text', stream: 'log', text: '1' };
const error = { kind: 'error', name: 'Error', message: 'no', hint: null, cell: 'loss', line: null };

test.each([
  ['nothing', report()],
  ['a run that shows something', report({ kind: 'begun' }, { kind: 'start', cell: 'data' })],
  ['an output', report({ kind: 'output', cell: 'data', output: text })],
  ['a draft', report({ kind: 'draft', cell: 'data', output: text })],
  [
    'a figure, which its renderer reads',
    report({ kind: 'output', cell: 'data', output: { kind: 'figure' } }),
  ],
  ['steps of many', report({ kind: 'progress', cell: 'data', progress: { done: 1, total: 2 } })],
  [
    'steps of who knows how many',
    report({ kind: 'progress', cell: 'data', progress: { done: 1, total: null } }),
  ],
  ['an end', report({ kind: 'end', cell: 'data', ms: 1.5 }, { kind: 'done', error: null })],
  ['an error', report({ kind: 'done', error })],
  [
    'an error with a place and advice',
    report({ kind: 'done', error: { ...error, line: 2, hint: 'Try.' } }),
  ],
  ['rest', report({ kind: 'settled', clean: true })],
])('%s is taken', (_, said) => {
  expect(readReport(said, CELLS)).toBe(said);
});

test.each<[string, unknown]>([
  ['no object', 'begun'],
  ['nothing at all', null],
  ['no run', { events: [] }],
  ['a run that is no number', { run: '1', events: [] }],
  ['no list', { run: 1, events: { length: 0 } }],
  ['a kind that there is not', report({ kind: 'html' })],
  ['a kind that every object has', report({ kind: 'toString' })],
  ['one good event and one bad', report({ kind: 'begun' }, null)],
  ['the start of no cell', report({ kind: 'start' })],
  ['the start of a cell of no chapter', report({ kind: 'start', cell: 'other' })],
  ['an output of no cell', report({ kind: 'output', output: text })],
  ['an output that is none', report({ kind: 'output', cell: 'data', output: null })],
  ['an output of no kind', report({ kind: 'output', cell: 'data', output: { kind: 'html' } })],
  ['text that is none', report({ kind: 'output', cell: 'data', output: { ...text, text: {} } })],
  ['a draft that is none', report({ kind: 'draft', cell: 'data', output: 'text' })],
  [
    'an error in a cell of no chapter',
    report({ kind: 'output', cell: 'data', output: { ...error, cell: 'other' } }),
  ],
  [
    'progress that is no number',
    report({ kind: 'progress', cell: 'data', progress: { done: '1', total: 2 } }),
  ],
  [
    'progress of what is no number',
    report({ kind: 'progress', cell: 'data', progress: { done: 1, total: '2' } }),
  ],
  ['a time that is no number', report({ kind: 'end', cell: 'data', ms: {} })],
  ['an end with no error and no null', report({ kind: 'done' })],
  ['a name that is no text', report({ kind: 'done', error: { ...error, name: {} } })],
  ['a message that is no text', report({ kind: 'done', error: { ...error, message: 1 } })],
  ['advice that is no text', report({ kind: 'done', error: { ...error, hint: {} } })],
  ['a line that is no whole number', report({ kind: 'done', error: { ...error, line: '2' } })],
  ['rest that is no yes or no', report({ kind: 'settled', clean: 1 })],
])('%s is not', (_, said) => {
  expect(readReport(said, CELLS)).toBe(null);
});
