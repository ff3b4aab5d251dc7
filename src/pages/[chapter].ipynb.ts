/** Each chapter as a Jupyter notebook: its text and its PyTorch. */
import type { APIRoute } from 'astro';
import { notebook } from '../cells/notebook.ts';
import { courseChapters } from '../course.ts';

export async function getStaticPaths() {
  const chapters = await courseChapters();
  return chapters.map(chapter => ({ params: { chapter: chapter.id }, props: { chapter } }));
}

export const GET: APIRoute = ({ props }) => {
  const { data, body } = props.chapter;
  return new Response(JSON.stringify(notebook(data, body), null, 1), {
    headers: { 'Content-Type': 'application/x-ipynb+json' },
  });
};
