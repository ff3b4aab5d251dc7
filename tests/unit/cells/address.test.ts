import { expect, test, vi } from 'vitest';
import { targetOf } from '../../../src/cells/hand-ins/address.ts';

const site = { home: new URL('https://example.edu/course/'), chapters: ['loss', 'model'] };
const HASH = '#edits=1.abz';
const there = { chapter: 'loss', link: `https://example.edu/course/loss/${HASH}`, hash: HASH };

test.each([
  [there.link, there],
  [
    `https://example.edu/course/loss${HASH}`,
    { ...there, link: `https://example.edu/course/loss${HASH}` },
  ],
  [
    'https://example.edu/course/model/index.html?x=1',
    { chapter: 'model', link: 'https://example.edu/course/model/index.html?x=1', hash: '' },
  ],
  [`https://links.example/?url=${encodeURIComponent(there.link)}&data=1`, there],
])('%s', (link, target) => {
  expect(targetOf(link, site)).toEqual(target);
});

test('the page needs nothing that Safari 17 has not', () => {
  const parse = vi.spyOn(URL, 'parse');
  targetOf(there.link, site);
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test.each([
  ['https://', 'It is no address.'],
  [
    'https://example.org/course/loss/#edits=1.abz',
    'It leads to another site, https://example.org/course/loss/: this page reads links to https://example.edu/course/.',
  ],
  [
    'https://example.edu/loss/',
    'It leads to another site, https://example.edu/loss/: this page reads links to https://example.edu/course/.',
  ],
  [
    'https://example.edu/course/glossary/',
    'It leads to /course/glossary/, which is no chapter of this course.',
  ],
  ['https://example.edu/course/', 'It leads to /course/, which is no chapter of this course.'],
])('%s is told', (link, message) => {
  expect(() => targetOf(link, site)).toThrow(message);
});
