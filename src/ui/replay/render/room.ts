/**
 * The room that a player's values need at any of its steps: what stands below stays where it is while it plays. Nothing
 * can be measured where a page is built, so the longest values stand behind those that are shown, unseen.
 */
import { makerFor } from '../../../dom/html.ts';
import { frameAt, type Replay } from '../replay.ts';
import { valueInWords } from '../words.ts';

/** The most tables that are kept: which of them is the highest depends on the page's width. */
const MOST_TABLES = 4;

/** The names and the texts of a table. */
type Rows = [name: string, text: string][];

/** Tables of which one needs as much room as any step's, at every width of the page; the one with the most lines first. */
export function highestTables(replay: Replay): Rows[] {
  const longest = new Map<string, string>();
  const lists = new Map<string, string[]>();
  for (let i = 0; i < replay.kept.length; i++) {
    const { values } = frameAt(replay, i);
    const names = Object.keys(values);
    lists.set(JSON.stringify(names), names);
    for (const name of names) {
      const [text, known] = [valueInWords(values[name] as string | number), longest.get(name)];
      if (known === undefined || isLonger(text, known)) longest.set(name, text);
    }
  }
  const kept: string[][] = [];
  for (const names of [...lists.values()].sort((a, b) => b.length - a.length)) {
    if (!kept.some(others => names.every(name => others.includes(name)))) kept.push(names);
  }
  return kept
    .map((names): Rows => names.map(name => [name, longest.get(name) as string]))
    .sort((a, b) => heightOf(b) - heightOf(a))
    .slice(0, MOST_TABLES);
}

/** How a value is set: the columns of a matrix stand below one another. */
export const lookOf = (text: string): Record<string, string> =>
  text.includes('\n') ? { class: 'replay-matrix' } : {};

const linesOf = (text: string): number => text.split('\n').length;

const heightOf = (rows: Rows): number => rows.reduce((sum, [, text]) => sum + linesOf(text), 0);

const isLonger = (a: string, b: string): boolean =>
  linesOf(a) === linesOf(b) ? a.length > b.length : linesOf(a) > linesOf(b);

/** Those tables as elements that are there for their size alone; the text is no part of the page. */
export function renderRoom(replay: Replay, document: Document): HTMLElement[] {
  const make = makerFor(document);
  return highestTables(replay).map(rows =>
    make(
      'div',
      { class: 'replay-room', 'aria-hidden': 'true' },
      make('i', { 'data-text': '0' }),
      ...rows.map(([name, text]) => {
        const value = make('span', { 'data-text': text, ...lookOf(text) });
        return make('div', {}, make('b', { 'data-text': name }), value);
      }),
    ),
  );
}
