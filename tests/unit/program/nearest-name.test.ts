import { expect, test } from 'vitest';
import { nearestName } from '../../../src/program/nearest-name.ts';

const NAMES = ['lr', 'preds', 'params', 'orig_params', 'loss', 'mse', 'f'];

test.each([
  ['prds', 'preds'],
  ['predss', 'preds'],
  ['preda', 'preds'],
  ['perds', 'preds'],
  ['pred', 'preds'],
  ['Params', 'params'],
  ['origParams', 'orig_params'],
  ['LR', 'lr'],
  ['los', 'loss'],
  ['esm', null],
  ['ls', null],
  ['g', null],
  ['losing', null],
  ['predict', null],
  ['loss', null],
])('%s was meant for %s', (word, name) => {
  expect(nearestName(word, NAMES)).toBe(name);
});
