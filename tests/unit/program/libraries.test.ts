/**
 * Thousands of lines of plain JavaScript keep their meaning: libraries go through the compiler as if they were
 * cells, and must then do what they do without it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as acorn from 'acorn';
import * as diff from 'diff';
import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';

const packages = join(import.meta.dirname, '../../../node_modules');
const acornSource = readFileSync(join(packages, 'acorn/dist/acorn.js'), 'utf8');
const diffSource = readFileSync(join(packages, 'diff/dist/diff.js'), 'utf8');

/** Runs a library in the universal module format as a cell, and returns what it exports. */
const compiled = <T>(source: string): T =>
  evaluate(`const exports = {}, module = { exports };\n${source}\n;module.exports`) as T;

const texts = {
  'a module with everything in it': `
    import a, { b as c } from 'd'; export default class E extends (0, a) { static #f = 1n ** 2n;
    async *g([h = 1, ...i], { j: { k } = {} } = {}) { for await (const l of h?.[i]?.(...k)) yield* l ?? \`m\${n}o\`; }
    static { label: while (-1 < +c--) { if (/[/\\]]+(?<p>q)/gu.test(a)) continue label; else break; } } }
    export const { r = 2 ** -3, ...s } = c, t = (u, v = u) => ({ [w]: 1e3, get x() { return 0x1f } });`,
  'its own source': acornSource,
};

test.each(Object.entries(texts))('acorn, compiled, parses %s to the same tree', (_, text) => {
  const options = { ecmaVersion: 'latest', sourceType: 'module', locations: true } as const;
  const tree = ({ parse }: typeof acorn) =>
    JSON.stringify(parse(text, options), (_, value) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
  expect(tree(compiled(acornSource))).toBe(tree(acorn));
});

test('jsdiff, compiled, finds the same differences', () => {
  const same = compiled<typeof diff>(diffSource);
  const [before, after] = [acornSource.slice(0, 900), acornSource.slice(500, 1500)];
  expect(same.diffLines(before, after)).toEqual(diff.diffLines(before, after));
  expect(same.diffWords(before, after)).toEqual(diff.diffWords(before, after));
  expect(same.diffChars(before, after)).toEqual(diff.diffChars(before, after));
  expect(same.createPatch('f', before, after)).toBe(diff.createPatch('f', before, after));
});
