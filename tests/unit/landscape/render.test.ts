import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { renderLandscape } from '../../../src/landscape/render/landscape.ts';
import { Frame } from '../../../src/landscape/render/live/frame.ts';
import { asPicture } from '../../../src/landscape/render/live/picture.ts';
import type { LandscapeOptions } from '../../../src/ui/landscape.ts';
import { controlOf, readValue, showValue } from '../../../src/ui/render/control-value.ts';
import { goldenPage } from '../plot/support.ts';
import { LANDSCAPES } from './cases.ts';
import { plain, show } from './support.ts';

const { document } = new JSDOM('').window;
const SHEETS = ['ui/render/field.css', 'landscape/render/landscape.css'].map(
  path => `../../../src/${path}`,
);

const draw = (options: LandscapeOptions, isPicture = false): HTMLElement => {
  const { landscape } = show(options);
  const figure = isPicture ? asPicture(landscape.figure) : landscape.figure;
  return renderLandscape({ ...landscape, figure }, { document, key: 'cell/landscape', id: 'one' });
};

describe('golden landscapes', () => {
  test.each(Object.entries(LANDSCAPES))('%s', async (name, options) => {
    const file = name.replaceAll(' ', '-');
    const page = goldenPage(name, draw(options).outerHTML, ...SHEETS);
    await expect(page).toMatchFileSnapshot(`../../golden/landscape/${file}.html`);
  });

  test('as a picture', async () => {
    const valley = LANDSCAPES['a valley in equal ratios'];
    const page = goldenPage('a valley as a picture', draw(valley, true).outerHTML, ...SHEETS);
    await expect(page).toMatchFileSnapshot('../../golden/landscape/a-valley-as-a-picture.html');
  });
});

test.each(Object.entries(LANDSCAPES))('%s is whole without a script', (_, options) => {
  const box = draw(options);
  const [chart] = box.querySelectorAll('svg');
  expect(chart.getAttribute('aria-label')).toContain('filled contours');
  expect(box.querySelector('.landscape-words')?.textContent).not.toBe('');
  const drawn = box.outerHTML.replace(/ (aria-label|data-\w+)="[^"]*"/g, '');
  expect(drawn).not.toMatch(/NaN|Infinity|undefined|null|\d\.\d{7,}/);
  expect(draw(options).outerHTML).toBe(box.outerHTML);
});

test.each<[what: string, a: [number, number], step: number[], direction: number[] | null]>([
  ['up', [-1, 1], [0, 1], [0, -1]],
  ['to the left', [-1, 1], [-3, 0], [-1, 0]],
  ['from corner to corner', [-1, 1], [2, 2], [0.8, -0.6]],
  [
    'from corner to corner of a range as small as a learning rate',
    [0, 1e-6],
    [1e-6, 2],
    [0.8, -0.6],
  ],
  ['nowhere', [-1, 1], [0, 0], null],
])('a step in the drawing: %s', (_, a, step, direction) => {
  const { landscape } = show({ ...plain, loss: () => 1, a });
  const frame = new Frame(document.body, landscape.figure);
  const rounded = frame.direction(step)?.map(part => Number(part.toFixed(1)) || 0) ?? null;
  expect(rounded).toEqual(direction);
});

test('its start is a control: it has a place, which can be read, set and set back', () => {
  const box = draw({ ...LANDSCAPES['a start alone'], labels: ['slope', 'offset'] });
  const handle = box.querySelector('[data-input]') as HTMLElement;
  const reset = box.querySelector('[data-reset]') as HTMLElement;
  expect(controlOf(box)).toMatchObject({
    type: 'place',
    x: [0, 1],
    y: [0, 1],
    value: [0.25, 0.75],
  });
  expect(readValue(box)).toEqual([0.25, 0.75]);
  expect(reset.hidden).toBe(true);
  showValue(box, [0.5, 0]);
  expect(readValue(box)).toEqual([0.5, 0]);
  expect(handle.getAttribute('style')).toBe('--x: 0.5000; --y: 1.0000;');
  expect(handle.getAttribute('aria-valuetext')).toBe('slope 0.5, offset 0');
  expect(reset.hidden).toBe(false);
});
