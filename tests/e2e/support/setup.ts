/** Before the browser tests: the built site on a free port and one browser, for all files to share. */

import type { TestProject } from 'vitest/node';
import { launchBrowser } from './launch.ts';
import { serveSite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the home page. */
    site: string;
    /** Where the browser listens for Playwright. */
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serveSite();
  const browser = await launchBrowser(line => console.log(line));
  project.provide('site', site.url);
  project.provide('browser', browser.server.wsEndpoint());
  return async () => {
    await browser.server.close();
    site.server.close();
    site.server.closeAllConnections();
  };
}
