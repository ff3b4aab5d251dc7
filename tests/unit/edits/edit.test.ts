/** What is an edit, of all that may lie in a browser's storage or in a link. */
import { expect, test } from 'vitest';
import { type Edit, parseEdit } from '../../../src/cells/edits/edit.ts';

const EDIT: Edit = { source: '1', lesson: '2', at: 5 };

const stored: [what: string, raw: string, edit: Edit | null][] = [
  ['an edit', '{"source":"1","lesson":"2","at":5}', EDIT],
  ['a cell of the reader’s own', '{"source":"1","lesson":null,"at":5}', { ...EDIT, lesson: null }],
  [
    'one with a place',
    '{"source":"1","lesson":null,"at":5,"spot":{"after":"a","rank":1}}',
    { ...EDIT, lesson: null, spot: { after: 'a', rank: 1 } },
  ],
  ['one with a place that is none', '{"source":"1","lesson":"2","at":5,"spot":{"after":3}}', EDIT],
  ['more than there has to be', '{"source":"1","lesson":"2","at":5,"colour":"red"}', EDIT],
  ['half a text', '{"source":"1","les', null],
  ['nothing', 'null', null],
  ['a number', '7', null],
  ['a source that is no text', '{"source":1,"lesson":"2","at":5}', null],
  ['no source', '{"lesson":"2","at":5}', null],
  ['a lesson that is no text', '{"source":"1","lesson":2,"at":5}', null],
  ['no lesson', '{"source":"1","at":5}', null],
  ['a time that is no number', '{"source":"1","lesson":"2","at":"5"}', null],
  ['no time', '{"source":"1","lesson":"2"}', null],
];

test.each(stored)('%s', (_, raw, edit) => {
  expect(parseEdit(raw)).toEqual(edit);
});
