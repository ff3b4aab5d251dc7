/** The page on which an instructor finds out who has solved what. All of it happens in this browser. */

import { copyText } from '../../dom/clipboard.ts';
import { csvOf } from '../../dom/csv.ts';
import { save } from '../../dom/save.ts';
import type { Site } from './address.ts';
import { gather, type Report } from './gather.ts';
import { HandInRuns } from './run-all.ts';
import { sheetOf } from './sheet.ts';
import { tableOf } from './table.ts';

const root = document.querySelector<HTMLElement>('[data-hand-ins]');
if (root) listen(root);

function listen(root: HTMLElement): void {
  const part = <E extends HTMLElement>(name: string) => root.querySelector(`[data-${name}]`) as E;
  const lines = part<HTMLTextAreaElement>('lines');
  const [check, stop, status, results] = ['check', 'stop', 'status', 'results'].map(part);
  const say = (text: string) => status.replaceChildren(text);
  const site: Site = {
    home: new URL(root.dataset.home as string, location.href),
    chapters: JSON.parse(root.dataset.chapters as string),
  };
  const runs = new HandInRuns();
  let report: Report = { lessons: [], rows: [] };

  /** What is hidden loses the focus: the button that takes its place gets it. */
  const setRunning = (isRunning: boolean) => {
    const [gone, come] = isRunning ? [check, stop] : [stop, check];
    const hasFocus = gone === document.activeElement;
    come.hidden = false;
    if (hasFocus) come.focus();
    gone.hidden = true;
  };

  const checkAll = async (): Promise<string> => {
    runs.begin();
    say('Reading the links…');
    report = await gather(lines.value, site);
    results.hidden = report.rows.length === 0;
    if (results.hidden) return 'There are no links yet: paste them above.';
    const table = tableOf(report, site.home);
    part('table').replaceChildren(table.element);
    const isDone = await runs.run(report, {
      began: ({ name }, number, of) => say(`Running ${number} of ${of}: ${name}`),
      changed: table.show,
    });
    return isDone ? 'All have run.' : 'Stopped: what has not run yet says so.';
  };

  check.addEventListener('click', async () => {
    setRunning(true);
    say(await checkAll().catch(error => `It could not go on: ${(error as Error).message}`));
    setRunning(false);
  });
  stop.addEventListener('click', () => runs.stop());
  part('copy').addEventListener('click', async () => {
    const isCopied = await copyText(csvOf(sheetOf(report), '\t'));
    say(isCopied ? 'The table is copied.' : 'The browser does not let the page copy.');
  });
  // With the mark by which spreadsheets know UTF-8.
  part('save').addEventListener('click', () =>
    save(new Blob([`\ufeff${csvOf(sheetOf(report))}`], { type: 'text/csv' }), 'hand-ins.csv'),
  );
}
