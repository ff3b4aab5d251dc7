import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { bundleEngine } from '../../support/engine-bundle.ts';

test('the bundled engine is ASCII: one character more, and a browser keeps two bytes for each', async () => {
  const { code } = await bundleEngine();
  expect(code.match(/.{0,30}[^\0-\x7f].{0,30}/g) ?? []).toEqual([]);
});

test('methods are no classes: each would have a prototype, and a worker watches those', () => {
  const { prototype } = torch.Tensor;
  const described = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const methods = described.filter(([name, { value }]) => value && name !== 'constructor');
  expect(methods.length).toBeGreaterThan(200);
  const forward = Object.getOwnPropertyDescriptor(torch.nn.ReLU.prototype, 'forward');
  const classes = [...methods, ['forward', forward] as const].filter(([, descriptor]) =>
    Object.hasOwn(descriptor?.value, 'prototype'),
  );
  expect(classes).toEqual([]);
});
