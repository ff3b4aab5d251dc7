/**
 * Which exercises the reader has solved: kept in the browser, with the exercise's version, so that one that has
 * changed since is to be solved again.
 */
import { passedKey, placeOf } from '../storage-keys.ts';

/** Marks the exercises that the storage knows as solved. */
export function restorePassed(root: HTMLElement): void {
  const place = placeOf(root);
  for (const exercise of exercisesOf(root)) {
    const { exercise: id, version } = exercise.dataset;
    if (localStorage.getItem(passedKey(place, id as string)) === version)
      exercise.dataset.passed = '';
  }
  showProgress(root);
}

/** Marks an exercise as solved, for as long as it stays what it is. */
export function keepPassed(exercise: HTMLElement): void {
  const root = exercise.closest('[data-chapter]') as HTMLElement;
  exercise.dataset.passed = '';
  showProgress(root);
  const { exercise: id, version } = exercise.dataset;
  try {
    localStorage.setItem(passedKey(placeOf(root), id as string), version as string);
  } catch {} // Storage may be denied or full: then the mark lasts for the page.
}

/** "3 exercises". */
export const countOf = (exercises: number) =>
  `${exercises} ${exercises === 1 ? 'exercise' : 'exercises'}`;

/** Where the page says how many exercises there are, it says how many of them are solved, once one is. */
function showProgress(root: HTMLElement): void {
  const exercises = exercisesOf(root);
  const passed = exercises.filter(({ dataset }) => dataset.passed !== undefined).length;
  if (passed === 0) return;
  for (const place of root.ownerDocument.querySelectorAll('[data-progress]')) {
    place.textContent = `${passed} of ${countOf(exercises.length)} solved`;
  }
}

const exercisesOf = (root: HTMLElement) => [
  ...root.querySelectorAll<HTMLElement>('[data-exercise]'),
];
