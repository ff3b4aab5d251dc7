/** Under which keys the browser's storage keeps what a reader leaves in a chapter. */

/** Where that is: two courses on one host, and two chapters, do not meet. */
export interface Place {
  /** The path that the site is deployed under: `/` or `/course/`. */
  base: string;
  chapter: string;
}

/** The place that a chapter's element stands for. */
export const placeOf = (root: HTMLElement): Place => ({
  base: root.dataset.base ?? '/',
  chapter: root.dataset.chapter ?? '',
});

/** What the keys of a chapter's edits begin with; the cell's id follows. */
export const editPrefix = ({ base, chapter }: Place) => `downhill:edit:${base}:${chapter}:`;

/** The key of a chapter's set-aside edits. */
export const asideKey = ({ base, chapter }: Place) => `downhill:aside:${base}:${chapter}`;

/** The key of the version in which an exercise has been solved. */
export const passedKey = ({ base, chapter }: Place, exercise: string) =>
  `downhill:passed:${base}:${chapter}:${exercise}`;
