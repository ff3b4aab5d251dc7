/** What content/course.yaml may say. The message of each field says what is expected in it. */
import { z } from 'astro/zod';
import { text } from './yaml-file.ts';

const LANGUAGE = 'the language’s code, such as en or pt-BR';
const SITE = 'the address of the host without a path, such as https://example.edu';
/** What `base` has to be, in words. */
export const BASE = 'a path that begins with a slash, such as / or /course/';
const FILE = 'the name of a file in content/chapters without ".mdx", such as gradients';
const DATE = 'a day as year-month-day, such as 2027-01-12';

const CHAPTERS = 'the files of one chapter or more, each on a line that begins with a dash';
const APPENDICES = 'names of files in content/chapters, each on a line that begins with a dash';

const yesOrNo = z.boolean({ error: 'true or false' });

const file = text(FILE).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: FILE });

/** A chapter in the list, with all that may be said of it. */
export const chapterSchema = z.strictObject(
  {
    file: file.describe('The name of its file in content/chapters, without .mdx.'),
    date: text(DATE).refine(isDay, { error: DATE }).optional().describe('The day it is read.'),
    label: text('a few words, such as Week 1').optional().describe('Words before its title.'),
    solutions: yesOrNo.optional().describe('Whether this chapter has them.'),
  },
  { error: `${FILE}, or { file: gradients, date: 2027-01-12, label: Week 1 }` },
);

/** A chapter in the list: the name of its file, alone or with when it is read. */
const chapter = z.preprocess(
  value => (typeof value === 'string' ? { file: value } : value),
  chapterSchema,
);

/** The whole file. */
export const courseSchema = z.strictObject(
  {
    title: text('the name of the course').describe('The name of the course.'),
    subtitle: text('a line that says what the course is about').describe('What it is about.'),
    author: text('who teaches the course').optional().describe('Shown on the front page.'),
    language: text(LANGUAGE).refine(isLanguage, { error: LANGUAGE }).describe('Of its pages.'),
    site: text(SITE).refine(isHost, { error: SITE }).optional().describe('Where it is published.'),
    base: text(BASE)
      .regex(/^\/([\w.~-]+\/?)*$/, { error: BASE })
      .default('/')
      .describe('Its path.'),
    solutions: yesOrNo.default(true).describe('Whether readers get the solutions of exercises.'),
    chapters: z
      .array(chapter, { error: CHAPTERS })
      .min(1, { error: CHAPTERS })
      .describe('The chapters in order.'),
    appendices: z
      .array(file, { error: APPENDICES })
      .default([])
      .describe('Files of content/chapters that stand after the chapters, without a number.'),
  },
  { error: 'fields, such as title: Downhill' },
);

/** What an instructor says of the course. */
export type Course = z.infer<typeof courseSchema>;

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && date.toJSON()?.startsWith(day) === true;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isHost(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}
