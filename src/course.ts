import { getCollection } from 'astro:content';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import text from '../content/course.yaml?raw';

const schema = z.strictObject({
  title: z.string().describe('The name of the course.'),
  subtitle: z.string().describe('What it is about, in a line.'),
  language: z.string().describe('The language of its pages, as a BCP 47 tag.'),
  chapters: z.array(z.string()).min(1).describe('Names of files in chapters/, in order.'),
});

function readCourse() {
  const { data, error } = schema.safeParse(parse(text));
  if (error) throw new Error(`content/course.yaml: ${z.prettifyError(error)}`);
  return data;
}

/** What content/course.yaml says. */
export const course = readCourse();

/** The chapters in the course's order. */
export async function courseChapters() {
  const all = await getCollection('chapters');
  return course.chapters.map(id => {
    const chapter = all.find(entry => entry.id === id);
    if (chapter) return chapter;
    const found = all.map(entry => entry.id).join(', ');
    throw new Error(
      `content/course.yaml: chapters: there is no content/chapters/${id}.mdx (found: ${found}).`,
    );
  });
}

/** A path of this site, under the base it is deployed at. */
export function sitePath(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
