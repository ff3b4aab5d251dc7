import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCourse } from '../../../src/build/content/course-file.ts';
import { parseCourse } from '../../../src/build/content/parse-course.ts';
import { root } from '../../support/tree.ts';

/** A course file: the least there can be, with lines changed, added, or (null) left out. */
function file(changes: Record<string, string | null> = {}): string {
  const least = { title: 'T', subtitle: 'S', language: 'en', chapters: '[one]' };
  return Object.entries({ ...least, ...changes })
    .filter(([, value]) => value !== null)
    .map(([field, value]) => `${field}: ${value}`)
    .join('\n');
}

test('what is left out', () => {
  expect(parseCourse(file())).toEqual({
    title: 'T',
    subtitle: 'S',
    language: 'en',
    base: '/',
    solutions: true,
    chapters: [{ file: 'one' }],
    appendices: [],
  });
});

test('files that are not there', () => {
  const source = file({ chapters: '[one, tow]', appendices: '[three]' });
  expect(() => parseCourse(source, ['one', 'two'])).toThrow(
    'content/course.yaml:4: chapters, item 2: there is no content/chapters/tow.mdx; the files there are one, two.\n' +
      'content/course.yaml:5: appendices, item 1: there is no content/chapters/three.mdx; the files there are one, two.',
  );
});

test('all there can be', () => {
  const source = `# A course.
title: Downhill
subtitle: How a neural network teaches itself
author: Ada Lovelace
language: pt-BR
site: https://example.edu
base: /ml/course/
solutions: false
chapters:
  - one
  - { file: two, date: 2027-01-12, label: Week 1, solutions: true }
appendices:
  - pytorch
`;
  expect(parseCourse(source)).toEqual({
    title: 'Downhill',
    subtitle: 'How a neural network teaches itself',
    author: 'Ada Lovelace',
    language: 'pt-BR',
    site: 'https://example.edu',
    base: '/ml/course/',
    solutions: false,
    chapters: [
      { file: 'one' },
      { file: 'two', date: '2027-01-12', label: 'Week 1', solutions: true },
    ],
    appendices: ['pytorch'],
  });
});

const FILE = 'the name of a file in content/chapters without ".mdx", such as gradients';
const FILES = 'the files of one chapter or more, each on a line that begins with a dash';
const SITE = 'the address of the host without a path, such as https://example.edu';
const BASE = 'a path that begins with a slash, such as / or /course/';
const DAY = 'a day as year-month-day, such as 2027-01-12';
const CODE = 'the language’s code, such as en or pt-BR';

test.each<[wrong: Parameters<typeof file>[0], message: string]>([
  [{ title: null }, ': title: expected the name of the course; found nothing.'],
  [{ title: '' }, ':1: title: expected the name of the course; found null.'],
  [{ title: '12' }, ':1: title: expected the name of the course; found 12.'],
  [{ title: '" "' }, ':1: title: expected the name of the course; found " ".'],
  [{ author: '[Ada]' }, ':5: author: expected who teaches the course; found ["Ada"].'],
  [{ language: 'English!' }, `:3: language: expected ${CODE}; found "English!".`],
  [{ language: 'no' }, ''],
  [{ site: 'example.edu' }, `:5: site: expected ${SITE}; found "example.edu".`],
  [{ site: 'https://example.edu/x' }, `:5: site: expected ${SITE}; found "https://example.edu/x".`],
  [{ site: 'ftp://example.edu' }, `:5: site: expected ${SITE}; found "ftp://example.edu".`],
  [{ site: 'https://example.edu/' }, ''],
  [{ base: 'course' }, `:5: base: expected ${BASE}; found "course".`],
  [{ base: '/a b/' }, `:5: base: expected ${BASE}; found "/a b/".`],
  [{ base: '//x/' }, `:5: base: expected ${BASE}; found "//x/".`],
  [{ base: '/course' }, ''],
  [{ solutions: 'no' }, ':5: solutions: expected true or false; found "no".'],
  [{ chapters: null }, `: chapters: expected ${FILES}; found nothing.`],
  [{ chapters: '[]' }, `:4: chapters: expected ${FILES}; found [].`],
  [{ chapters: 'one' }, `:4: chapters: expected ${FILES}; found "one".`],
  [
    { chapters: '[one, 2]' },
    `:4: chapters, item 2: expected ${FILE}, or { file: gradients, date: 2027-01-12, label: Week 1 }; found 2.`,
  ],
  [{ chapters: '[one.mdx]' }, `:4: chapters, item 1: expected ${FILE}; found "one.mdx".`],
  [
    { chapters: '[{ date: 2027-01-12 }]' },
    `:4: chapters, item 1, file: expected ${FILE}; found nothing.`,
  ],
  [
    { chapters: '[{ file: one, date: 12/1/27 }]' },
    `:4: chapters, item 1, date: expected ${DAY}; found "12/1/27".`,
  ],
  [
    { chapters: '[{ file: one, date: 2027-02-30 }]' },
    `:4: chapters, item 1, date: expected ${DAY}; found "2027-02-30".`,
  ],
  [
    { chapters: '[{ file: one, day: 1 }]' },
    ':4: chapters, item 1, day: there is no such field; the fields are file, date, label, solutions.',
  ],
  [
    { chapters: '[one, two, one]' },
    ':4: chapters, item 3: expected each file once; "one" is chapters, item 1 too.',
  ],
  [
    { appendices: '[one]' },
    ':5: appendices, item 1: expected each file once; "one" is chapters, item 1 too.',
  ],
  [
    { colour: 'red' },
    ':5: colour: there is no such field; the fields are title, subtitle, author, language, site, base, solutions, chapters, appendices.',
  ],
  [{ title: '"x' }, ':4: Missing closing "quote:'],
])('%j', (changes, message) => {
  const parse = () => parseCourse(file(changes));
  if (message) expect(parse).toThrow(`content/course.yaml${message}`);
  else expect(parse).not.toThrow();
});

test('everything that is wrong is said at once, each in a line', () => {
  const parse = () => parseCourse(file({ subtitle: null, base: 'course', colour: 'red' }));
  expect(parse).toThrow(/subtitle.*\n.*base.*\n.*colour/);
});

test.each([
  [undefined, '/'],
  ['/', '/'],
  ['/course/', '/course/'],
  ['/course', '/course'],
  ['course', `BASE_PATH: expected ${BASE}; found "course".`],
  ['', `BASE_PATH: expected ${BASE}; found "".`],
])('BASE_PATH=%s', (path, expected) => {
  const read = () => readCourse(path).base;
  if (expected.startsWith('/')) expect(read()).toBe(expected);
  else expect(read).toThrow(expected);
});

test('what is wrong has the place that Astro shows', () => {
  const parse = () => parseCourse(file({ base: 'course', solutions: 'no' }));
  expect(parse).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(
        /^content.course.yaml:5: base: .*\ncontent.course.yaml:6: sol/,
      ),
      loc: { file: join(root, 'content/course.yaml'), line: 5, column: 1 },
    }),
  );
});
