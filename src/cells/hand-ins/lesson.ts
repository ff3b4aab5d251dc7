/** Chapters' pages, fetched, and copies of them with what readers have handed in. Nothing here is shown or kept. */
import { fetchText } from '../../dom/fetch-text.ts';
import { movesOf } from '../edits/moves.ts';
import { asEdits, type Shared } from '../edits/share.ts';
import { openWorkspace } from '../edits/workspace.ts';
import { Chapter } from '../live/chapter.ts';

/** A chapter as the site has it today. */
export interface Lesson {
  chapter: string;
  title: string;
  /** The ids of its exercises. */
  exercises: readonly string[];
  root: HTMLElement;
}

/**
 * Fetches a chapter's page.
 * @throws Error that says why it could not be had
 */
export async function fetchLesson(chapter: string, home: URL): Promise<Lesson> {
  const html = await fetchText(new URL(`${chapter}/`, home).href);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const root = page.querySelector<HTMLElement>('[data-chapter]');
  if (!root) throw new Error(`There is no chapter at ${chapter}/.`);
  const exercises = root.querySelectorAll<HTMLElement>('[data-exercise]');
  return {
    chapter,
    title: root.querySelector('h1')?.textContent ?? chapter,
    exercises: [...exercises].map(({ dataset }) => dataset.exercise as string),
    root,
  };
}

/** A lesson as its page would show it with somebody's changes. */
export interface Opened {
  chapter: Chapter;
  /** The ids of what was changed in another text of the lesson than today's. */
  outdated: string[];
}

/** Puts changes into a copy of a lesson, by the page's own rules. */
export function openHandIn({ root }: Lesson, shared: Shared): Opened {
  const copy = root.cloneNode(true) as HTMLElement;
  const chapter = new Chapter(copy);
  const workspace = openWorkspace(copy, chapter, keepsNothing);
  const { edits, outdated } = asEdits(shared, id => workspace.edits.lesson(id));
  movesOf(workspace).replaceAll(edits, '');
  return { chapter, outdated };
}

/** The instructor's own edits are in the browser's storage: it is not touched. */
function keepsNothing(): Storage {
  throw new Error('What others have handed in is not kept.');
}
