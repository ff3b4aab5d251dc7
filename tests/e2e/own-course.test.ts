/** The README's way from an empty file to a published chapter, for a course of one's own below its host. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { encodeShared } from '../../src/cells/edits/share.ts';
import { root, textOf } from '../support/tree.ts';
import { run } from './support/chapter.ts';
import { openPage } from './support/page.ts';
import { serveSite } from './support/site.ts';

const COURSE = `
title: Warm-ups
subtitle: A course of one's own
author: Ada Lovelace
language: en-GB
site: https://example.edu
base: /a/course
solutions: false
chapters:
  - { file: warm-up, date: 2027-01-12, label: Week 1 }
`;

/** Its exercise as the README has it. */
const STARTER = 'const lowest = torch.tensor(0.0);';

const FRONT =
  '---\ndescription: Of one’s own.\n---\n\n<Start />\n\n<Chapters />\n\n## Credits\n\nNone.\n';

const FOOTER = 'Words by Ada, CC BY 4.0: see the [credits](#credits).\n';

const STYLE = ':root {\n  --accent: #7a1f5c;\n}\n';

const GLOSSARY = `
- term: slope
  meaning: How steep it is, $\\frac{dy}{dx}$.
  chapter: warm-up
`;

/** A chapter that the course does not list yet, for good reason. */
const DRAFT = `---
title: A draft
description: It does not run yet.
minutes: 5
---

See [the one after it](../next/).

\`\`\`ts run id=broken
throw new Error('This is still to be mended.');
\`\`\`
`;

/** A picture that is wider than any column. */
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000" />';

/** What the README says to write into content/chapters/warm-up.mdx. */
function chapter(): string {
  const steps = /### From an empty file([\s\S]*?)\n### /.exec(textOf('README.md') ?? '')?.[1] ?? '';
  const blocks = [...steps.matchAll(/`````md\n([\s\S]*?) *`````/g)];
  return blocks.map(([, block]) => block.replace(/^ {3}/gm, '')).join('\n');
}

/** Builds the course in a copy of the project, and gives the folder that it is in. */
async function build(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const part of [
    'engine',
    'public',
    'src',
    'content/data',
    'astro.config.mjs',
    'tsconfig.json',
    'package.json',
  ]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'content/chapters'));
  writeFileSync(join(folder, 'content/course.yaml'), COURSE);
  writeFileSync(join(folder, 'content/front.mdx'), FRONT);
  writeFileSync(join(folder, 'content/footer.mdx'), FOOTER);
  writeFileSync(join(folder, 'content/style.css'), STYLE);
  writeFileSync(join(folder, 'content/glossary.yaml'), GLOSSARY);
  const text = `${chapter()}\n\n![A field](./field.svg)\n`;
  writeFileSync(join(folder, 'content/chapters/warm-up.mdx'), text);
  writeFileSync(join(folder, 'content/chapters/draft.mdx'), DRAFT);
  writeFileSync(join(folder, 'content/chapters/field.svg'), PICTURE);
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const options = [`--env-file=${join(root, 'astro.env')}`, astro, 'build'];
  // Not Vitest's environment: it has a BASE_URL of its own, which Astro would take.
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const child = spawn(process.execPath, options, { cwd: folder, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', data => {
      said += data;
    });
  }
  const code = await new Promise(resolve => child.on('close', resolve));
  if (code !== 0) throw new Error(`The build failed:\n${said}`);
  return join(folder, 'dist');
}

/** Links of pages that begin at the host's top, where the course is not; the build has refused all others that are dead. */
function leavesBase(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder }).flatMap(page => {
    const html = readFileSync(join(folder, page), 'utf8');
    const found = html.match(/ (?:href|src)="\/(?!a\/course\/)[^"]*/g) ?? [];
    return found.map(link => `${page}:${link}`);
  });
}

test('a course of one’s own is built below its host’s path, and its page, links and cells work there', {
  timeout: 300_000,
  retry: 0,
}, async () => {
  const folder = await build();
  const { url, server } = await serveSite(folder, '/a/course/');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  expect(leavesBase(folder)).toEqual([]);

  const { page, requests } = await openPage('', { site: url });
  expect(await page.title()).toBe("Warm-ups: A course of one's own");
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
  expect(await page.getByText('Ada Lovelace').isVisible()).toBe(true);
  expect(await page.getByText('Week 1 · 12 January 2027 · 5 minutes').isVisible()).toBe(true);
  const start = page.getByRole('link', { name: 'Start with chapter 1: A warm-up' });
  const colour = await start.evaluate(link => getComputedStyle(link).backgroundColor);
  expect(colour).toBe('rgb(122, 31, 92)');
  await start.click();
  expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(
    'https://example.edu/a/course/warm-up/',
  );

  const picture = await page.getByRole('img', { name: 'A field' }).boundingBox();
  const column = await page.locator('[data-cell="descent"]').boundingBox();
  expect(picture).toMatchObject({ width: column?.width, height: (column?.width ?? 0) / 2 });

  const notebook = await fetch(`${url}warm-up.ipynb`).then(response => response.text());
  expect(notebook).toContain(`![A field](data:image/svg+xml;base64,${btoa(PICTURE)})`);

  const foot = page.locator('footer');
  expect(await foot.innerText()).toBe('Words by Ada, CC BY 4.0: see the credits.');
  expect(await foot.getByRole('link').getAttribute('href')).toBe('/a/course/#credits');
  expect(await page.locator('[data-exercise="lowest"] .hint').count()).toBe(1);
  expect(await page.locator('[data-solution]').count()).toBe(0);

  const cell = page.locator('[data-cell="descent"]');
  const output = cell.locator('[data-output]');
  expect(await output.innerText()).toContain('tensor(1.9879, requires_grad=True)');
  await run(cell);
  expect(await output.innerText()).toContain('tensor(1.9879, requires_grad=True)');

  const edit = { source: 'const lowest = w ** 2 - 4 * w + 7;', lesson: STARTER, at: 1 };
  await page.goto(`${url}hand-ins/`);
  await page
    .getByLabel('Names and links')
    .fill(`Bo: ${url}warm-up/${await encodeShared('warm-up', { lowest: edit })}`);
  await page.getByRole('button', { name: 'Run the checks' }).click();
  await page.getByRole('row', { name: 'Bo solved', exact: true }).waitFor();
  const outside = requests.filter(
    address => !address.startsWith(url) && !/^(blob|data):/.test(address),
  );
  expect(outside).toEqual([]);
});
