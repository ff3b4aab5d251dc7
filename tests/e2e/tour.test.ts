import { expect, inject, test } from 'vitest';

test('the tour of the engine leads to every file that it names', async () => {
  const tour = await (await fetch(new URL('engine/', inject('site')))).text();
  const named = [...tour.matchAll(/(<a [^>]*>)?<code[^>]*>[\w-]+\/[\w/-]+\.ts</g)];
  expect(named.length).toBeGreaterThan(20);
  const without = named
    .filter(([, link]) => !link)
    .map(([found]) => found.replace(/.*>(.*)</, '$1'));
  // A file of the tests is not one of the engine.
  expect(without.filter(path => !path.startsWith('tests/'))).toEqual([]);
});
