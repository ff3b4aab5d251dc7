/** The site's links, at the path it is built for and at another. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../support/tree.ts';
import { brokenLinks } from './support/links.ts';
import { openPage } from './support/page.ts';
import { base, dist, serveSite } from './support/site.ts';

test('every link leads somewhere', () => {
  expect(brokenLinks(dist, base)).toEqual([]);
});

test('a site built for a path below its host works there', {
  timeout: 240_000,
  retry: 0,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await build(folder, '/a/course');
  expect(brokenLinks(folder, '/a/course/')).toEqual([]);

  const { url, server } = await serveSite(folder, '/a/course/');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { page, requests } = await openPage('', { site: url });
  await page.getByRole('link', { name: 'Seven steps', exact: true }).last().click();
  const cell = page.locator('[data-cell="loss"]');
  await cell.getByRole('button', { name: /^Run/ }).click();
  await cell.locator('[data-output]').getByText('25823.8').waitFor();
  await expect.poll(() => cell.getAttribute('data-state')).toBe('done');
  expect(
    requests.filter(address => !address.startsWith(url) && !/^(blob|data):/.test(address)),
  ).toEqual([]);
});

/** Builds the site for a path, into a folder of its own. */
async function build(folder: string, base: string): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const options = ['--env-file=astro.env', astro, 'build', '--outDir', folder];
  const child = spawn(process.execPath, options, {
    cwd: root,
    // Vitest's environment has a BASE_URL of its own, which Astro would take.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, BASE_PATH: base },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', data => {
    errors += data;
  });
  const code = await new Promise(resolve => child.on('close', resolve));
  if (code !== 0) throw new Error(`The build failed:\n${errors}`);
}
