/** Reads the texts of content/. */
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';

/**
 * A file's text.
 * @param name what a message calls the file
 * @throws Error where it is not there, or not UTF-8, as programs on Windows may save it: letters would be lost without a
 * word
 */
export function readText(path: string, name: string): string {
  if (!existsSync(path)) throw new Error(`${name} is missing.`);
  const bytes = readFileSync(path);
  const text = bytes.toString();
  // UTF-16 without its mark is legal UTF-8: every second letter is a zero.
  if (isUtf8(bytes) && !text.includes('\0')) return text;
  const before = /^[^\uFFFD\0]*/.exec(text)?.[0] ?? '';
  const line = before.split('\n').length;
  throw new Error(
    `${name}:${line}: this is not UTF-8, so letters would be lost. Save the file as UTF-8.`,
  );
}
