import { standaloneHostUrl } from 'virtual:downhill/standalone';
import { announce } from '../live/announce.ts';
import { type Desk, noticesAt } from './desk.ts';
import { h } from './dom.ts';
import { showNotice } from './notice.ts';

/** Saves the chapter, as it stands in the page, as a program that Node runs. */
export async function downloadProgram(desk: Desk): Promise<void> {
  const { chapter, place, root } = desk;
  try {
    const [{ standaloneFile }, host] = await Promise.all([
      import('../../program/standalone.ts'),
      fetchText(standaloneHostUrl),
    ]);
    const file = `${place.chapter}.mjs`;
    const title = root.querySelector('h1')?.textContent ?? place.chapter;
    const cells = chapter.cells
      .filter(({ isSolution }) => !isSolution)
      .flatMap(({ cell, check }) => (check ? [cell, check] : [cell]))
      .filter(({ source }) => source !== '');
    const { inputs } = chapter;
    const text = standaloneFile({ title, file, cells, inputs, host });
    save(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), file);
    announce(`${file} is downloaded.`);
  } catch (error) {
    const text = `The download failed: ${(error as Error).message} Check your connection and try again.`;
    showNotice(noticesAt(desk, null), { name: 'download', text });
  }
}

/** Saves the notebook that the build made of the chapter's text and its PyTorch. */
export function downloadNotebook({ place }: Desk): void {
  const file = `${place.chapter}.ipynb`;
  save(`${place.base.replace(/\/$/, '')}/${file}`, file);
}

function save(url: string, name: string): void {
  h('a', { href: url, download: name }).click();
  // The browser needs the address for a moment more.
  if (url.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}.`);
  return response.text();
}
