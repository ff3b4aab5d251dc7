/** The samples of the engine's tour do what they say. */
import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { textOf } from '../../support/tree.ts';

/** The samples that log something, each with what its comments say that it logs. */
const samples = [...(textOf('engine/README.md') ?? '').matchAll(/```ts\n([\s\S]*?)```/g)]
  .map(([, code]) => code)
  .filter(code => code.includes('console.log'))
  .map(code => ({
    code: code.replace(/^import .*$/m, ''),
    logs: [...code.matchAll(/(?:^|; )\/\/ (.*)$/gm)].map(([, text]) => text),
  }));

test('there are samples', () => expect(samples).toHaveLength(2));

test.each(samples)('$code', ({ code, logs }) => {
  const said: string[] = [];
  const log = (text: string) => said.push(text);
  new Function('torch', 'console', code)(torch, { log });
  expect(said).toEqual(logs);
});
