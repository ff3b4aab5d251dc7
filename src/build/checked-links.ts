/**
 * When links that lead nowhere are refused: while one writes, as each page is made; in a build, those to pages that the
 * course does not have before anything runs, and every one of its pages when all is built.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { deadLinks } from './dead-links.ts';
import { checkLinksEarly } from './early-links.ts';
import { allLostPages } from './lost-pages.ts';
import { root } from './root.ts';

/** Astro's integration that does it. */
export function checkedLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'downhill:links',
    hooks: {
      'astro:config:setup'({ command, config }) {
        base = config.base;
        if (command === 'dev') checkLinksEarly(base);
      },
      'astro:build:start': () => refuse(allLostPages(base)),
      'astro:build:done': ({ dir }) => refuse(deadLinks(fileURLToPath(dir), base, textOf)),
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
