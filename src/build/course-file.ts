/** Reads content/course.yaml. What is wrong in it is said with the line, the field, what was expected and what was found. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type Complaint, named, parseYaml, text } from './yaml-file.ts';

const LANGUAGE = 'the language’s code, such as en or pt-BR';
const SITE = 'the address of the host without a path, such as https://example.edu';
const BASE = 'a path that begins with a slash, such as / or /course/';
const FILE = 'the name of a file in content/chapters without ".mdx", such as gradients';
const DATE = 'a day as year-month-day, such as 2027-01-12';

const CHAPTERS = 'the files of one chapter or more, each on a line that begins with a dash';
const APPENDICES = 'names of files in content/chapters, each on a line that begins with a dash';

const yesOrNo = z.boolean({ error: 'true or false' });

const file = text(FILE).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: FILE });

const chapterFields = z.strictObject(
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
  chapterFields,
);

const schema = z.strictObject(
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
export type Course = z.infer<typeof schema>;

/** What may stand in the list of chapters, and in the whole file. */
const fieldsAt = (path: readonly PropertyKey[]) =>
  Object.keys(path.length === 0 ? schema.shape : chapterFields.shape);

/**
 * @param source the text of course.yaml
 * @param known the names of the files in content/chapters, to check that those of the course are there
 * @throws Error with a line for everything that is wrong
 */
export function parseCourse(source: string, known: readonly string[] | null = null): Course {
  const alsoWrong = (course: Course) => [...twice(course), ...(known ? absent(course, known) : [])];
  return parseYaml('content/course.yaml', source, { schema, fieldsAt, alsoWrong });
}

/** The files that the course lists, and where. */
const listed = ({ chapters, appendices }: Course) => [
  ...chapters.map(({ file }, i) => ({ file, path: ['chapters', i] })),
  ...appendices.map((file, i) => ({ file, path: ['appendices', i] })),
];

/** A file that is listed and not there. */
function absent(course: Course, known: readonly string[]): Complaint[] {
  return listed(course)
    .filter(({ file }) => !known.includes(file))
    .map(({ file, path }) => ({
      path,
      message: `${named(path)}: there is no content/chapters/${file}.mdx; the files there are ${known.join(', ')}.`,
    }));
}

/** A file that is listed twice. */
function twice(course: Course): Complaint[] {
  const places = listed(course);
  return places.flatMap(({ file, path }, i) => {
    const first = places.findIndex(place => place.file === file);
    if (first === i) return [];
    const message = `${named(path)}: expected each file once; "${file}" is ${named(places[first].path)} too.`;
    return [{ path, message }];
  });
}

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

/**
 * The course as its file says. For the build; pages have it from src/course.ts.
 * @param base the path to build for, in place of the file's: what the environment variable BASE_PATH says
 */
export function readCourse(base = process.env.BASE_PATH): Course {
  const content = join(import.meta.dirname, '../../content');
  const chapters = readdirSync(join(content, 'chapters'))
    .filter(name => name.endsWith('.mdx'))
    .map(name => name.replace(/\.mdx$/, ''));
  const course = parseCourse(readFileSync(join(content, 'course.yaml'), 'utf8'), chapters.sort());
  if (base === undefined) return course;
  const { data } = schema.shape.base.safeParse(base);
  if (data) return { ...course, base: data };
  throw new Error(`BASE_PATH: expected ${BASE}; found ${JSON.stringify(base)}.`);
}
