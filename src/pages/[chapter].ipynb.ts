/** Each chapter as a Jupyter notebook: its text and its PyTorch. */

import { render } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { credits, dataSets } from 'virtual:downhill/data';
import type { APIRoute } from 'astro';
import { linkInto } from '../cells/notebook/markdown.ts';
import { type NotebookData, notebook } from '../cells/notebook/notebook.ts';
import { course, coursePages, coursePlaces, sitePath } from '../course.ts';
import { filesRead } from '../program/data-files.ts';

const texts = import.meta.glob<string>('/content/data/*.csv', { query: '?raw', import: 'default' });

export async function getStaticPaths() {
  const places = await coursePlaces();
  return places.map(place => ({ params: { chapter: place.entry.id }, props: { place } }));
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

/** What comes after `image/`, for files whose names say it otherwise. */
const KINDS: Readonly<Record<string, string>> = { jpg: 'jpeg', svg: 'svg+xml' };

/** A picture in an address: a notebook is one file. What is not there is written in code, about Markdown. */
function pictureAt(folder: string, path: string): string {
  const file = join(folder, decodeURI(path));
  if (!existsSync(file)) return path;
  const kind = extname(file).slice(1).toLowerCase();
  return `data:image/${KINDS[kind] ?? kind};base64,${readFileSync(file, 'base64')}`;
}

export const GET: APIRoute = async ({ props, site }) => {
  const { entry, solutions } = props.place;
  const { id, data, body } = entry;
  const { remarkPluginFrontmatter } = await render(entry);
  const titles = new Map((await coursePages()).map(({ file, title }) => [file, title]));
  const link = linkInto(titles, site ? new URL(sitePath(''), site).href : null);
  const book = notebook({
    ...data,
    body,
    page: link(`the chapter “${data.title}” of ${course.title}`, `${id}/`),
    linkInto: link,
    pictureAt: path => pictureAt(dirname(entry.filePath ?? ''), path),
    data: await dataOf(body),
    questions: remarkPluginFrontmatter.questions ?? {},
    solutions,
  });
  return new Response(JSON.stringify(book, null, 1), {
    headers: { 'Content-Type': 'application/x-ipynb+json' },
  });
};
