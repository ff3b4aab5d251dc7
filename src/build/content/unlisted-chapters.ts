import type { Plugin } from 'vite';
import { chapterOf } from './chapter-names.ts';
import type { Course } from './course-schema.ts';
import { listedIn } from './parse-course.ts';

/**
 * A Vite plugin for the build, which reads every file in content/chapters: those that the course does not list are empty
 * for it. So no cell of theirs runs, and none that is still to be mended stands in the way.
 */
export function unlistedChapters(course: Course): Plugin {
  const listed = listedIn(course);
  return {
    name: 'downhill:unlisted-chapters',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const name = chapterOf(id);
      return name === null || listed.includes(name) ? null : '';
    },
  };
}
