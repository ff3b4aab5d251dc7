import { expect, test } from 'vitest';
import { difference } from '../../twins/compare.ts';

const alike: [what: string, ours: string, theirs: string][] = [
  ['the same text', 'loss 3.5', 'loss 3.5\n'],
  ['numbers as each language writes them', '1e-7 100 -0.5', '1e-07 100.0 -0.5'],
  ['values as each language writes them', 'true null NaN Infinity', 'True None nan inf'],
  ['strings and lists', "[ 'a', 'b' ] [1, 2]", "['a', 'b'] (1, 2)"],
  ['records', '{ a: 1, b: [2] }', "{'a': 1, 'b': (2,)}"],
  ['a shape', '[20, 3]', 'torch.Size([20, 3])'],
  ['float32 in another order', '25823.806640625', '25823.80859375'],
  ['one in the last decimal', 'tensor([0.3367, 0.1288])', 'tensor([0.3368, 0.1288])'],
  ['one in the last decimal of an exponent', '1.2345e-05', '1.2346e-05'],
  ['lines broken elsewhere', 'tensor([1.,\n        2.])', 'tensor([1., 2.])'],
];

test.each(alike)('%s is no difference', (_, ours, theirs) => {
  expect(difference(ours, theirs, null)).toBeNull();
});

const unlike: [ours: string, theirs: string, difference: string][] = [
  ['loss 3.5', 'loss 3.7', 'after "loss" found 3.5, but PyTorch printed 3.7'],
  ['7', '8', 'found 7, but PyTorch printed 8'],
  ['0.3367', '0.3369', 'found 0.3367, but PyTorch printed 0.3369'],
  ['1.234e-5', '1.234e-4', 'found 1.234e-5, but PyTorch printed 1.234e-4'],
  ['1', '-1', 'found 1, but PyTorch printed -1'],
  ['nan', '1', 'found nan, but PyTorch printed 1'],
  ['a word', 'a world', 'after "a" found word, but PyTorch printed world'],
  ['[1, 2]', '[[1], [2]]', 'after "[" found 1, but PyTorch printed ['],
  ['1 2', '1 2 3', 'after "1 2" found nothing more, but PyTorch printed 3'],
  ['1 2 3', '1 2', 'after "1 2" found 3, but PyTorch printed nothing more'],
  ['', 'x', 'found nothing more, but PyTorch printed x'],
  ['1 0.9998', '1 1', 'after "1" found 0.9998, but PyTorch printed 1'],
];

test.each(unlike)('%j and %j differ', (ours, theirs, words) => {
  expect(difference(ours, theirs, null)).toBe(words);
});

test.each([
  ['1.05', '1', 0.1, true],
  ['0.05', '-0.04', 0.1, true],
  ['1.2', '1', 0.1, false],
  ['120', '100', 0.1, false],
  ['105', '100', 0.1, true],
  ['word', 'ward', 0.9, false],
])('%s and %s within %f', (ours, theirs, within, isSame) => {
  expect(difference(ours, theirs, within) === null).toBe(isSame);
});
