/** A cell of a real page to try code in. */
import type { Locator, Page } from 'playwright-core';
import { handles, type Outcome, openChapter, outcome, start } from './chapter.ts';
import { rewrite } from './editing.ts';
import type { Visit, VisitOptions } from './page.ts';

/** The cell whose code the tests replace by theirs. */
const CELL = 'mse';

export interface Lab extends Visit {
  cell: Locator;
  /** Puts code into the cell, as a reader would, and presses Run. */
  start(code: string): Promise<void>;
  /** Waits until the run is over. */
  outcome(): Promise<Outcome>;
  /** Both. */
  run(code: string): Promise<Outcome>;
}

/** Opens a lab for the current test. */
export async function openLab(options?: VisitOptions): Promise<Lab> {
  return labOn(await openChapter(options));
}

/** Makes a lab of an open chapter. */
function labOn({ page, requests, problems }: Visit): Lab {
  const cell = handles(page).cell(CELL);
  const lab = {
    start: async (code: string) => {
      await rewrite(cell, code);
      await start(cell);
    },
    outcome: () => outcome(cell),
    run: async (code: string) => {
      await lab.start(code);
      return outcome(cell);
    },
  };
  return { page, requests, problems, cell, ...lab };
}

/** Puts code at the head of the worker's script, which no stranger can. */
export async function smuggle(page: Page, code: string): Promise<void> {
  await page.route(/sandbox-worker/, async route => {
    const script = await (await fetch(route.request().url())).text();
    await route.fulfill({ contentType: 'text/javascript', body: `${code}\n${script}` });
  });
}

/**
 * Reloads a page that says of a cell that it took so long at build time: a run of the cell may take ten times that.
 * @param ms milliseconds
 */
export async function reloadWithTime(page: Page, id: string, ms: number): Promise<void> {
  const time = new RegExp(`(?<=<[^>]* data-cell="${id}"[^>]* data-ms=")\\d+`);
  await page.route(page.url(), async route => {
    const html = await (await fetch(route.request().url())).text();
    if (!time.test(html)) throw new Error(`The page does not say how long ${id} took.`);
    await route.fulfill({ contentType: 'text/html', body: html.replace(time, `${ms}`) });
  });
  await page.reload();
}
