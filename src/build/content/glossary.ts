/** Loads content/glossary.yaml: each word an entry, with its meaning as rendered Markdown. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { chapterNames } from './chapter-names.ts';
import { readText } from './text-file.ts';
import { type Complaint, named, parseYaml, text } from './yaml-file.ts';

const FILE = 'content/glossary.yaml';

/** A word. */
export const wordFields = z.strictObject(
  {
    term: text('a word, such as gradient').describe('The word.'),
    meaning: text('what the word means').describe('What it means, in Markdown.'),
    chapter: text('the name of a file in content/chapters').describe(
      'The file of the chapter that it belongs to, without .mdx.',
    ),
  },
  { error: 'a word: its term, its meaning and its chapter' },
);

const schema = z.array(wordFields, { error: 'a list of words, each "- term: …"' });

/** What the file says of a word. */
export type Word = z.infer<typeof wordFields>;

/**
 * @param source the text of glossary.yaml
 * @param known the names of the files in content/chapters
 * @throws Error with a line for everything that is wrong
 */
export function parseGlossary(source: string, known: readonly string[]): Word[] {
  const alsoWrong = (words: Word[]) => [...twice(words), ...lost(words, known)];
  return parseYaml(FILE, source, {
    schema,
    fieldsAt: () => Object.keys(wordFields.shape),
    alsoWrong,
  });
}

/** Words that stand there twice. */
function twice(words: readonly Word[]): Complaint[] {
  const ids = words.map(({ term }) => idOf(term));
  return words.flatMap(({ term }, i) => {
    if (ids.indexOf(ids[i]) === i) return [];
    const path = [i, 'term'];
    return [{ path, message: `${named(path)}: expected each term once; found "${term}" again.` }];
  });
}

/** Words of chapters that are not there, as when one has left the course. */
function lost(words: readonly Word[], known: readonly string[]): Complaint[] {
  return words.flatMap(({ term, chapter }, i) => {
    if (known.includes(chapter)) return [];
    const message = `${term}: there is no content/chapters/${chapter}.mdx; the files there are ${known.join(', ')}.`;
    return [{ path: [i, 'chapter'], message }];
  });
}

/** The loader of the collection; while one writes, it loads the file again when it is saved. */
export function glossary(): Loader {
  return {
    name: 'downhill:glossary',
    async load(context) {
      const path = fileURLToPath(new URL(FILE, context.config.root));
      await fill(context, path);
      context.watcher?.add(path);
      context.watcher?.on('change', changed => {
        // What is wrong the page says itself.
        if (changed === path) fill(context, path).catch(() => {});
      });
    },
  };
}

async function fill({ store, parseData, renderMarkdown, watcher }: LoaderContext, path: string) {
  const words = parseGlossary(readText(path, FILE), chapterNames());
  store.clear();
  for (const word of words) {
    const id = idOf(word.term);
    const data = await parseData({ id, data: word, filePath: path });
    try {
      const rendered = await renderMarkdown(word.meaning, { fileURL: pathToFileURL(path) });
      store.set({ id, data, rendered });
    } catch (error) {
      const { reason, message } = error as Error & { reason?: string };
      const body = `${FILE}: ${word.term}: ${reason ?? message}`;
      if (!watcher) throw new Error(body);
      // While one writes, the page says what it finds in place of a meaning.
      store.set({ id, data, body });
    }
  }
}

/** The last part of a word's address: "learning rate" is at #learning-rate. */
const idOf = (term: string) => term.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/**
 * Words in the order of a language, under the letters that they begin with. A letter that differs from another by what
 * the language takes for an accent goes with that one; what begins with no letter stands under "#".
 */
export function byLetter<T extends Pick<Word, 'term'>>(
  words: readonly T[],
  language: string,
): Map<string, T[]> {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const letterOf = ({ term }: T): string => {
    const first = /^\p{L}/u.exec(term)?.[0].toLocaleUpperCase(language) ?? '#';
    const plain = first.normalize('NFD')[0];
    return compare(plain, first) === 0 ? plain : first;
  };
  const letters = new Map<string, T[]>();
  for (const word of words.toSorted((a, b) => compare(a.term, b.term))) {
    const letter = letterOf(word);
    letters.set(letter, [...(letters.get(letter) ?? []), word]);
  }
  return letters;
}
