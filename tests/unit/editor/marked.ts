import type { TextChange } from '../../../src/editor/text-change.ts';

/** Where a selection is in a text that marks it: `a|b`, or `a[b]c` without brackets of its own. */
export function marked(text: string): { text: string; from: number; to: number } {
  const from = text.search(/[|«]/);
  const to = text.includes('»') ? text.indexOf('»') - 1 : from;
  return { text: text.replace(/[|«»]/g, ''), from, to };
}

/** A text as a change leaves it, its selection marked. */
export function applied(text: string, change: TextChange): string {
  const changed = text.slice(0, change.start) + change.text + text.slice(change.end);
  const { selectionStart: from, selectionEnd: to } = change;
  if (from === to) return `${changed.slice(0, from)}|${changed.slice(from)}`;
  return `${changed.slice(0, from)}«${changed.slice(from, to)}»${changed.slice(to)}`;
}
