/** A report as rows for a spreadsheet. */
import type { Report } from './gather.ts';
import type { State } from './judge.ts';

/** States in words. */
export const WORDS: Record<State, string> = {
  waiting: 'not run yet',
  untouched: 'untouched',
  solved: 'solved',
  failed: 'not yet',
  error: 'error',
  stopped: 'stopped',
};

/** A row for each reader: the state of each exercise, in words, with what is wrong. */
export function sheetOf({ lessons, rows }: Report): string[][] {
  const exercises = lessons.flatMap(({ chapter, exercises }) =>
    exercises.map(id => ({ chapter, id })),
  );
  const head = ['Reader', ...exercises.map(({ chapter, id }) => `${chapter}: ${id}`), 'Notes'];
  return [
    head,
    ...rows.map(({ name, handIns, notes }) => [
      asText(name),
      ...exercises.map(({ chapter, id }) => {
        const verdict = handIns.get(chapter)?.verdicts.get(id);
        return verdict ? [WORDS[verdict.state], ...verdict.why].join('\n') : '';
      }),
      notes.join('\n'),
    ]),
  ];
}

/** A name is no formula, whatever it begins with: spreadsheets would compute it. */
const asText = (name: string) => (/^[=+\-@]/.test(name) ? `'${name}` : name);

/** "12 of 30": of those who have handed in a chapter, how many have solved an exercise. */
export function solvedOf({ rows }: Report, chapter: string, id: string): string {
  const all = rows.flatMap(({ handIns }) => handIns.get(chapter)?.verdicts.get(id) ?? []);
  return `${all.filter(({ state }) => state === 'solved').length} of ${all.length}`;
}
