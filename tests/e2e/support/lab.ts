import type { Locator, Page } from 'playwright-core';
import { openPage, type Visit, type VisitOptions } from './page.ts';

/** A chapter, and the cell in it whose code the tests replace by theirs. */
const CHAPTER = 'seven-steps/';
const CELL = 'mse';

/** How a run ended, as the reader sees it. */
export interface Outcome {
  /** `data-state` of the cell. */
  state: string;
  /** What stands beside its buttons. */
  status: string;
  /** What it printed. */
  output: string;
}

/** A cell of a real page to try code in. */
export interface Lab extends Visit {
  cell: Locator;
  /** Puts code into the cell, as a reader would, and presses Run. */
  start(code: string): Promise<void>;
  /** Waits until the run is over. */
  outcome(): Promise<Outcome>;
  /** Both. */
  run(code: string): Promise<Outcome>;
}

/** What Monaco complains of when a selection is typed away before it is drawn, which no hand can. */
const TYPED_TOO_FAST = /_actualRenderOneSelection/;

/** Opens a lab for the current test. */
export async function openLab({ expected = [], ...options }: VisitOptions = {}): Promise<Lab> {
  const visit = await openPage(CHAPTER, { ...options, expected: [...expected, TYPED_TOO_FAST] });
  return labOn(visit);
}

/** Makes a lab of an open chapter. */
export function labOn<V extends { page: Page }>(visit: V): V & Omit<Lab, keyof Visit> {
  const { page } = visit;
  const cell = page.locator(`[data-cell="${CELL}"]`);

  async function start(code: string): Promise<void> {
    const editor = cell.locator('.native-edit-context, textarea').first();
    if ((await editor.count()) === 0) await cell.locator('[data-code]').click();
    await editor.focus();
    await page.keyboard.press('ControlOrMeta+a');
    // A comment first: typed brackets and quotes at the very start get a second one from the editor.
    await page.keyboard.insertText(`//\n${code}`);
    await cell.getByRole('button', { name: /^Run/ }).click();
  }

  async function outcome(): Promise<Outcome> {
    await page
      .locator(
        `[data-cell="${CELL}"]:is([data-state=done], [data-state=error], [data-state=stopped])`,
      )
      .waitFor();
    return {
      state: (await cell.getAttribute('data-state')) ?? '',
      status: await cell.locator('[data-status]').innerText(),
      output: (await cell.locator('[data-output]').innerText()).trim(),
    };
  }

  async function run(code: string): Promise<Outcome> {
    await start(code);
    return outcome();
  }

  return { ...visit, cell, start, outcome, run };
}

/** Puts code at the head of the worker's script, which no stranger can. */
export async function smuggle(page: Page, code: string): Promise<void> {
  await page.route(/sandbox-worker/, async route => {
    const script = await (await fetch(route.request().url())).text();
    await route.fulfill({ contentType: 'text/javascript', body: `${code}\n${script}` });
  });
}
