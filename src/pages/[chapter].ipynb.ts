/** Each chapter as a Jupyter notebook: its text and its PyTorch. */

import { render } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { deflateSync } from 'node:zlib';
import { credits, dataSets } from 'virtual:downhill/data';
import type { APIRoute } from 'astro';
import { imageFile } from '../build/markdown/images.ts';
import { linkInto } from '../cells/notebook/markdown.ts';
import { type NotebookData, notebook } from '../cells/notebook/notebook.ts';
import { course, courseChapters, coursePages, sitePath } from '../course.ts';
import { filesRead } from '../program/data-files.ts';

const texts = import.meta.glob<string>('/content/data/*.csv', { query: '?raw', import: 'default' });

export async function getStaticPaths() {
  const chapters = await courseChapters();
  return chapters.map(chapter => ({ params: { chapter: chapter.entry.id }, props: chapter }));
}

/** The data files that a chapter reads, packed. */
function dataOf(body: string): Promise<NotebookData[]> {
  const names = dataSets.map(({ name }) => name);
  return Promise.all(
    filesRead([body], names).map(async name => {
      const bytes = deflateSync(await texts[`/content/data/${name}`](), { level: 9 });
      return { name, credit: credits[name], packed: bytes.toString('base64') };
    }),
  );
}

/** The subtypes of `image/` that are not the file's extension. */
const KINDS: Readonly<Record<string, string>> = { jpg: 'jpeg', svg: 'svg+xml' };

/**
 * The address of an image in a notebook, which is one file: a `data:` URL where the image is a file of the course.
 * Text in code may only look like an image; what is not there stays as it is.
 */
function imageAt(src: string, folder: string): string {
  const file = imageFile(src, folder);
  if (file === null || !existsSync(file)) return src;
  const kind = extname(file).slice(1).toLowerCase();
  return `data:image/${KINDS[kind] ?? kind};base64,${readFileSync(file, 'base64')}`;
}

export const GET: APIRoute = async ({ props, site }) => {
  const { entry, solutions } = props;
  const { id, data, body } = entry;
  const { remarkPluginFrontmatter } = await render(entry);
  const titles = new Map((await coursePages()).map(({ file, title }) => [file, title]));
  const link = linkInto(titles, site ? new URL(sitePath(''), site).href : null);
  const book = notebook({
    ...data,
    body,
    page: link(`the chapter “${data.title}” of ${course.title}`, `${id}/`),
    linkInto: link,
    imageAt: src => imageAt(src, dirname(entry.filePath ?? '')),
    data: await dataOf(body),
    questions: remarkPluginFrontmatter.questions ?? {},
    solutions,
  });
  return new Response(JSON.stringify(book, null, 1), {
    headers: { 'Content-Type': 'application/x-ipynb+json' },
  });
};
