/** What learners try in exercises: whatever is right passes, whatever is wrong does not, and the page says why. */
import { describe, expect, test } from 'vitest';
import { readChapter } from '../../src/build/content/chapter-files.ts';
import { chapterNames } from '../../src/build/content/chapter-names.ts';
import { attemptsAt, fileOf, isRight, triesOf, written } from './attempts.ts';

/** Milliseconds for a chapter's attempts, on a busy machine. */
const LIMIT = 300_000;

/** The ids of a chapter's exercises. */
const exercisesIn = (name: string) =>
  readChapter(name).fences.flatMap(({ words }) => (words.exercise ? [words.id] : []));

const chapters = chapterNames().filter(name => exercisesIn(name).length > 0);

describe.each(chapters)('%s', name => {
  const attempts = attemptsAt(name);

  test('every exercise is tried in right ways and wrong', () => {
    const tried = (exercise: string) => attempts.filter(one => one.exercise === exercise);
    const oneSided = exercisesIn(name).filter(
      exercise => new Set(tried(exercise).map(isRight)).size < 2,
    );
    expect(oneSided).toEqual([]);
  });

  test(
    'each attempt is judged as it should be, and told why',
    async () => {
      const attempt = triesOf(name);
      const said: string[] = [];
      for (const one of attempts) said.push(await attempt(one));
      const misjudged = attempts.filter((one, i) => isRight(one) !== (said[i] === ''));
      expect(misjudged).toEqual([]);
      await expect(written(name, attempts, said)).toMatchFileSnapshot(fileOf(name));
    },
    LIMIT,
  );
});
