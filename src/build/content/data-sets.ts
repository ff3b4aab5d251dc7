/** The data sets of content/data: each a `name.csv` beside a `name.yaml` that says where it comes from. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { linesOf } from '../../program/data-files.ts';
import { root } from '../project-root.ts';
import { readText } from './text-file.ts';
import { parseYaml, text } from './yaml-file.ts';

/** Where the data sets are. */
export const dataFolder = join(root, 'content/data');

const address = z.url({
  protocol: /^https?$/,
  error: 'an address, such as https://example.edu/data',
});

const schema = z.strictObject(
  {
    title: text('what the data are called').describe('What their makers call them.'),
    authors: text('who made the data'),
    licence: text('the name of the licence, such as CC BY 4.0, or what else readers may do'),
    licence_address: address.optional().describe('Where the licence can be read.'),
    publisher: text('who published the data').optional(),
    year: z.int({ error: 'the year that the data are of, such as 2026' }).optional(),
    address: address.optional().describe('Where they were published.'),
    content: text('what is in the rows and columns, in a sentence or two').optional(),
    changes: text('how the file differs from what was published').optional(),
  },
  { error: 'fields, such as title: Heights of seedlings' },
);

/** A data set's source and licence, as its `.yaml` has them. */
export type DataSource = z.infer<typeof schema>;

/** The names of the files that cells can read: `digits.csv`. */
export function dataNames(folder: string = dataFolder): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.csv'))
    .sort();
}

/**
 * The text of one of them.
 * @throws Error where its first line does not name the columns: the numbers in it would be lost
 */
export function dataText(name: string, folder: string = dataFolder): string {
  const text = readText(join(folder, name), `content/data/${name}`);
  const [header = '', row = ''] = linesOf(text);
  const wrong = wrongHeader(header.trim(), row.trim());
  if (wrong) throw new Error(`${name}, line 1: ${wrong}`);
  return text;
}

/** What is wrong with the line that names a table's columns, if anything. A name with a comma in it stands in quotes. */
function wrongHeader(header: string, row: string): string | null {
  if (/^[^,]*[;\t][^,]*$/.test(header)) {
    return `expected commas between the columns, and points in numbers, as in 2.5; found "${header}"`;
  }
  const names = header.split(',');
  const columns = row.split(',').length;
  if (header !== '' && names.every(name => !Number.isNaN(Number(name)))) {
    return `expected the names of the columns, and found the numbers ${header}. Numbers that are names stand in quotes.`;
  }
  if (row === '' || header.includes('"') || names.length === columns) return null;
  return `expected the names of ${columns} columns, as many as line 2 has; found ${header}`;
}

/**
 * Where a data file comes from.
 * @throws Error that names the file, the field, and what is wrong
 */
export function dataSource(name: string, folder: string = dataFolder): DataSource {
  const file = name.replace(/\.csv$/, '.yaml');
  if (!existsSync(join(folder, file))) {
    throw new Error(
      `content/data/${file} is missing: it says where ${name} comes from and under which licence, such as\ntitle: Heights of seedlings\nauthors: The class of 2026\nlicence: CC BY 4.0`,
    );
  }
  const source = readText(join(folder, file), `content/data/${file}`);
  const fieldsAt = () => Object.keys(schema.shape);
  return parseYaml(`content/data/${file}`, source, { schema, fieldsAt });
}

/** A data set's credit in a line of plain text. */
export function creditLine(source: DataSource): string {
  const { title, authors, publisher, year, licence, address } = source;
  return [title, authors, publisher, year, licence, address]
    .filter(part => part !== undefined)
    .join(', ');
}
