/** Reads what content/course.yaml says. What is wrong in it is said with the line, the field, what was expected and what was found. */
import { type Course, chapterSchema, courseSchema } from './course-schema.ts';
import { type Complaint, named, parseYaml } from './yaml-file.ts';

/** What may stand in the list of chapters, and in the whole file. */
const fieldsAt = (path: readonly PropertyKey[]) =>
  Object.keys(path.length === 0 ? courseSchema.shape : chapterSchema.shape);

/**
 * @param source the text of course.yaml
 * @param known the names of the files in content/chapters, to check that those of the course are there
 * @throws Error with a line for everything that is wrong
 */
export function parseCourse(source: string, known: readonly string[] | null = null): Course {
  const alsoWrong = (course: Course) => [...twice(course), ...(known ? absent(course, known) : [])];
  return parseYaml('content/course.yaml', source, { schema: courseSchema, fieldsAt, alsoWrong });
}

/** The names of all chapters that a course lists, appendices too, in their order. */
export const listedIn = (course: Course): string[] => places(course).map(({ file }) => file);

/** The files that the course lists, and where. */
const places = ({ chapters, appendices }: Course) => [
  ...chapters.map(({ file }, i) => ({ file, path: ['chapters', i] })),
  ...appendices.map((file, i) => ({ file, path: ['appendices', i] })),
];

/** A file that is listed and not there. */
function absent(course: Course, known: readonly string[]): Complaint[] {
  return places(course)
    .filter(({ file }) => !known.includes(file))
    .map(({ file, path }) => ({
      path,
      message: `${named(path)}: there is no content/chapters/${file}.mdx; the files there are ${known.join(', ')}.`,
    }));
}

/** A file that is listed twice. */
function twice(course: Course): Complaint[] {
  const all = places(course);
  return all.flatMap(({ file, path }, i) => {
    const first = all.findIndex(place => place.file === file);
    if (first === i) return [];
    const message = `${named(path)}: expected each file once; "${file}" is ${named(all[first].path)} too.`;
    return [{ path, message }];
  });
}
