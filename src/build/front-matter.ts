/**
 * What stands above a chapter's text. What is wrong with it is said as of all YAML in content/, before Astro says it in
 * its own way, or, while one writes, only in the terminal.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { Plugin } from 'vite';
import { chapterFolder, chapterNames } from './chapter-names.ts';
import { root } from './root.ts';
import { parseYaml, text } from './yaml-file.ts';

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
  const block = source.startsWith('---') ? BLOCK.exec(source.replaceAll('\r\n', '\n'))?.[1] : null;
  if (block === null || block === undefined) {
    throw new Error(
      `${file}: expected to begin with its title, description and minutes, between two lines of three dashes.`,
    );
  }
  const fieldsAt = () => Object.keys(frontMatter.shape);
  try {
    // The first line is the one of dashes.
    parseYaml(file, `\n${block}`, { schema: frontMatter, fieldsAt });
  } catch (error) {
    const help = 'A text with a colon in it stands between quotes: title: "One: two".';
    const isColon = (error as Error).message.includes('mapping');
    throw isColon ? new Error(`${(error as Error).message.trim()}\n${help}`) : error;
  }
}

/** Checks the chapters before anything runs, and each again when it is loaded: it may have been saved since. */
export function frontMatterPlugin(): Plugin {
  const check = (path: string) =>
    checkFrontMatter(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  return {
    name: 'downhill:front-matter',
    enforce: 'pre',
    load(id) {
      const [path] = id.split('?');
      if (/\/content\/chapters\/[^/]+\.mdx$/.test(path)) check(path);
      return null;
    },
    config() {
      for (const name of chapterNames()) check(join(chapterFolder, `${name}.mdx`));
    },
  };
}
