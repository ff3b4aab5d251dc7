/** The files of content/data as programs get them. */

/** A file's text, or why it could not be had. */
export type DataFile = { text: string } | { failure: string };

/** What a place that runs programs has of data files. */
export interface DataHost {
  /** The names of all that there are. */
  names(): readonly string[];
  /** One of them. */
  file(name: string): DataFile;
}

/** A host without any. */
export const noData: DataHost = { names: () => [], file: () => ({ failure: 'it is not there' }) };

/** The lines of a file, whichever system has written it. */
export const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);

/** A call of `readCsv`, or another use of it, and the name in the call where it can be read off. */
const USE = /\breadCsv\b(?:\s*\(\s*(['"`])([^'"`$\\]*)\1)?/g;

/**
 * The data files that programs with these texts may read: those that they name, and all where a name is not
 * written in the call.
 * @param names the files that there are
 */
export function filesRead(sources: readonly string[], names: readonly string[]): readonly string[] {
  const named = sources.flatMap(source => [...source.matchAll(USE)].map(([, , name]) => name));
  return named.includes(undefined as never) ? names : names.filter(name => named.includes(name));
}
