/** The data sets of content/data: each a `name.csv` beside a `name.yaml` that says where it comes from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** Where the data sets are. */
export const dataFolder = join(import.meta.dirname, '../../content/data');

const schema = z.strictObject({
  title: z.string().describe('What its makers call it.'),
  authors: z.string(),
  publisher: z.string(),
  year: z.number().int(),
  address: z.url().describe('Where it was published.'),
  licence: z.string(),
  licence_address: z.url(),
  content: z.string().describe('What is in its rows and columns, in a sentence or two.'),
  changes: z.string().describe('How the file differs from what was published.'),
});

/** A data set's source and licence, as its `.yaml` has them. */
export type DataSource = z.infer<typeof schema>;

/** The names of the files that cells can read: `digits.csv`. */
export function dataNames(folder: string = dataFolder): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.csv'))
    .sort();
}

/** The text of one of them. */
export function dataText(name: string, folder: string = dataFolder): string {
  return readFileSync(join(folder, name), 'utf8');
}

/**
 * Where a data file comes from.
 * @throws Error that names the file, the field, and what is wrong
 */
export function dataSource(name: string, folder: string = dataFolder): DataSource {
  const file = name.replace(/\.csv$/, '.yaml');
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch {
    throw new Error(
      `content/data/${file} is missing: it says where ${name} comes from and under which licence.`,
    );
  }
  const { data, error } = schema.safeParse(parse(text));
  if (error) throw new Error(`content/data/${file}: ${z.prettifyError(error)}`);
  return data;
}

/** A data set's credit in a line of plain text. */
export function creditLine({
  title,
  authors,
  publisher,
  year,
  licence,
  address,
}: DataSource): string {
  return `${title}, ${authors}, ${publisher}, ${year}, ${licence}, ${address}`;
}
