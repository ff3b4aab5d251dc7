import type { Section } from './section.ts';

/** A declaration that other files can use, with its name. */
const EXPORT = /^export (?:abstract |async )?(?:class|const|function\*?|interface|type) (\w+)/;

/**
 * The sections of a file of the engine: the file itself, with the comment it begins with, and each of its exports, with
 * the comment above it.
 * @param text the file
 * @param file what its page is called, and its address below the course's
 */
export function sourceSections(
  text: string,
  { page, path }: { page: string; path: string },
): Section[] {
  const lines = text.split('\n');
  const exports = new Map<string, Section>();
  lines.forEach((line, i) => {
    const [, title] = EXPORT.exec(line) ?? [];
    // A type of the same name is part of what it is the type of.
    if (!title || exports.has(title)) return;
    exports.set(title, { href: `${path}#L${i + 1}`, title, page, text: commentAbove(lines, i) });
  });
  const about = commentAbove(lines, lines.findIndex(line => line.endsWith('*/')) + 1);
  const file = { href: path, title: page, page: 'The engine', text: about };
  return [file, ...exports.values()].map(section => ({ ...section, isSource: true }));
}

/** The words of the doc comment that ends just above a line, without addresses and backticks. */
function commentAbove(lines: readonly string[], line: number): string {
  if (!lines[line - 1]?.endsWith('*/')) return '';
  const first = lines.findLastIndex((text, i) => i < line && text.trimStart().startsWith('/**'));
  return lines
    .slice(first, line)
    .map(text => text.replace(/^\s*\/?\*+\/?|\*\/$|https?:\S+|`/g, '').trim())
    .join(' ')
    .trim();
}
