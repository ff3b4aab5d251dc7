/** What content/style.css may hold, and what is said of the rest. */
import { type ResolvedConfig, resolveConfig } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { checkStyle } from '../../../src/build/content/own-style.ts';

let config: ResolvedConfig;

beforeAll(async () => {
  config = await resolveConfig({ configFile: false, logLevel: 'silent' }, 'serve');
});

test.each([
  ['colours for light and dark', ':root { --accent: light-dark(#7a1f5c, #f0a6d2); }'],
  ['rules in rules', '.prose { & > p { color: teal; } }'],
  ['what only some browsers know', '.prose { hanging-punctuation: first; colr: red }'],
  ['nothing', ''],
])('%s', async (_, source) => {
  await expect(checkStyle(source, config)).resolves.toBeUndefined();
});

test.each([
  ['two braces', 'p {}\n:root {{ --accent: red; }', '2: this is no CSS: Unexpected end of input.'],
  ['a brace too many', 'p { color: red }\n}\n', '3: this is no CSS: Unexpected end of input.'],
  ['no colon', 'p {\n  margin 0;\n}', '2: this is no CSS: Unexpected token Number.'],
  ['a remark of TypeScript', '// mine\np {}', '1: this is no CSS: Invalid empty selector.'],
])('%s: named, with its place', async (_, source, words) => {
  await expect(checkStyle(source, config)).rejects.toThrow(`content/style.css:${words}`);
});
