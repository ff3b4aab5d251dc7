import { expect, test } from 'vitest';
import { type DataFile, filesRead } from '../../../src/program/data-files.ts';
import { DataReader, parseCsv } from '../../../src/program/read-csv.ts';

const tables: [what: string, text: string, rows: number, columns: number, values: number[]][] = [
  ['whole numbers', 'a,b\n1,2\n30,456\n', 2, 2, [1, 2, 30, 456]],
  ['one row, and no end of its line', 'a,b,c\n1,2,3', 1, 3, [1, 2, 3]],
  ['one column', 'a\n1\n2\n', 2, 1, [1, 2]],
  [
    'signs, points and exponents',
    'a,b,c,d\n-1,+2.5,.5,-1e-3\n',
    1,
    4,
    [-1, 2.5, 0.5, Math.fround(-1e-3)],
  ],
  ['float32', 'a,b\n0.1,16777217\n', 1, 2, [Math.fround(0.1), 16777216]],
  ['many digits', 'a\n1234567890123\n', 1, 1, [Math.fround(1234567890123)]],
  ['spaces', 'a, b\n 1 ,\t2\n', 1, 2, [1, 2]],
  ['the line ends of Windows, and empty lines', 'a,b\r\n1,2\r\n\r\n3,4\r\n', 2, 2, [1, 2, 3, 4]],
  ['the line ends of an old Macintosh', 'a,b\r1,2\r3,4', 2, 2, [1, 2, 3, 4]],
  ['words for numbers that are none', 'a,b,c\nnan,inf,-Inf\n', 1, 3, [NaN, Infinity, -Infinity]],
];

test.each(tables)('%s', (_, text, rows, columns, values) => {
  const table = parseCsv(text, 'x.csv');
  expect({ ...table, values: [...table.values] }).toEqual({ rows, columns, values });
});

const mistakes: [what: string, text: string, message: string][] = [
  ['a word', 'a,b\n1,2\n3,four\n', 'x.csv, line 3, column 2: expected a number, found "four"'],
  ['an empty cell', 'a,b\n1,\n', 'x.csv, line 2, column 2: expected a number, found nothing'],
  [
    'a cell of another base',
    'a\n0x10\n',
    'x.csv, line 2, column 1: expected a number, found "0x10"',
  ],
  ['a line too short', 'a,b\n\n1,2\n3\n', 'x.csv, line 4: 1 column, but line 3 has 2'],
  ['a line too long', 'a,b\n1,2\n3,4,5\n', 'x.csv, line 3: 3 columns, but line 2 has 2'],
  ['a header alone', 'a,b\n', 'x.csv has no rows of numbers below its header line'],
  ['nothing', '', 'x.csv has no rows of numbers below its header line'],
  [
    'a long text',
    `a\n${'long '.repeat(20)}\n`,
    `x.csv, line 2, column 1: expected a number, found "${'long '.repeat(8)}…"`,
  ],
];

test.each(mistakes)('%s', (_, text, message) => {
  expect(() => parseCsv(text, 'x.csv')).toThrow(
    expect.objectContaining({ name: 'ValueError', message }),
  );
});

const files: Record<string, DataFile> = {
  'a.csv': { text: 'x,y\n1,2\n3,4\n' },
  'b.csv': { failure: '404 for /data/b.csv' },
};
const reader = new DataReader({ names: () => Object.keys(files), file: name => files[name] });

test('gives a float tensor of rows and columns, a new one each time', () => {
  const first = reader.readCsv('a.csv');
  expect(String(first)).toBe('tensor([[1., 2.],\n        [3., 4.]])');
  first.fill_(7);
  expect(reader.readCsv('a.csv').tolist()).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

const refused: [name: unknown, message: string][] = [
  ['c.csv', 'there is no data file "c.csv"; there are: a.csv, b.csv'],
  ['../a.csv', 'there is no data file "../a.csv"; there are: a.csv, b.csv'],
  ['b.csv', 'b.csv could not be loaded: 404 for /data/b.csv'],
  [undefined, "readCsv takes the name of a file, as in readCsv('digits.csv')"],
];

test.each(refused)('readCsv(%j) is refused', (name, message) => {
  expect(() => reader.readCsv(name)).toThrow(message);
});

test('where there is no data at all, it says so', () => {
  const none = new DataReader({ names: () => [], file: () => ({ failure: '' }) });
  expect(() => none.readCsv('a.csv')).toThrow('there is no data file "a.csv"; there are none');
});

const programs: [source: string, read: string[]][] = [
  ['const x = 1;', []],
  ["const d = readCsv('a.csv');", ['a.csv']],
  ['const d = readCsv( `b.csv` );', ['b.csv']],
  ['readCsv("a.csv"); readCsv("b.csv")', ['a.csv', 'b.csv']],
  ["readCsv('c.csv')", []],
  ['const name = "a.csv"; readCsv(name)', ['a.csv', 'b.csv']],
  ['readCsv(`${letter}.csv`)', ['a.csv', 'b.csv']],
  ['const read = readCsv;', ['a.csv', 'b.csv']],
  ["const mine = 'readCsvFast';", []],
];

test.each(programs)('%s may read %j', (source, read) => {
  expect(filesRead(['const t = 1;', source], Object.keys(files))).toEqual(read);
});
