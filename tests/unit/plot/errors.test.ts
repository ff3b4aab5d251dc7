import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DIFFERENCES } from './mistakes/differences.ts';
import { MISTAKES } from './mistakes/index.ts';
import { figuresOf } from './support.ts';

/** What matplotlib answered, as recorded by tests/golden/make/plot.py; `null` where it takes the call. */
const RECORDED: { call: string; type: string | null; error: string | null }[] = JSON.parse(
  readFileSync(new URL('../../golden/plot/errors.json', import.meta.url), 'utf8'),
);

/** The class and the words of the error that a mistake meets here. */
function answerTo(call: string): string | null {
  try {
    figuresOf(MISTAKES[call] as never);
    return null;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

/** Each error that is not matplotlib's, by the mistake. */
const OURS: Record<string, string> = Object.assign({}, ...DIFFERENCES.map(({ ours }) => ours));

test('every recorded mistake is made here, and no other', () => {
  const recorded = RECORDED.map(({ call }) => call);
  expect(Object.keys(MISTAKES).sort()).toEqual([...recorded].sort());
  expect(recorded).toEqual(expect.arrayContaining(Object.keys(OURS)));
});

describe("matplotlib's errors, word for word", () => {
  const same = RECORDED.filter(({ call }) => !(call in OURS));
  test.each(same)('$call', ({ call, type, error }) => {
    expect(answerTo(call)).toBe(type === null ? null : `${type}: ${error}`);
  });
});

describe.each(DIFFERENCES)('$because', ({ ours }) => {
  test.each(Object.entries(ours))('%s', (call, expected) => {
    const theirs = RECORDED.find(recorded => recorded.call === call);
    expect(answerTo(call)).toBe(expected);
    expect(expected, 'does not differ any more').not.toBe(`${theirs?.type}: ${theirs?.error}`);
  });
});
