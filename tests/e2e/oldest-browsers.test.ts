/** What is built is for the oldest browsers that README promises, too. */
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { filesIn, root, textOf } from '../support/tree.ts';
import { dist } from './support/site.ts';

const files = filesIn(dist.slice(root.length + 1));
const built = (ending: RegExp) =>
  files.filter(path => ending.test(path)).map(path => ({ path, text: textOf(path) ?? '' }));

test('scripts are ES2022', () => {
  // The checker behind Monaco is as large as all else, and the editor does without it.
  const scripts = built(/^(?!.*ts\.worker).*\.js$/);
  expect(scripts.length).toBeGreaterThan(20);
  for (const { path, text } of scripts) {
    expect(() => parse(text, { ecmaVersion: 2022, sourceType: 'module' }), path).not.toThrow();
  }
});

test.each([
  ['user-select', /(?<=[{;])user-select:none/g, /-webkit-user-select:none/g],
  ['backdrop-filter', /(?<=[{;])backdrop-filter:/g, /-webkit-backdrop-filter:/g],
  ['text-size-adjust', /(?<=[{;])text-size-adjust:/g, /-webkit-text-size-adjust:/g],
])('%s has the prefix by which Safari knows it', (_, plain, prefixed) => {
  const counts = built(/\.html$/).map(({ path, text }) => ({
    path,
    plain: [...text.matchAll(plain)].length,
    prefixed: [...text.matchAll(prefixed)].length,
  }));
  expect(counts.some(({ plain }) => plain > 0)).toBe(true);
  expect(counts.filter(({ plain, prefixed }) => plain !== prefixed)).toEqual([]);
});
