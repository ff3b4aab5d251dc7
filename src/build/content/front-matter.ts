/**
 * What stands above a chapter's text. What is wrong with it is said as of all YAML in content/, before Astro says it in
 * its own way, or, while one writes, only in the terminal.
 */
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Plugin } from 'vite';
import { chapterFolder, chapterNames, chapterOf } from './chapter-names.ts';
import { parseCourse } from './parse-course.ts';
import { readText } from './text-file.ts';
import { errorIn, parseYaml, text } from './yaml-file.ts';

const MINUTES = 'how many minutes it takes to read, such as 15';

/** A chapter's front matter. */
export const frontMatter = z.strictObject(
  {
    title: text('the chapter’s title').describe('The chapter’s title.'),
    description: text('a sentence that says what the chapter is about').describe(
      'One sentence, shown under the title and to search engines.',
    ),
    minutes: z.int({ error: MINUTES }).positive({ error: MINUTES }).describe('How long it takes.'),
  },
  { error: 'fields, such as title: Gradients' },
);

/** The lines between the two of dashes. */
const BLOCK = /^---[^\S\n]*\n([\s\S]*?)^---[^\S\n]*$/m;

/**
 * @param file the chapter's path from the project's root
 * @param source its text
 * @throws Error with a line for everything that is wrong
 */
export function checkFrontMatter(file: string, source: string): void {
  const lines = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const block = lines.startsWith('---') ? BLOCK.exec(lines)?.[1] : null;
  if (block === null || block === undefined) {
    throw errorIn(
      file,
      null,
      'expected to begin with its title, description and minutes, between two lines of three dashes.',
    );
  }
  const fieldsAt = () => Object.keys(frontMatter.shape);
  // The first line is the one of dashes.
  parseYaml(file, `\n${block}`, { schema: frontMatter, fieldsAt });
}

/**
 * Checks a chapter of that name.
 * @throws Error as above
 */
function checkChapter(name: string, folder: string = chapterFolder): void {
  const file = `content/chapters/${name}.mdx`;
  checkFrontMatter(file, readText(join(folder, `${name}.mdx`), file));
}

/**
 * Says why a chapter that the course lists has no page yet, while one writes: it is not there, or Astro has left it out
 * for what stands above its text. A build has said so before anything ran.
 * @param course the text of course.yaml
 */
export function refuseUnread(name: string, course: string, folder: string = chapterFolder): never {
  parseCourse(course, chapterNames(folder));
  checkChapter(name, folder);
  throw new Error(`content/chapters/${name}.mdx is new: load this page again.`);
}

/** Checks the chapters before anything runs, and each again when it is loaded: it may have been saved since. */
export function frontMatterPlugin(): Plugin {
  return {
    name: 'downhill:front-matter',
    enforce: 'pre',
    load(id) {
      const name = chapterOf(id);
      if (name !== null) checkChapter(name);
      return null;
    },
    config() {
      for (const name of chapterNames()) checkChapter(name);
    },
  };
}
