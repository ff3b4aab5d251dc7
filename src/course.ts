/** The course as pages see it: what content/course.yaml says, its chapters, and their addresses. */
import { type CollectionEntry, getCollection } from 'astro:content';
import text from '../content/course.yaml?raw';
import { refuseUnread } from './build/content/front-matter.ts';
import { parseCourse } from './build/content/parse-course.ts';

/** What content/course.yaml says. */
export const course = parseCourse(text);

/** A chapter or an appendix, with what the course says of it. */
export interface CourseChapter {
  entry: CollectionEntry<'chapters'>;
  /** From 1; null for an appendix. */
  number: number | null;
  /** When it is read, in words, where the course says. */
  when: string;
  /** Whether readers get the solutions of its exercises. */
  solutions: boolean;
}

/** The chapters in the course's order, then its appendices. */
export async function courseChapters(): Promise<CourseChapter[]> {
  const all = await getCollection('chapters');
  const find = (file: string) => all.find(({ id }) => id === file) ?? refuseUnread(file, text);
  return [
    ...course.chapters.map(({ file, date, label, solutions = course.solutions }, i) => ({
      entry: find(file),
      number: i + 1,
      when: [label, date && day(date)].filter(Boolean).join(' · '),
      solutions,
    })),
    ...course.appendices.map(file => ({
      entry: find(file),
      number: null,
      when: '',
      solutions: course.solutions,
    })),
  ];
}

/** A page of the course, as lists of pages name it. */
export interface CoursePage extends Pick<CourseChapter, 'number' | 'when'> {
  /** Its path below the course's address, without slashes. */
  file: string;
  title: string;
}

/** The chapters and the appendices, then the pages that every course has. */
export async function coursePages(): Promise<CoursePage[]> {
  return [
    ...(await courseChapters()).map(({ entry, number, when }) => ({
      file: entry.id,
      title: entry.data.title,
      number,
      when,
    })),
    { file: 'engine', title: 'The engine', number: null, when: '' },
    { file: 'glossary', title: 'Glossary', number: null, when: '' },
  ];
}

/** Which way a language is written: TypeScript 5.9 does not know the method yet that Node has. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getTextInfo(): { direction: 'ltr' | 'rtl' };
  };
  return locale.getTextInfo().direction;
}

const day = (date: string) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(course.language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });

/** A path of this site, under the base it is deployed at. */
export function sitePath(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
