/** Loads content/glossary.yaml: each word an entry, with its meaning as rendered Markdown. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';

const FILE = 'content/glossary.yaml';

/**
 * The loader of the collection; while one writes, it loads the file again when it is saved.
 * @throws Error that names the word and what is wrong with it
 */
export function glossary(): Loader {
  return {
    name: 'downhill:glossary',
    async load(context) {
      const path = fileURLToPath(new URL(FILE, context.config.root));
      await fill(context, path);
      context.watcher?.add(path);
      context.watcher?.on('change', changed => {
        if (changed === path) void fill(context, path);
      });
    },
  };
}

async function fill({ store, parseData, renderMarkdown }: LoaderContext, path: string) {
  const words: unknown = parse(await readFile(path, 'utf8'));
  if (!Array.isArray(words))
    throw new Error(`${FILE}: expected a list of words, each "- term: …".`);
  store.clear();
  for (const [i, word] of words.entries()) {
    const id = idOf(word?.term);
    if (!id)
      throw new Error(`${FILE}: word ${i + 1} has no term: expected "term: gradient" or such.`);
    if (store.has(id))
      throw new Error(`${FILE}: expected each term once; found "${word.term}" again.`);
    const data = await parseData({ id, data: word, filePath: path });
    const rendered = await renderMarkdown(String(data.meaning), { fileURL: pathToFileURL(path) });
    store.set({ id, data, rendered });
  }
}

/** The last part of a word's address: "learning rate" is at #learning-rate. */
const idOf = (term: unknown) =>
  typeof term === 'string'
    ? term
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
    : '';
