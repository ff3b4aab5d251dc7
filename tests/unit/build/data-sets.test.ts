import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  creditLine,
  dataNames,
  dataSource,
  dataText,
} from '../../../src/build/content/data-sets.ts';
import { parseCsv } from '../../../src/program/read-csv.ts';

test.each(dataNames())('%s holds numbers, and says where it comes from', name => {
  const { rows, columns } = parseCsv(dataText(name), name);
  expect(rows * columns).toBeGreaterThan(0);
  expect(dataText(name).split('\n')[0].split(',')).toHaveLength(columns);
  expect(dataSource(name).licence).not.toBe('');
});

test('digits.csv is the test part of the set: 1,797 labels, and pixels of 0 to 16', () => {
  const { rows, columns, values } = parseCsv(dataText('digits.csv'), 'digits.csv');
  expect([rows, columns]).toEqual([1797, 65]);
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < values.length; i += columns) counts[values[i]]++;
  expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  const pixels = values.filter((_, i) => i % columns > 0);
  expect(pixels.every(value => Number.isInteger(value) && value >= 0 && value <= 16)).toBe(true);
});

test('a credit in a line', () => {
  expect(creditLine(dataSource('digits.csv'))).toBe(
    'Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, ' +
      'UCI Machine Learning Repository, 1998, CC BY 4.0, ' +
      'https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits',
  );
});

const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[what: string, text: string | null, message: string]>([
  ['nothing', null, 'content/data/x.yaml is missing: it says where x.csv comes from'],
  [
    'a title alone',
    'title: X',
    'content/data/x.yaml: authors: expected who made the data; found nothing.\n' +
      'content/data/x.yaml: licence: expected the name of the licence, such as CC BY 4.0, or what else readers may do; found nothing.',
  ],
  [
    'a misspelt field',
    'title: X\nauthors: Y\nlicence: CC0\nlicense: X',
    'content/data/x.yaml:4: license: there is no such field; the fields are title, authors, licence,',
  ],
  [
    'a year in words',
    'title: X\nauthors: Y\nlicence: CC0\nyear: last year',
    'content/data/x.yaml:4: year: expected the year that the data are of, such as 2026; found "last year".',
  ],
])('a data set with %s beside it is refused', (_, text, message) => {
  const file = join(folder, 'x.yaml');
  rmSync(file, { force: true });
  if (text !== null) writeFileSync(file, text);
  expect(() => dataSource('x.csv', folder)).toThrow(message);
});

test.each<[what: string, text: string, message: string | null]>([
  ['names', 'hours,passed\n1,0\n', null],
  ['a mark that says UTF-8, and the line ends of Windows', '\uFEFFhours,passed\r\n1,0\r\n', null],
  ['a name with a comma in it', '"hours, in a week",passed\n1,0\n', null],
  ['years in quotes', '"2025","2026"\n1,0\n', null],
  ['one column', 'hours\n1\n', null],
  ['nothing below', 'hours,passed\n', null],
  [
    'no names',
    '1,0\n2.5,1\n',
    'x.csv, line 1: expected the names of the columns, and found the numbers 1,0. Numbers that are names stand in quotes.',
  ],
  [
    'a comma too few',
    'hours passed\n1,0\n',
    'x.csv, line 1: expected the names of 2 columns, as many as line 2 has; found hours passed',
  ],
  [
    'semicolons',
    'hours;passed\n1,5;0\n',
    'x.csv, line 1: expected commas between the columns, and points in numbers, as in 2.5; found "hours;passed"',
  ],
])('a table with %s in its first line', (_, text, message) => {
  writeFileSync(join(folder, 'x.csv'), text);
  const read = () => dataText('x.csv', folder);
  if (message === null) expect(read()).toBe(text);
  else expect(read).toThrow(message);
});

test('data of one’s own need no publisher and no address', () => {
  writeFileSync(
    join(folder, 'own.yaml'),
    'title: Heights\nauthors: The class\nlicence: ask the class\n',
  );
  expect(creditLine(dataSource('own.csv', folder))).toBe('Heights, The class, ask the class');
});
