/** A report as a table of the page, filled while the hand-ins run. */
import { h } from '../../dom/html.ts';
import { linkToCell } from '../edits/share.ts';
import type { HandIn, Report, Row } from './gather.ts';
import { WAITING } from './judge.ts';
import type { Lesson } from './lesson.ts';
import { solvedOf, WORDS } from './sheet.ts';

/** The table, and what brings a hand-in's row up to date. */
export interface ReportTable {
  element: HTMLElement;
  show(row: Row): void;
}

/** Readers down, exercises across; a last line says how many have solved each. */
export function tableOf(report: Report, home: URL): ReportTable {
  const { lessons, rows } = report;
  const hasNotes = () => rows.some(({ notes }) => notes.length > 0);
  const body = h('tbody');
  const foot = h('tfoot');
  const drawn = new Map<Row, HTMLElement>();
  const element = h(
    'table',
    {},
    h('caption', { class: 'sr-only' }, 'What came of each exercise, by reader'),
    head(lessons, home),
    body,
    foot,
  );
  const show = (row: Row): void => {
    const line = drawRow(row, lessons);
    const old = drawn.get(row);
    if (old) old.replaceWith(line);
    else body.append(line);
    drawn.set(row, line);
    foot.replaceChildren(sums(report));
    element.toggleAttribute('data-has-notes', hasNotes());
  };
  for (const row of rows) show(row);
  return { element, show };
}

function head(lessons: readonly Lesson[], home: URL): HTMLElement {
  const chapters = lessons.map(({ chapter, title, exercises }) =>
    h(
      'th',
      { scope: 'colgroup', colspan: `${exercises.length}` },
      h('a', { href: new URL(`${chapter}/`, home).href, target: '_blank' }, title),
    ),
  );
  const names = lessons.flatMap(({ exercises }) =>
    exercises.map((id, i) =>
      h('th', { scope: 'col' }, `${i + 1} `, h('code', { translate: 'no' }, id)),
    ),
  );
  const both = { scope: 'col', rowspan: '2' };
  return h(
    'thead',
    {},
    h(
      'tr',
      {},
      h('th', both, 'Reader'),
      ...chapters,
      h('th', { ...both, class: 'notes' }, 'Notes'),
    ),
    h('tr', {}, ...names),
  );
}

/** Of a reader whose links cannot be used, the reasons stand where the results would. */
function drawRow({ name, handIns, notes }: Row, lessons: readonly Lesson[]): HTMLElement {
  const reader = h('th', { scope: 'row' }, name);
  const told = notes.map(note => h('p', {}, note));
  const results = lessons.flatMap(({ chapter, exercises }) => {
    const handIn = handIns.get(chapter);
    return exercises.map(id =>
      handIn ? drawVerdict(handIn, id) : h('td', { class: 'none' }, '–'),
    );
  });
  return handIns.size === 0
    ? h('tr', {}, reader, h('td', { class: 'notes', colspan: `${results.length + 1}` }, ...told))
    : h('tr', {}, reader, ...results, h('td', { class: 'notes' }, ...told));
}

function drawVerdict({ link, verdicts }: HandIn, id: string): HTMLElement {
  const { state, why } = verdicts.get(id) ?? WAITING;
  return h(
    'td',
    { 'data-verdict': state },
    h('a', { href: linkToCell(link, id), target: '_blank' }, WORDS[state]),
    why.length > 0
      ? h('details', {}, h('summary', {}, 'Why'), ...why.map(reason => h('p', {}, reason)))
      : null,
  );
}

function sums(report: Report): HTMLElement {
  const counts = report.lessons.flatMap(({ chapter, exercises }) =>
    exercises.map(id => h('td', {}, solvedOf(report, chapter, id))),
  );
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, 'Solved by'),
    ...counts,
    h('td', { class: 'notes' }),
  );
}
