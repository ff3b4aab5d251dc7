/** `readCsv`: a file of numbers as a tensor. */
import * as torch from '../../engine/index.ts';
import { type DataHost, linesOf } from './data-files.ts';

/** A data file that is not there, or could not be loaded. */
class FileNotFoundError extends Error {
  override name = 'FileNotFoundError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** The numbers of a file, row by row. */
interface Table {
  rows: number;
  columns: number;
  values: Float32Array;
}

/** The data files of one place that runs programs: each is parsed once, and every tensor is a copy of its own. */
export class DataReader {
  private readonly host: DataHost;
  private readonly tables = new Map<string, Table>();

  constructor(host: DataHost) {
    this.host = host;
  }

  /**
   * The numbers below a file's header line, as a float32 tensor of [rows, columns].
   * @throws FileNotFoundError, or ValueError that names the place and what was found there
   */
  readCsv(name: unknown): torch.Tensor {
    if (typeof name !== 'string') {
      throw new torch.TypeError(`readCsv takes the name of a file, as in readCsv('digits.csv')`);
    }
    let table = this.tables.get(name);
    if (!table) {
      table = parseCsv(this.text(name), name);
      this.tables.set(name, table);
    }
    return torch.tensor(table.values).reshape(table.rows, table.columns);
  }

  private text(name: string): string {
    const names = this.host.names();
    if (!names.includes(name)) {
      const there = names.length > 0 ? `there are: ${names.join(', ')}` : 'there are none';
      const hint = /[\\/]/.test(name) ? 'Give the name alone, without a folder.' : undefined;
      throw new FileNotFoundError(`there is no data file "${name}"; ${there}`, hint);
    }
    const file = this.host.file(name);
    if ('text' in file) return file.text;
    throw new FileNotFoundError(
      `${name} could not be loaded: ${file.failure}`,
      'Check your connection and run it again.',
    );
  }
}

/**
 * Parses lines of numbers between commas, without the first line, which names the columns. Empty lines count for
 * nothing.
 * @throws ValueError
 */
export function parseCsv(text: string, name: string): Table {
  const lines = linesOf(text);
  const values: number[] = [];
  let rows = 0;
  let columns = 0;
  let first = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (line.trim() === '') continue;
    const before = values.length;
    const wrong = parseLine(line, values);
    const count = values.length - before;
    if (wrong !== null) {
      const place = `${name}, line ${i + 1}, column ${count + 1}`;
      throw new torch.ValueError(`${place}: expected a number, found ${quoted(wrong)}`);
    }
    if (rows++ === 0) [columns, first] = [count, i + 1];
    else if (count !== columns) {
      const found = count === 1 ? '1 column' : `${count} columns`;
      throw new torch.ValueError(
        `${name}, line ${i + 1}: ${found}, but line ${first} has ${columns}`,
      );
    }
  }
  if (rows === 0)
    throw new torch.ValueError(`${name} has no rows of numbers below its header line`);
  return { rows, columns, values: new Float32Array(values) };
}

/** Adds a line's numbers to the others; returns the first text that is no number, if there is one. */
function parseLine(line: string, values: number[]): string | null {
  for (let start = 0; start <= line.length; ) {
    const comma = line.indexOf(',', start);
    const end = comma < 0 ? line.length : comma;
    const value = parseNumber(line, start, end);
    if (value === null) return line.slice(start, end).trim();
    values.push(value);
    start = end + 1;
  }
  return null;
}

/** Words for numbers that are none, as numpy reads them. */
const WORDS: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, '-inf': -Infinity };

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** A number of a line; `null` where there is none. Short whole numbers, the most frequent, take no text apart. */
function parseNumber(line: string, start: number, end: number): number | null {
  let whole = 0;
  let i = start;
  for (; i < end && i - start < 9; i++) {
    const digit = line.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    whole = 10 * whole + digit;
  }
  if (i === end && end > start) return whole;
  const text = line.slice(start, end).trim();
  return NUMBER.test(text) ? Number(text) : (WORDS[text.toLowerCase()] ?? null);
}

function quoted(text: string): string {
  if (text === '') return 'nothing';
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
