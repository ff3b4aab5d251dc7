import type { AxesData, Mark } from '../figure.ts';
import type { Marker } from '../markers.ts';
import { describeGaps } from '../summary.ts';
import { fillsFrame } from './shape.ts';

/** A legend entry: the mark's sign and name. */
export interface Entry {
  sign: string;
  color: string;
  text: string;
}

/** A line of text above a frame. `end` stands at its right end, where there is room for both. */
export type HeadLine =
  | { kind: 'note' | 'title'; text: string }
  | { kind: 'names'; text: string; end: Entry[]; bar: string | null }
  | { kind: 'legend'; entries: Entry[] }
  | { kind: 'bar'; text: string };

const LINES = { '-': '—', '--': '– –', '-.': '–·–', ':': '···' } as const;
const POINTS: Record<Marker, string> = {
  o: '●',
  '.': '•',
  ',': '·',
  s: '■',
  '^': '▲',
  v: '▼',
  '<': '◀',
  '>': '▶',
  D: '◆',
  d: '♦',
  p: '⬟',
  h: '⬢',
  H: '⬣',
  '8': '●',
  '*': '★',
  '+': '+',
  x: '×',
  P: '✚',
  X: '✖',
  '|': '|',
  _: '–',
  '1': 'Y',
  '2': '⅄',
  '3': '≺',
  '4': '≻',
};

/** What a mark looks like, as a character: it flows with the text, so nothing needs measuring. */
function signOf(mark: Mark): string {
  switch (mark.kind) {
    case 'line':
    case 'errorbar':
      return mark.linestyle === null ? POINTS[mark.marker ?? 'o'] : LINES[mark.linestyle];
    case 'rule':
      return LINES[mark.linestyle];
    case 'scatter':
      return POINTS[mark.marker];
    case 'quiver':
      return '→';
    default:
      return '■';
  }
}

/** A letter's mean width in pixels, on the large side. */
const LETTER = 6.6;

/** How wide words are, in pixels. */
export const wordsWidth = (text: string): number => text.length * LETTER;
const width = wordsWidth;
/** A long dash is as wide as two letters. */
const signWidth = (sign: string): number => width(sign) + (sign === LINES['-'] ? LETTER : 0);
const entryWidth = (entry: Entry): number => signWidth(entry.sign) + width(entry.text) + 3 * LETTER;
const legendWidth = (entries: Entry[]): number =>
  entries.reduce((sum, entry) => sum + entryWidth(entry), 0);

/** Breaks text between words into lines of at most `room` pixels. */
export function wrapText(text: string, room: number, letter = LETTER): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + 1 + word.length) * letter <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** Sets the legend in as many lines as it takes. */
function wrapLegend(entries: Entry[], room: number): Entry[][] {
  const lines: Entry[][] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && legendWidth([...last, entry]) <= room) last.push(entry);
    else lines.push([entry]);
  }
  return lines;
}

/** The lines above a frame, from the top down; `room` is the narrowest width they must fit. */
export function headLines(axes: AxesData, room: number): HeadLine[] {
  const labelled = axes.legend ? axes.marks.filter(mark => mark.label !== null) : [];
  const entries = labelled.map(mark => ({
    sign: signOf(mark),
    color: 'color' in mark ? mark.color : 'black',
    text: mark.label as string,
  }));
  // A title is bold and a little larger than the rest.
  const titles = axes.title === null ? [] : wrapText(axes.title, room, LETTER * 1.08);
  const lines: HeadLine[] = titles.map(text => ({ kind: 'title', text }));
  const name = axes.ylabel ?? '';
  const together =
    entries.length > 0 && name !== '' && width(name) + 2 * LETTER + legendWidth(entries) <= room;
  if (!together) {
    for (const line of wrapLegend(entries, room)) lines.push({ kind: 'legend', entries: line });
  }
  // Other charts have it on them, so that they keep their height: see note.ts.
  const note = fillsFrame(axes) ? describeGaps(axes) : null;
  if (note !== null) {
    for (const text of wrapText(note, room)) lines.push({ kind: 'note', text });
  }
  // What the colours mean stands over them, at the right, and above the names where both do not fit.
  const bar = axes.colorbar?.label ?? null;
  const isBeside =
    bar !== null && name !== '' && !together && width(name) + width(bar) + 2 * LETTER <= room;
  if (bar !== null && !isBeside) lines.push({ kind: 'bar', text: bar });
  if (name !== '') {
    const end = together && entries.length > 0 ? entries : [];
    lines.push({ kind: 'names', text: name, end, bar: isBeside ? bar : null });
  }
  return lines;
}
