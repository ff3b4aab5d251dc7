import { join } from 'node:path';
import { root } from '../project-root.ts';
import { chapterNames } from './chapter-names.ts';
import { BASE, type Course, courseSchema } from './course-schema.ts';
import { parseCourse } from './parse-course.ts';
import { readText } from './text-file.ts';

const FILE = 'content/course.yaml';

/**
 * The course as content/course.yaml says. For the build; pages have it from src/course.ts.
 * @param base the path to build for, in place of the file's: what the environment variable BASE_PATH says
 */
export function readCourse(base = process.env.BASE_PATH): Course {
  const source = readText(join(root, FILE), FILE);
  const course = parseCourse(source, chapterNames());
  if (base === undefined) return course;
  const { data } = courseSchema.shape.base.safeParse(base);
  if (data) return { ...course, base: data };
  throw new Error(`BASE_PATH: expected ${BASE}; found ${JSON.stringify(base)}.`);
}
