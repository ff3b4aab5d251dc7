import { expect, test } from 'vitest';
import { parseCourse } from '../../../src/build/content/parse-course.ts';
import { unlistedChapters } from '../../../src/build/content/unlisted-chapters.ts';

const course = parseCourse(
  'title: T\nsubtitle: S\nlanguage: en\nchapters: [one, { file: two }]\nappendices: [a]',
);

test.each([
  ['/x/content/chapters/one.mdx', null],
  ['/x/content/chapters/two.mdx?astroPropagatedAssets', null],
  ['/x/content/chapters/a.mdx', null],
  ['/x/content/chapters/draft.mdx', ''],
  ['/x/content/chapters/draft.mdx?astroPropagatedAssets', ''],
  ['/x/content/front.mdx', null],
  ['/x/src/course.ts', null],
])('of %s a build reads %j', (id, text) => {
  const load = unlistedChapters(course).load as (id: string) => string | null;
  expect(load(id)).toBe(text);
});
