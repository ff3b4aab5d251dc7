/** What stands above a frame, in lines of text: title, legend, notes, and what y and the colours mean. */
import type { AxesData } from '../figure.ts';
import { describeGaps } from '../summary.ts';
import { fillsFrame } from './shape.ts';
import { signOf } from './signs.ts';
import { EM, TITLE_SIZE, wordsWidth, wrapText } from './text-size.ts';

/** A legend entry: the mark's sign and name. */
export interface Entry {
  sign: string;
  color: string;
  text: string;
}

/** A line above a frame. Beside y's name, the legend or what the colours mean may stand at the right end. */
export type HeadLine =
  | { kind: 'note' | 'title'; text: string }
  | { kind: 'names'; text: string; legend: Entry[]; bar: string | null }
  | { kind: 'legend'; entries: Entry[] }
  | { kind: 'bar'; text: string };

/** From one line to the next, in ems. */
export const HEAD_LINE = 1.55;

/** Between the lowest line and the frame, in ems. */
export const HEAD_GAP = 1.15;

/** The lines above a frame, from the top down; `room` is the narrowest width they must fit. */
export function headLines(axes: AxesData, room: number): HeadLine[] {
  const name = axes.ylabel ?? '';
  const bar = axes.colorbar?.label ?? null;
  const entries = legendOf(axes);
  // Only a name that is one line has room beside it.
  const fitsBesideName = (width: number): boolean =>
    /^.+$/.test(name) && wordsWidth(name) + EM + width <= room;
  const isLegendBeside = entries.length > 0 && fitsBesideName(legendWidth(entries));
  const isBarBeside = bar !== null && !isLegendBeside && fitsBesideName(wordsWidth(bar));

  const lines: HeadLine[] = [...titleLines(axes, room)];
  if (!isLegendBeside) lines.push(...legendLines(entries, room));
  lines.push(...noteLines(axes, room));
  if (bar !== null && !isBarBeside) {
    lines.push(...wrapText(bar, room).map(text => ({ kind: 'bar', text }) as const));
  }
  if (name === '') return lines;
  const legend = isLegendBeside ? entries : [];
  const beside = { legend, bar: isBarBeside ? bar : null };
  const names = wrapText(name, room).map(text => ({ kind: 'names', text, ...beside }) as const);
  return [...lines, ...names];
}

const titleLines = ({ title }: AxesData, room: number): HeadLine[] =>
  title === null
    ? []
    : wrapText(title, room, TITLE_SIZE * EM).map(text => ({ kind: 'title', text }));

/** What the chart does not show, where colours fill the frame: others have it on them, see note.ts. */
function noteLines(axes: AxesData, room: number): HeadLine[] {
  const note = fillsFrame(axes) ? describeGaps(axes) : null;
  return note === null ? [] : wrapText(note, room).map(text => ({ kind: 'note', text }));
}

function legendOf({ legend, legendTitle, marks }: AxesData): Entry[] {
  if (!legend) return [];
  const title = legendTitle ? [{ sign: '', color: 'black', text: legendTitle }] : [];
  const entries = marks.flatMap(mark =>
    mark.label === null
      ? []
      : [{ sign: signOf(mark), color: 'color' in mark ? mark.color : 'black', text: mark.label }],
  );
  return [...title, ...entries];
}

/** As many lines as a legend takes; a name that is too long for one goes on in the next. */
function legendLines(entries: Entry[], room: number): HeadLine[] {
  const lines: Entry[][] = [];
  const parts = entries.flatMap(entry => {
    const texts = wrapText(entry.text, room - legendWidth([{ ...entry, text: '' }]));
    return texts.map((text, i) => ({ ...entry, sign: i === 0 ? entry.sign : '', text }));
  });
  for (const entry of parts) {
    const last = lines.at(-1);
    if (last && legendWidth([...last, entry]) <= room) last.push(entry);
    else lines.push([entry]);
  }
  return lines.map(line => ({ kind: 'legend', entries: line }));
}

/** Between the sign of an entry and its name, and between two entries, in ems. */
export const SIGN_GAP = 0.4;
export const ENTRY_GAP = 0.9;

/** The width of a line of entries, of which there is at least one. */
const legendWidth = (entries: Entry[]): number =>
  entries.reduce(
    (sum, { sign, text }) => sum + wordsWidth(sign + text) + (SIGN_GAP + ENTRY_GAP) * EM,
    -ENTRY_GAP * EM,
  );
