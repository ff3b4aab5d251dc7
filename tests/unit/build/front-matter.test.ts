import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkFrontMatter, refuseUnread } from '../../../src/build/content/front-matter.ts';

const FIELDS = 'the fields are title, description, minutes.';

const QUOTES =
  'A text with signs in it, such as a colon or an apostrophe, stands between double quotes: title: "One: two".';

test.each<[what: string, text: string, message: string | RegExp | null]>([
  ['all there must be', '---\ntitle: T\ndescription: D\nminutes: 5\n---\n\nText.', null],
  ['the line ends of Windows', '---\r\ntitle: T\r\ndescription: D\r\nminutes: 5\r\n---\r\n', null],
  ['a mark that says UTF-8', '\uFEFF---\ntitle: T\ndescription: D\nminutes: 5\n---\n', null],
  [
    'none',
    'Text.',
    'c.mdx: expected to begin with its title, description and minutes, between two',
  ],
  [
    'fields below a text',
    'Text.\n\n---\ntitle: T\ndescription: D\nminutes: 5\n---\n',
    'c.mdx: expected to begin with its title, description and minutes, between two',
  ],
  [
    'words for a number',
    '---\ntitle: T\ndescription: D\nminutes: ten\n---\n',
    'c.mdx:4: minutes: expected how many minutes it takes to read, such as 15; found "ten".',
  ],
  [
    'no minutes at all',
    '---\ntitle: T\ndescription: D\nminutes: 0\n---\n',
    'c.mdx:4: minutes: expected how many minutes it takes to read, such as 15; found 0.',
  ],
  [
    'a field that is missing',
    '---\ntitle: T\nminutes: 5\n---\n',
    'c.mdx: description: expected a sentence that says what the chapter is about; found nothing.',
  ],
  [
    'a field that is misspelt',
    '---\ntitle: T\ndescription: D\nminutes: 5\nminuts: 5\n---\n',
    `c.mdx:5: minuts: there is no such field; ${FIELDS}`,
  ],
  [
    'a title with a colon',
    '---\ntitle: One: two\ndescription: D\nminutes: 5\n---\n',
    `c.mdx:2: Nested mappings are not allowed in compact mappings:\n\ntitle: One: two\n       ^\n${QUOTES}`,
  ],
  [
    'a title with an apostrophe between single quotes',
    "---\ntitle: 'It's one'\ndescription: D\nminutes: 5\n---\n",
    `c.mdx:2: Unexpected scalar at node end:\n\ntitle: 'It's one'\n           ^^^^^^\n${QUOTES}`,
  ],
  [
    'a title that begins with an asterisk',
    '---\ntitle: *One*\ndescription: D\nminutes: 5\n---\n',
    `c.mdx: Unresolved alias (the anchor must be set before the alias): One*\n${QUOTES}`,
  ],
  [
    'a field that is set in',
    '---\ntitle: T\ndescription: D\n  minutes: 5\n---\n',
    'c.mdx:3: Nested mappings are not allowed in compact mappings:\n\ndescription: D\n             ^\nFields of one thing, and items of one list, begin below one another.',
  ],
  [
    'a tab',
    '---\ntitle: T\ndescription: D\n\tminutes: 5\n---\n',
    'c.mdx:4: Tabs are not allowed as indentation:\n\ndescription: D\n\tminutes: 5\n^\nSet lines in with spaces.',
  ],
  [
    'no space after a colon',
    '---\ntitle:T\ndescription: D\nminutes: 5\n---\n',
    /^c.mdx:2: .*After the name of a field stand a colon and a space: title: A warm-up.$/s,
  ],
])('%s', (_, text, message) => {
  const check = () => checkFrontMatter('c.mdx', text);
  if (message === null) expect(check).not.toThrow();
  else expect(check).toThrow(message);
});

test.each<[what: string, text: string | null, message: string]>([
  [
    'is not there',
    null,
    'content/course.yaml:6: chapters, item 2: there is no content/chapters/new.mdx; the files there are old.',
  ],
  [
    'has no minutes',
    '---\ntitle: T\ndescription: D\n---\n',
    'content/chapters/new.mdx: minutes: expected how many minutes it takes to read, such as 15; found nothing.',
  ],
  [
    'has been saved just now',
    '---\ntitle: T\ndescription: D\nminutes: 5\n---\n',
    'content/chapters/new.mdx is new: load this page again.',
  ],
])('a chapter of the list that %s', (_, text, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'old.mdx'), '');
  if (text !== null) writeFileSync(join(folder, 'new.mdx'), text);
  const course = 'title: T\nsubtitle: S\nlanguage: en\nchapters:\n  - old\n  - new\n';
  expect(() => refuseUnread('new', course, folder)).toThrow(message);
});
