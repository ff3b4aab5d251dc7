/**
 * Run by `npm test` before anything else: finds the browser, installs one if it may, and says which
 * it is. So a machine without one stops here, not after the build.
 */

import { chromium } from 'playwright-core';
import { NoBrowserError } from './browser.ts';
import { launchBrowser } from './launch.ts';

try {
  console.log('Looking for a browser to test with.');
  const { path, server } = await launchBrowser(line => console.log(line));
  const browser = await chromium.connect(server.wsEndpoint());
  console.log(`Testing with Chromium ${browser.version()}: ${path}`);
  await server.close();
} catch (error) {
  if (!(error instanceof NoBrowserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
