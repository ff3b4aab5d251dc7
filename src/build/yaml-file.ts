/** Reads the YAML files of content/. What is wrong in one is said with the line, the field, what was expected and what was found. */
import { z } from 'astro/zod';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

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
  if (document.errors.length > 0) throw new Error(`${file}: ${inYaml(document.errors[0].message)}`);
  const value: unknown = document.toJS();
  const { data, error } = form.schema.safeParse(value);
  const wrong = error
    ? error.issues.flatMap(issue => complaints(issue, value, form.fieldsAt))
    : (form.alsoWrong?.(data) ?? []);
  if (data !== undefined && wrong.length === 0) return data;
  const told = wrong.map(({ path, message }) => {
    const at = place(document, path);
    return `${file}${at === null ? '' : `:${lines.linePos(at).line}`}: ${message}`;
  });
  throw new Error(told.join('\n'));
}

/** What is wrong with the YAML itself, and what helps against the most frequent mistake. */
function inYaml(message: string): string {
  const help = 'A text with a colon in it stands between quotes: title: "One: two".';
  return message.includes('mapping') ? `${message.trim()}\n${help}` : message;
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
