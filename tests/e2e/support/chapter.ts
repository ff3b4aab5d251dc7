/** The chapter that most tests visit, by the parts of its page that a reader reaches for. */
import type { Locator, Page } from 'playwright-core';
import { openPage, type VisitOptions } from './page.ts';
import { base } from './site.ts';

const CHAPTER = 'seven-steps/';

/** The code of its cell `scaled`, as the lesson has it. */
export const LESSON = 'const lr = 1e-5;\n\nparams.grad * lr';
/** The same with twice the rate, as a reader may write it. */
export const FASTER = 'const lr = 2e-5; // faster\n\nparams.grad * lr';

/** What is kept of a cell, as it stands in the storage. */
export const keyOf = (id: string) => `downhill:edit:${base}:seven-steps:${id}`;

/** What makes an editor more than a text to type in: Monaco, and colours. */
const COMFORTS = /\/(?:surface|editor\.api|highlighter)\.[^/]*\.js$/;

export interface ChapterOptions extends VisitOptions {
  /** With Monaco and colours, for which a page works for seconds. Without them the plain editor stays, as on a phone. */
  fullEditor?: boolean;
}

/** Opens it for the current test. */
export async function openChapter({ fullEditor = false, ...options }: ChapterOptions = {}) {
  const visit = await openPage(CHAPTER, options);
  if (!fullEditor) await visit.page.context().route(COMFORTS, () => {});
  return { ...visit, ...handles(visit.page) };
}

/** Opens it in two tabs. `other` is the second, and `there` are its parts. */
export async function openInTwoTabs() {
  const visit = await openChapter();
  const other = await visit.page.context().newPage();
  await other.goto(visit.page.url());
  return { ...visit, other, there: handles(other) };
}

/** The parts of a chapter's page. */
export function handles(page: Page) {
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`);
  return {
    cell,
    tool: (name: string) => page.locator('.chapter-tools').getByRole('button', { name }),
    notices: page.locator('.chapter-notices'),
    cellTool: (id: string, name: RegExp) => cell(id).getByRole('button', { name }),
  };
}

/** `data-state` of a cell. */
export const stateOf = (cell: Locator) => cell.getAttribute('data-state');

/** What a cell shows below its code. */
export const output = (cell: Locator) => cell.locator('[data-output]');

/** What a cell has printed. */
export const printed = async (cell: Locator) => (await output(cell).innerText()).trim();

/** How a run ended, as the reader sees it. */
export interface Outcome {
  /** `data-state` of the cell. */
  state: string;
  /** What stands beside its buttons. */
  status: string;
  /** What it printed. */
  output: string;
}

/** Waits until the run of a cell is over, however it ends. */
export async function outcome(cell: Locator): Promise<Outcome> {
  const over = ':is([data-state=done], [data-state=error], [data-state=stopped])';
  await cell.and(cell.page().locator(over)).waitFor();
  return {
    state: (await stateOf(cell)) ?? '',
    status: await cell.locator('[data-status]').innerText(),
    output: await printed(cell),
  };
}

/** Presses Run. */
export const start = (cell: Locator) => cell.getByRole('button', { name: /^Run/ }).first().click();

/** Waits until a cell is in a state. */
export const settled = (cell: Locator, state = 'done') =>
  cell.and(cell.page().locator(`[data-state="${state}"]`)).waitFor();

/** Runs a cell, and waits until it ends in a state. */
export async function run(cell: Locator, state = 'done'): Promise<void> {
  await start(cell);
  await settled(cell, state);
}

/**
 * Presses Run, some times, and Stop as soon as that is there and the cell has printed a text. All of it in the page,
 * since what is pressed from outside may come when a busy machine has let the run's time go by. Without a text, Stop may
 * come while a cell above is still running.
 */
export const runAndStop = (cell: Locator, { times = 1, once = '' } = {}) =>
  cell.evaluate(
    (node, { times, once }) =>
      new Promise<void>(done => {
        const [runs, stops, output] = ['[data-run]', '[data-stop]', '[data-output]'].map(
          name => node.querySelector(name) as HTMLElement,
        );
        const watch = new MutationObserver(() => {
          if (stops.hidden || !output.textContent.includes(once)) return;
          watch.disconnect();
          stops.click();
          done();
        });
        watch.observe(node, { subtree: true, childList: true, attributeFilter: ['hidden'] });
        for (let i = 0; i < times; i++) runs.click();
      }),
    { times, once },
  );
