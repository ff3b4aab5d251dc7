/** Writes what the search knows, `search.json`, once all pages of the site are built. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { root } from '../build/project-root.ts';
import { pageSections } from './page-sections.ts';
import type { Section } from './section.ts';
import { sourceSections } from './source-sections.ts';

/** Pages that nobody looks for. */
const LEFT_OUT = ['404.html', 'hand-ins/index.html'];

/** Astro's integration that does it. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'downhill:search',
    hooks: {
      'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        const files = globSync('**/*.html', { cwd: folder }).map(file =>
          file.replaceAll('\\', '/'),
        );
        const sections = files
          .filter(file => !LEFT_OUT.includes(file))
          .sort()
          .flatMap(file => sectionsOf(file, folder));
        writeFileSync(join(folder, 'search.json'), JSON.stringify(sections));
      },
    },
  };
}

/** The sections of a page of the built site. */
function sectionsOf(file: string, folder: string): Section[] {
  const path = file.replace(/index\.html$/, '');
  const source = join(root, `${path.replace(/\/$/, '')}.ts`);
  // A page that shows a file of the engine has the file's name.
  if (path.startsWith('engine/') && existsSync(source)) {
    const page = path.replace(/^engine\/|\/$/g, '');
    return sourceSections(readFileSync(source, 'utf8'), { page: `${page}.ts`, path });
  }
  return pageSections(readFileSync(join(folder, file), 'utf8'), path);
}
