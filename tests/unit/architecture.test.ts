/**
 * The shape of the project: who may import whom, how long a file may be, and what no file says.
 *
 * "Who may import whom" is explained in the README. A failure here asks for a thought, not for a
 * longer table.
 */

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { importsOf } from '../support/imports.ts';
import { filesIn, root, textOf } from '../support/tree.ts';

interface Rule {
  /** Areas and packages that the area may import. Its own files it always may. */
  may: string[];
  /** Areas of which it may import types and nothing that runs. */
  mayTypes?: string[];
  /** Its packages are its own affair. */
  anyPackage?: boolean;
}

/** What programs are made of, besides their compiler. */
const PROGRAM = ['engine', 'src/plot', 'src/ui', 'src/ui/graph', 'src/ui/replay', 'src/landscape'];

/** Every area with a rule. A file belongs to the longest name that its path begins with. */
const rules: Record<string, Rule> = {
  engine: { may: [] },
  content: { may: [] },
  'src/dom': { may: [] },
  'src/plot': { may: [] },
  'src/plot/render': { may: ['src/plot', 'src/dom', 'd3-shape', 'd3-scale-chromatic'] },
  'src/ui': { may: ['src/ui/graph'], mayTypes: ['engine'] },
  'src/ui/render': { may: ['src/ui', 'src/dom'] },
  // Autograd's record is read off the tensors themselves.
  'src/ui/graph': { may: [], mayTypes: ['engine'] },
  'src/ui/graph/render': {
    may: ['src/ui/graph', 'src/plot', 'src/plot/render', 'src/dom', '@dagrejs/dagre'],
  },
  // Steps carry charts.
  'src/ui/replay': { may: ['src/plot'] },
  'src/ui/replay/render': {
    may: ['src/ui/replay', 'src/plot', 'src/plot/render', 'src/dom'],
  },
  'src/landscape': { may: ['src/plot', 'src/ui'] },
  'src/landscape/render': {
    may: ['src/landscape', 'src/plot', 'src/plot/render', 'src/ui', 'src/ui/render', 'src/dom'],
  },
  'src/program': { may: [...PROGRAM, 'sucrase', 'acorn'] },
  // A chapter as a file of its own: the page writes it without running anything.
  'src/program/standalone': { may: [...PROGRAM, 'src/program'] },
  'src/sandbox': { may: ['src/program', 'src/ui', 'src/dom', 'virtual:downhill'] },
  'src/cells': {
    may: [
      'src/sandbox',
      'src/editor',
      'src/dom',
      'src/plot/render',
      'src/ui',
      'src/ui/render',
      'src/ui/graph/render',
      'src/ui/replay/render',
      'src/landscape/render',
      'src/build',
      'src/program/standalone',
    ],
    mayTypes: ['src/program', 'src/plot', 'src/ui/graph', 'src/ui/replay', 'src/landscape'],
    anyPackage: true,
  },
  'src/editor': { may: ['src/dom'], mayTypes: ['src/program'], anyPackage: true },
  'src/search': { may: ['src/dom', 'src/cells', 'src/build'], anyPackage: true },
};

const areas = [...Object.keys(rules), 'src/build'].sort((a, b) => b.length - a.length);

/** The area of a path; a package is an area of its own. */
function areaOf(path: string): string {
  return areas.find(area => path.startsWith(area)) ?? path;
}

function isAllowed(from: string, target: string, typeOnly: boolean): boolean {
  const rule = rules[from];
  const to = areaOf(target);
  if (!rule || to === from || rule.may.includes(to)) return true;
  if (typeOnly && rule.mayTypes?.includes(to)) return true;
  return rule.anyPackage === true && !/^(engine|src|content|tests)\//.test(target);
}

function inWords({ may, mayTypes = [], anyPackage = false }: Rule): string {
  const parts = [...may, ...mayTypes.map(area => `types of ${area}`)];
  if (anyPackage) parts.push('packages');
  return parts.join(', ') || 'nothing';
}

const sources = ['engine', 'src', 'content']
  .flatMap(filesIn)
  .filter(path => /\.(m?[jt]s|astro|mdx)$/.test(path));

test.each(Object.entries(rules))('%s imports what it may, and no more', (area, rule) => {
  const broken = sources
    .filter(path => areaOf(path) === area)
    .flatMap(path =>
      importsOf(path, textOf(path) ?? '')
        .filter(({ target, typeOnly }) => !isAllowed(area, target, typeOnly))
        .map(({ target }) => `${path} imports ${target}; ${area} may import: ${inWords(rule)}`),
    );
  expect(broken).toEqual([]);
});

test('the folders of src/cells, and the files beside them, import one another in no circle', () => {
  const partOf = (path: string) => /^src\/cells\/[^/]+/.exec(path)?.[0];
  const imported = new Map<string, Set<string>>();
  for (const path of sources) {
    const part = partOf(path);
    if (!part) continue;
    const others = imported.get(part) ?? new Set();
    imported.set(part, others);
    for (const { target } of importsOf(path, textOf(path) ?? '')) {
      const other = partOf(target);
      if (other && other !== part) others.add(other);
    }
  }
  // Takes away what imports nothing of what is left, until that is all or there is none.
  for (;;) {
    const parts = [...imported].filter(([, others]) => ![...others].some(at => imported.has(at)));
    if (parts.length === 0) break;
    for (const [part] of parts) imported.delete(part);
  }
  expect([...imported.keys()]).toEqual([]);
});

test('engine, program and the data side of plot run in Node as they stand', () => {
  const entries = ['engine/index.ts', 'src/program/run.ts', 'src/plot/plt.ts'];
  const code = entries.map(path => `await import('./${path}');`).join('');
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    stdio: 'pipe',
  });
});

test('a file of engine or src is at most 300 lines', () => {
  const long = ['engine', 'src']
    .flatMap(filesIn)
    .map(path => ({ path, lines: textOf(path)?.match(/\n/g)?.length ?? 0 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('what is private is so in one way, by the word', () => {
  const member = /^\s*(?:(?:static|readonly|async|get|set) )*\*?#\w+/m;
  const found = ['engine', 'src', 'tests']
    .flatMap(filesIn)
    .filter(path => path.endsWith('.ts') && member.test(textOf(path) ?? ''));
  expect(found).toEqual([]);
});

test.each([
  ['an absolute path of somebody’s machine', /(?:\/(?:home|Users|root|work)\/|\b[A-Z]:\\)\w+/],
  ['a package registry’s address', /\b(?:registry\.[\w-]+\.\w+|deb\.debian\.org)\b/],
])('no file has %s', (_what, pattern) => {
  const found = filesIn().flatMap(path => {
    const match = pattern.exec(textOf(path) ?? '');
    return match ? [`${path}: ${match[0]}`] : [];
  });
  expect(found).toEqual([]);
});

test('the lock file is one that npm 10 and 11 leave as it is', () => {
  // npm 10 drops `libc`; `resolved` would name the registry of the machine that wrote it.
  const lock = JSON.parse(textOf('package-lock.json') ?? '{}') as {
    packages: Record<string, object>;
  };
  const changed = Object.entries(lock.packages)
    .filter(([, entry]) => 'libc' in entry || 'resolved' in entry)
    .map(([name]) => name);
  expect(changed, 'write it again with: npx npm@10 install').toEqual([]);
});
