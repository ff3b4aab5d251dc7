import type { Page } from 'playwright-core';

/**
 * Keeps a page waiting for the answers to some of its requests.
 * @param what the addresses
 * @returns lets go of those that came and those to come
 */
export async function hold(page: Page, what: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(what, async route => {
    await released;
    await route.continue();
  });
  return release;
}
