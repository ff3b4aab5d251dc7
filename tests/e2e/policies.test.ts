/** The site behind a server that sends a Content Security Policy of its own. */
import { expect, onTestFinished, test } from 'vitest';
import { textOf } from '../support/tree.ts';
import { openPage } from './support/page.ts';
import { base, dist, serveSite } from './support/site.ts';

/** Runs a cell of a chapter that comes with a policy. */
async function run(policy: string, expected: RegExp[] = []) {
  const headers = { 'content-security-policy': policy };
  const { url, server } = await serveSite(dist, base, headers);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { page } = await openPage('seven-steps/', { site: url, expected });
  const cell = page.locator('[data-cell="data"]');
  await cell.getByRole('button', { name: /^Run/ }).click();
  const state = () => cell.getAttribute('data-state');
  await expect.poll(state, { timeout: 40_000 }).toMatch(/done|error|stopped/);
  return { state: await state(), text: await cell.innerText() };
}

test('cells run with the policy that the README gives', async () => {
  const policy = /Content-Security-Policy: (.*)/.exec(textOf('README.md') ?? '')?.[1] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect((await run(policy)).state).toBe('done');
});

test('a policy that lets nothing run is said to be the reason', { timeout: 60_000 }, async () => {
  const { state, text } = await run("script-src 'self'", [/Content Security Policy/]);
  expect(state).toBe('stopped');
  expect(text).toContain('It could not start: the server (its Content-Security-Policy)');
});
