/** The course's data files in the page, which fetches them for programs: they have no network. */
import { dataSets } from 'virtual:downhill/data';
import { fetchText } from '../dom/fetch-text.ts';
import { type DataFile, filesRead } from '../program/data-files.ts';

/** The data files that a program may read, as far as they could be had. */
export interface LoadedData {
  /** The names of all that there are. */
  names: readonly string[];
  files: readonly (readonly [name: string, file: DataFile])[];
}

const names = dataSets.map(({ name }) => name);

/** Fetches each file once; one that could not be had is tried again. */
export class DataFiles {
  private readonly texts = new Map<string, Promise<string>>();

  /**
   * What programs with these texts may read; at once where they read nothing. Never rejects: a program that
   * reads what is missing says so.
   */
  load(sources: readonly string[]): LoadedData | Promise<LoadedData> {
    const wanted = filesRead(sources, names);
    if (wanted.length === 0) return { names, files: [] };
    const load = async (name: string) => [name, await this.file(name)] as const;
    return Promise.all(wanted.map(load)).then(files => ({ names, files }));
  }

  private async file(name: string): Promise<DataFile> {
    const text = this.texts.get(name) ?? fetchData(name);
    this.texts.set(name, text);
    try {
      return { text: await text };
    } catch (error) {
      this.texts.delete(name);
      return { failure: (error as Error).message };
    }
  }
}

async function fetchData(name: string): Promise<string> {
  const { url } = dataSets.find(set => set.name === name) as (typeof dataSets)[number];
  return fetchText(url);
}
