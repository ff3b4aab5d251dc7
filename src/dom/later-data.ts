/**
 * Data that a page needs only when its reader turns to what it belongs to: the numbers of charts, the steps of players.
 * The build moves them from the markup to a file (`src/build/pages/later-data.ts`).
 */
import { loader } from './load.ts';

let loaded: unknown[] = [];

const loadLaterData = loader(async () => {
  const address = document.querySelector<HTMLElement>('[data-later]')?.dataset.later;
  if (!address) return; // all of it is in the markup
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  loaded = await response.json();
});

/** What loads a module that asks for such data: the file comes with it, and is there before it. */
export const withLaterData =
  <Module>(load: () => Promise<Module>) =>
  async (): Promise<Module> => {
    const [module] = await Promise.all([load(), loadLaterData()]);
    return module;
  };

/** The data that a text in the markup is, or whose number in the file it is; `null` while that is not there. */
export function laterData<Data>(json: string): Data | null {
  const data = JSON.parse(json);
  return typeof data === 'number' ? ((loaded[data] as Data) ?? null) : data;
}
