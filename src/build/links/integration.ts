/**
 * Refuses dead links. In dev each page is checked as it is rendered (`page-links.ts`). A build checks the sources
 * before any chapter runs (`source-links.ts`: links to pages that do not exist), and the built HTML at its end
 * (`site-links.ts`: everything).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { root } from '../project-root.ts';
import { checkPageLinks } from './page-links.ts';
import { deadSiteLinks } from './site-links.ts';
import { allDeadSourceLinks } from './source-links.ts';

/** The Astro integration. */
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
