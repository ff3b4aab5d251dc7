/** Each chapter as a Jupyter notebook: its text and its PyTorch. */

import { deflateSync } from 'node:zlib';
import { credits, dataSets } from 'virtual:downhill/data';
import type { APIRoute } from 'astro';
import { type NotebookData, notebook } from '../cells/notebook.ts';
import { coursePlaces } from '../course.ts';
import { filesRead } from '../program/data-files.ts';

const texts = import.meta.glob<string>('/content/data/*.csv', { query: '?raw', import: 'default' });

export async function getStaticPaths() {
  const places = await coursePlaces();
  return places.map(({ entry }) => ({ params: { chapter: entry.id }, props: { chapter: entry } }));
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

export const GET: APIRoute = async ({ props }) => {
  const { data, body } = props.chapter;
  const book = notebook(data, body, await dataOf(body));
  return new Response(JSON.stringify(book, null, 1), {
    headers: { 'Content-Type': 'application/x-ipynb+json' },
  });
};
