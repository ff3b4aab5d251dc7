/** Provided by data-plugin.ts. */
declare module 'virtual:downhill/data' {
  /** The course's data files, and where the site has them. */
  export const dataSets: readonly { name: string; url: string }[];
  /** Each file's credit in a line of plain text. */
  export const credits: Readonly<Record<string, string>>;
  /** Where each file comes from. */
  export const sources: Readonly<Record<string, import('./data-sets.ts').DataSource>>;
}
