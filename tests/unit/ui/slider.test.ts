/** What a slider says of its value, to the eye and to the ear. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Slider } from '../../../src/ui/control.ts';
import { renderControl } from '../../../src/ui/render/control.ts';
import { readValue, showValue } from '../../../src/ui/render/control-value.ts';

const { document } = new JSDOM('').window;

const SLIDER: Slider = {
  type: 'slider',
  label: 'a',
  min: -2,
  max: 2,
  step: null,
  scale: 'linear',
  value: 0,
};

test.each<[given: Partial<Slider>, value: number, shown: string]>([
  [{}, 0, '0'],
  [{}, 1.5, '1.5'],
  [{}, -1, '−1'],
  [{}, -0.02, '−0.02'],
  [{ min: 1e-6, max: 1e-2, value: 1e-4, scale: 'log' }, 1e-5, '1e−5'],
  [{ min: -1e-3, max: 1e-3 }, -1e-4, '−1e−4'],
])('a slider %j at %d shows %s', (given, value, shown) => {
  const box = renderControl({ ...SLIDER, ...given }, { document, key: 'cell/a', id: 'x' });
  showValue(box, value);
  expect(box.querySelector('output')?.textContent).toBe(shown);
  expect(box.querySelector('input')?.getAttribute('aria-valuetext')).toBe(shown);
  expect(readValue(box)).toBe(value);
});
