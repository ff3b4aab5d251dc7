/**
 * Which exercises the reader has solved: kept in the browser, with the exercise's version, so that one that has
 * changed since is to be solved again.
 */
import { chapterIdOf, passedKey } from '../storage-keys.ts';

/** Marks the exercises that the storage knows as solved. */
export function restorePassed(root: HTMLElement): void {
  const chapter = chapterIdOf(root);
  for (const exercise of exercisesOf(root)) {
    const { exercise: id, version } = exercise.dataset;
    if (localStorage.getItem(passedKey(chapter, id as string)) === version)
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
    localStorage.setItem(passedKey(chapterIdOf(root), id as string), version as string);
  } catch {} // Storage may be denied or full: then the mark lasts for the page.
}

/** Takes the marks off, as for the next reader at this computer, and gives the exercises that had one. */
export function forgetPassed(root: HTMLElement): HTMLElement[] {
  const solved = exercisesOf(root).filter(isMarked);
  for (const { dataset } of solved) {
    delete dataset.passed;
    try {
      localStorage.removeItem(passedKey(chapterIdOf(root), dataset.exercise as string));
    } catch {} // Where storage is denied, nothing was kept.
  }
  showProgress(root);
  return solved;
}

/** "3 exercises". */
export const countOf = (exercises: number) =>
  `${exercises} ${exercises === 1 ? 'exercise' : 'exercises'}`;

/** Where the page says how many exercises there are, it says how many of them are solved, while one is. */
function showProgress(root: HTMLElement): void {
  const exercises = exercisesOf(root);
  const passed = exercises.filter(isMarked).length;
  const all = countOf(exercises.length);
  for (const place of root.ownerDocument.querySelectorAll('[data-progress]')) {
    place.textContent = passed > 0 ? `${passed} of ${all} solved` : all;
  }
}

const exercisesOf = (root: HTMLElement) => [
  ...root.querySelectorAll<HTMLElement>('[data-exercise]'),
];

const isMarked = ({ dataset }: HTMLElement) => dataset.passed !== undefined;
