import { expect, test } from 'vitest';
import { bundleEngine } from '../../support/engine-bundle.ts';

test('the bundled engine is ASCII: one character more, and a browser keeps two bytes for each', async () => {
  const { code } = await bundleEngine();
  expect(code.match(/.{0,30}[^\0-\x7f].{0,30}/g) ?? []).toEqual([]);
});
