/** Reads the YAML files of content/. What is wrong in one is said with the line, the field, what was expected and what was found. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type Document, isNode, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { root } from '../project-root.ts';

/** Something wrong, and the place in the file to point at. */
export interface Complaint {
  path: PropertyKey[];
  message: string;
}

/** What a file has to be. */
interface Form<T> {
  /** The messages of its fields say what is expected: "a day as year-month-day". */
  schema: z.ZodType<T>;
  /** The names of the fields that may stand at a place. */
  fieldsAt: (path: readonly PropertyKey[]) => string[];
  /** What a schema does not say. */
  alsoWrong?: (data: T) => Complaint[];
}

/** A field of words. */
export const text = (expected: string) =>
  z.string({ error: expected }).trim().min(1, { error: expected });

/**
 * @param file its path from the project's root
 * @throws Error with a line for everything that is wrong
 */
export function parseYaml<T>(file: string, source: string, form: Form<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    throw errorIn(file, line, inYaml(broken, source.split('\n')[line - 1]));
  }
  const value = inJs(document, file);
  const { data, error } = form.schema.safeParse(value);
  const wrong = error
    ? error.issues.flatMap(issue => complaints(issue, value, form.fieldsAt))
    : (form.alsoWrong?.(data) ?? []);
  if (data !== undefined && wrong.length === 0) return data;
  const lineAt = (path: PropertyKey[]) => {
    const at = place(document, path);
    return at === null ? null : lines.linePos(at).line;
  };
  const [first, ...more] = wrong.map(({ path, message }) => ({ line: lineAt(path), message }));
  const others = more.map(({ line, message }) => `\n${placed(file, line, message)}`);
  throw errorIn(file, first.line, first.message + others.join(''));
}

const placed = (file: string, line: number | null, message: string) =>
  `${line === null ? file : `${file}:${line}`}: ${message}`;

/**
 * An error in a file of content/. Astro shows the lines round its place; without one, those of what throws it.
 * @param file its path from the project's root
 */
export function errorIn(file: string, line: number | null, message: string): Error {
  const loc = { file: join(root, file), line: line ?? 1, column: 1 };
  return Object.assign(new Error(placed(file, line, message)), { loc });
}

function inJs(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // A text that begins with an asterisk.
    throw errorIn(file, null, `${(error as Error).message}\n${QUOTES}`);
  }
}

const QUOTES =
  'A text with signs in it, such as a colon or an apostrophe, stands between double quotes: title: "One: two".';
const COLUMN = 'Fields of one thing, and items of one list, begin below one another.';

/** What helps against the most frequent mistakes in the YAML itself, by the parser's name for what it found. */
const HELP: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_ALIAS: QUOTES,
  BAD_SCALAR_START: QUOTES,
  BLOCK_IN_FLOW: QUOTES,
  MULTILINE_IMPLICIT_KEY: 'After the name of a field stand a colon and a space: title: A warm-up.',
  TAB_AS_INDENT: 'Set lines in with spaces.',
  UNEXPECTED_TOKEN: QUOTES,
};

/** What is wrong with the YAML itself, in a line. The number that the message has of it is said already. */
function inYaml({ code, message }: YAMLParseError, line: string): string {
  const words = message.replace(/ at line \d+, column \d+(?=:\n)/, '').trim();
  const help =
    code === 'BLOCK_AS_IMPLICIT_KEY' ? (/:\s.*:\s/.test(line) ? QUOTES : COLUMN) : HELP[code];
  return help ? `${words}\n${help}` : words;
}

/** Where a field stands; where it is missing, what it is missing from. */
function place(document: Document, path: PropertyKey[]): number | null {
  if (path.length === 0) return null;
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : place(document, path.slice(0, -1));
}

function complaints(
  issue: z.core.$ZodIssue,
  value: unknown,
  fieldsAt: Form<unknown>['fieldsAt'],
): Complaint[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: [...path, key],
      message: `${named([...path, key])}: there is no such field; the fields are ${fieldsAt(path).join(', ')}.`,
    }));
  }
  const inside = (part: unknown, key: PropertyKey) => (part as Record<PropertyKey, unknown>)?.[key];
  // An item of a list may be one of its fields alone, as a chapter may be the name of its file.
  const alone = typeof path.slice(0, -1).reduce(inside, value) === 'string';
  const field = alone ? path.slice(0, -1) : path;
  const found = JSON.stringify(field.reduce(inside, value)) ?? 'nothing';
  const where = field.length > 0 ? `${named(field)}: ` : '';
  return [{ path: field, message: `${where}expected ${issue.message}; found ${found}.` }];
}

/** A place in words: "chapters, item 2, date". */
export const named = (path: readonly PropertyKey[]) =>
  path.map(key => (typeof key === 'number' ? `item ${key + 1}` : String(key))).join(', ');
