import { type Browser, chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { watchOutside } from './outside.ts';

/** Who is visiting, and on what. */
export interface VisitOptions {
  /** The width of the window in pixels; its height is 800. */
  width?: number;
  colorScheme?: 'light' | 'dark';
  javaScriptEnabled?: boolean;
  /** Fingers in place of a mouse, as on a phone. */
  touch?: boolean;
  /** What this browser has and others have not: parts of `window` that are to be missing. */
  without?: string[];
  /** The address of the site, where it is another build than the one all tests share. */
  site?: string;
  /** Problems that this test is about: one that matches does not fail it. */
  expected?: RegExp[];
}

/** An open page, and what went on while it was open. */
export interface Visit {
  page: Page;
  /** The address of every request so far, in order. */
  requests: string[];
  /** The page's errors, and its calls to other hosts, so far. */
  problems(): string[];
}

/**
 * Opens a page of the site in a fresh window, for the current test.
 *
 * When the test ends, the window is closed, and the test fails if the page wrote an error to the
 * console, threw one, or called another host.
 *
 * @param path relative to the home page: `''`, `'chapters/seven-steps/'`
 */
export async function openPage(path = '', options: VisitOptions = {}): Promise<Visit> {
  const { width = 1280, colorScheme = 'light', javaScriptEnabled = true } = options;
  const { touch = false, without = [], expected = [] } = options;
  const site = new URL(options.site ?? inject('site'));
  const outside = await watchOutside();
  const context = await (await sharedBrowser()).newContext({
    viewport: { width, height: 800 },
    colorScheme,
    javaScriptEnabled,
    hasTouch: touch,
    isMobile: touch,
    proxy: { server: outside.proxy, bypass: site.host },
  });

  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', request => requests.push(request.url()));
  context.on('console', message => {
    if (message.type() === 'error') errors.push(`console error: ${message.text()}`);
  });
  context.on('weberror', error => errors.push(`page error: ${error.error().stack}`));

  const problems = () => [...errors, ...outside.calls.map(call => `call to another host: ${call}`)];

  onTestFinished(async () => {
    await context.close();
    outside.server.close();
    outside.server.closeAllConnections();
    const unexpected = problems().filter(problem => !expected.some(part => part.test(problem)));
    if (unexpected.length > 0) throw new Error(`The page had problems:\n${unexpected.join('\n')}`);
  });

  // Before the test's own time is up: so the step that waits in vain is named.
  context.setDefaultTimeout(25_000);
  for (const name of without) await context.addInitScript(`delete window.${name}`);
  const page = await context.newPage();
  await page.goto(new URL(path, site).href);
  return { page, requests, problems };
}

let browser: Promise<Browser> | undefined;

/** The one browser, connected to once in a process. */
function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browser'));
  return browser;
}
