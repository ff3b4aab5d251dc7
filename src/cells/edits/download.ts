import { credits } from 'virtual:downhill/data';
import { standaloneHostUrl } from 'virtual:downhill/standalone';
import { announce } from '../../dom/announce.ts';
import { fetchText } from '../../dom/fetch-text.ts';
import { loader } from '../../dom/load.ts';
import { save } from '../../dom/save.ts';
import type { StandaloneData } from '../../program/standalone.ts';
import { DataFiles } from '../../sandbox/data-files.ts';
import { withChecks } from '../live/plan.ts';
import { showNotice } from '../widgets/notice.ts';
import { noticesAt, type Workspace } from './workspace.ts';

const loadStandalone = loader(() => import('../../program/standalone.ts'));

/** Saves the chapter, as it stands in the page, as a program that Node runs. */
export async function downloadProgram(workspace: Workspace): Promise<void> {
  const { chapter, chapterId, root } = workspace;
  try {
    const shown = chapter.cells.filter(({ isSolution }) => !isSolution);
    const cells = withChecks(shown).filter(({ source }) => source !== '');
    const [{ standaloneFile }, host, data] = await Promise.all([
      loadStandalone(),
      fetchText(standaloneHostUrl),
      dataOf(cells.map(({ source }) => source)),
    ]);
    const file = `${chapterId.chapter}.mjs`;
    const title = root.querySelector('h1')?.textContent ?? chapterId.chapter;
    const { inputs } = chapter;
    const text = standaloneFile({ title, file, cells, inputs, data, host });
    save(new Blob([text], { type: 'text/javascript' }), file);
    announce(`${file} is downloaded.`);
  } catch (error) {
    const text = `The download failed: ${(error as Error).message}. Check your connection and try again.`;
    showNotice(noticesAt(workspace, null), { name: 'download', text });
  }
}

/** The data files that programs with these texts read. */
async function dataOf(sources: readonly string[]): Promise<StandaloneData[]> {
  const { files } = await new DataFiles().load(sources);
  return files.map(([name, file]) => {
    if ('failure' in file) throw new Error(file.failure);
    return { name, text: file.text, credit: credits[name] };
  });
}

/** Saves the notebook that the build made of the chapter's text and its PyTorch. */
export function downloadNotebook({ chapterId }: Workspace): void {
  const file = `${chapterId.chapter}.ipynb`;
  save(`${chapterId.base.replace(/\/$/, '')}/${file}`, file);
}
