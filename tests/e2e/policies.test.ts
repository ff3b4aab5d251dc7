/** The site behind a server that sends a Content Security Policy of its own. */
import { expect, onTestFinished, test } from 'vitest';
import { textOf } from '../support/tree.ts';
import { outcome, start } from './support/chapter.ts';
import { openPage } from './support/page.ts';
import { base, dist, serveSite } from './support/site.ts';

/** Presses Run in a cell of a chapter that comes with a policy. */
async function press(policy: string, expected: RegExp[] = []) {
  const headers = { 'content-security-policy': policy };
  const { url, server } = await serveSite(dist, base, headers);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { page } = await openPage('seven-steps/', { site: url, expected });
  const cell = page.locator('[data-cell="data"]');
  await page.clock.install();
  await start(cell);
  return { page, cell };
}

test('cells run with the policy that the README gives', async () => {
  const policy = /Content-Security-Policy: (.*)/.exec(textOf('README.md') ?? '')?.[1] ?? '';
  expect(policy).toContain("default-src 'self'");
  const { cell } = await press(policy);
  expect((await outcome(cell)).state).toBe('done');
});

test.each([
  ['after many looks at the frame', 'runFor'],
  ['in a page that was too busy to look', 'fastForward'],
] as const)('a policy that lets nothing run is said to be the reason, %s', async (_, advance) => {
  const { page, cell } = await press("script-src 'self'", [/Content Security Policy/]);
  await page.locator('iframe').waitFor({ state: 'attached' });
  await page.clock[advance](15_000); // what a worker may take to start
  const { state, status } = await outcome(cell);
  expect(state).toBe('stopped');
  expect(status).toContain('It could not start: the server (its Content-Security-Policy)');
});
