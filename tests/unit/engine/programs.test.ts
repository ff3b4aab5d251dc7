import { expect, test } from 'vitest';
import { load } from './golden.ts';
import { check, type Program } from './programs.ts';

test('views, in-place changes and arithmetic in any order do what PyTorch does', () => {
  const wrong = load<Program[]>('programs').flatMap((program, i) =>
    check(program).map(problem => `program ${i}, ${problem}`),
  );
  expect(wrong).toEqual([]);
});
