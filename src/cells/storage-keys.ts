/** The keys of the browser's storage under which a chapter's edits and solved exercises are kept. */

/** Names a chapter among all that share a host's storage: there may be several courses on one host. */
export interface ChapterId {
  /** The path that the site is deployed under: `/` or `/course/`. */
  base: string;
  chapter: string;
}

/** The id of the chapter that an element holds. */
export const chapterIdOf = (root: HTMLElement): ChapterId => ({
  base: root.dataset.base ?? '/',
  chapter: root.dataset.chapter ?? '',
});

/** The beginning of the keys of a chapter's edits; the cell's id follows it. */
export const editPrefix = ({ base, chapter }: ChapterId) => `downhill:edit:${base}:${chapter}:`;

/** The key of a chapter's set-aside edits. */
export const asideKey = ({ base, chapter }: ChapterId) => `downhill:aside:${base}:${chapter}`;

/** The key of the version of an exercise that the reader has solved. */
export const passedKey = ({ base, chapter }: ChapterId, exercise: string) =>
  `downhill:passed:${base}:${chapter}:${exercise}`;
