/**
 * When links that lead nowhere are refused: while one writes, as each page is made; in a build, those to pages that the
 * course does not have before anything runs, and every one of its pages when all is built.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { root } from '../project-root.ts';
import { checkPageLinks } from './page-links.ts';
import { deadSiteLinks } from './site-links.ts';
import { allDeadSourceLinks } from './source-links.ts';

/** Astro's integration that does it. */
export function linkChecks(): AstroIntegration {
  let base = '/';
  return {
    name: 'downhill:links',
    hooks: {
      'astro:config:setup'({ command, config }) {
        base = config.base;
        if (command === 'dev') checkPageLinks(base);
      },
      'astro:build:start': () => refuse(allDeadSourceLinks(base)),
      'astro:build:done': ({ dir }) => refuse(deadSiteLinks(fileURLToPath(dir), base, textOf)),
    },
  };
}

function textOf(file: string): string {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** @param links each with its file, its line, and what is wrong */
function refuse(links: readonly string[]): void {
  if (links.length === 0) return;
  throw new Error(
    `These lead nowhere in this course: mend them, or take them out.\n${links.join('\n')}`,
  );
}
