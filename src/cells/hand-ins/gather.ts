/** What was pasted, as a table that is still to be filled: readers down, exercises across. */
import { decodeShared, type Shared, ShareError } from '../edits/share.ts';
import { hasShared } from '../edits/shared-mark.ts';
import { type Site, targetOf } from './address.ts';
import { type Verdict, WAITING } from './judge.ts';
import { fetchLesson, type Lesson } from './lesson.ts';
import { type Pasted, readPasted } from './pasted.ts';

/** A chapter that somebody has handed in. */
export interface HandIn {
  link: string;
  lesson: Lesson;
  shared: Shared;
  /** What came of its exercises, by their ids. */
  verdicts: Map<string, Verdict>;
}

/** One reader; of one who has handed in a chapter twice, there are two. */
export interface Row {
  name: string;
  /** By their chapters. */
  handIns: Map<string, HandIn>;
  /** What there is to know besides. */
  notes: string[];
}

/** All of it. */
export interface Report {
  /** Those that somebody has handed in, in the course's order. */
  lessons: Lesson[];
  rows: Row[];
}

/** Reads the links, and fetches the chapters that they lead to. What cannot be read is told beside its name. */
export async function gather(text: string, site: Site): Promise<Report> {
  const lessons = new Map<string, Promise<Lesson>>();
  const lessonOf = (chapter: string): Promise<Lesson> => {
    const lesson = lessons.get(chapter) ?? fetchLesson(chapter, site.home);
    lessons.set(chapter, lesson);
    return lesson;
  };
  const read = readPasted(text).map(async pasted => ({
    pasted,
    ...(await handInOf(pasted, site, lessonOf)),
  }));
  const rows: Row[] = [];
  for (const { pasted, handIn, note } of await Promise.all(read)) {
    const row = rowFor(rows, pasted, handIn);
    if (handIn) row.handIns.set(handIn.lesson.chapter, handIn);
    if (note) row.notes.push(note);
  }
  const all = rows.flatMap(({ handIns }) => [...handIns.values()].map(({ lesson }) => lesson));
  const place = ({ chapter }: Lesson) => site.chapters.indexOf(chapter);
  return { rows, lessons: [...new Set(all)].sort((a, b) => place(a) - place(b)) };
}

/** A hand-in, or a note that says why it is none. */
async function handInOf(
  { line, link: pasted }: Pasted,
  site: Site,
  lessonOf: (chapter: string) => Promise<Lesson>,
): Promise<{ handIn?: HandIn; note: string }> {
  if (pasted === null) return { note: 'No link.' };
  try {
    const { chapter, link, hash } = targetOf(pasted, site);
    const lesson = await lessonOf(chapter);
    if (lesson.exercises.length === 0) {
      throw new ShareError(`“${lesson.title}” has no exercises.`);
    }
    const isShared = hasShared(hash);
    const shared = isShared ? await decodeShared(hash, chapter) : { chapter, edits: {} };
    const verdicts = new Map(lesson.exercises.map(id => [id, WAITING]));
    const note = isShared ? '' : `Line ${line}: the link carries no changes.`;
    return { handIn: { link, lesson, shared, verdicts }, note };
  } catch (error) {
    const words = (error as Error).message;
    return { note: `Line ${line}: ${error instanceof ShareError ? words : `not read: ${words}`}` };
  }
}

/** The row of a reader, with room for a hand-in of this chapter. */
function rowFor(rows: Row[], { line, name }: Pasted, handIn: HandIn | undefined): Row {
  for (let count = 1; ; count++) {
    const called = (name || `Line ${line}`) + (count > 1 ? ` (${count})` : '');
    let row = rows.find(other => other.name === called);
    if (!row) {
      row = { name: called, handIns: new Map(), notes: [] };
      rows.push(row);
    }
    if (!handIn || !row.handIns.has(handIn.lesson.chapter)) return row;
  }
}
