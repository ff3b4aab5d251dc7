/** The course's data files, at an address of their own: pages fetch them for programs, and readers may too. */

import { dataSets } from 'virtual:downhill/data';
import type { APIRoute } from 'astro';

const texts = import.meta.glob<string>('/content/data/*.csv', { query: '?raw', import: 'default' });

export function getStaticPaths() {
  return dataSets.map(({ name }) => ({ params: { file: name } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(await texts[`/content/data/${params.file}`](), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
