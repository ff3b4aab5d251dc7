/** The player as it stands in the page before any script has loaded. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { packed } from '../../../src/ui/replay/columns.ts';
import { replayOf } from '../../../src/ui/replay/render/keep.ts';
import { renderReplay } from '../../../src/ui/replay/render/replay.ts';
import type { FrameValue, Replay } from '../../../src/ui/replay/replay.ts';
import { goldenPage } from '../plot/support.ts';
import { REPLAYS } from './cases.ts';
import { replayOf as recorded } from './support.ts';

/** A replay of steps with these values, each a hundred steps after the one before. */
function replay(...values: Record<string, FrameValue>[]): Replay {
  return {
    total: 100 * (values.length - 1) + 1,
    kept: values.map((_, i) => 100 * i),
    frames: packed(values.map(each => ({ label: null, place: null, values: each, figures: [] }))),
  };
}

const SHEET = '../../../src/ui/replay/render/replay.css';

test.each(Object.entries(REPLAYS))('golden: %s', async (name, source) => {
  const { document } = new JSDOM('').window;
  const markup = renderReplay(await recorded(source), document, 'one').outerHTML;
  const page = goldenPage(name, markup.replace(/<script.*?<\/script>/s, ''), SHEET);
  const file = name.replaceAll(' ', '-');
  await expect(page).toMatchFileSnapshot(`../../golden/replay/${file}.html`);
});

/** Draws a replay, and reads the markup back as a page would. */
function drawn(given: Replay): HTMLElement {
  const { document } = new JSDOM('').window;
  document.body.innerHTML = renderReplay(given, document, 'a').outerHTML;
  return document.body.firstElementChild as HTMLElement;
}

test('it shows the last step in words, and how many there are', () => {
  const box = drawn(replay({ loss: 10 }, { loss: 0.1 + 0.2, params: 'tensor([1.])' }));
  expect(box.getAttribute('aria-label')).toBe('Replay of 101 steps');
  expect(
    [...box.querySelectorAll('tr')].map(row => [...row.children].map(cell => cell.textContent)),
  ).toEqual([
    ['loss', '0.3'],
    ['params', 'tensor([1.])'],
  ]);
  expect(box.querySelector('caption')?.textContent).toBe('step 101 of 101');
  expect(box.querySelector('.replay-note')?.textContent).toBe('showing 2 of 101 steps');
  const slider = box.querySelector('input');
  expect([slider?.value, slider?.max, slider?.getAttribute('aria-valuetext')]).toEqual([
    '1',
    '1',
    'step 101 of 101, loss 0.3',
  ]);
});

test('which step it is cannot be taken for values that are called so', () => {
  const named = { step: 7, stage: 'two' };
  const frames = packed([{ label: 'one', place: null, values: named, figures: [] }]);
  const box = drawn({ total: 1, kept: [0], frames });
  expect(box.getAttribute('aria-label')).toBe('Replay of 1 step');
  expect(box.querySelector('caption')?.textContent).toBe('step 1 of 1: one');
  expect([...box.querySelectorAll('tr')].map(row => row.textContent)).toEqual([
    'step7',
    'stagetwo',
  ]);
});

const curves: [losses: (FrameValue | null)[], path: string | null, name: string | null][] = [
  [[4, 3, 2], 'M0,0.0L500,50.0L1000,100.0', 'loss'],
  [[100, 10, 1], 'M0,0.0L500,50.0L1000,100.0', 'loss, log scale'],
  [[30, 10, 1], 'M0,0.0L500,32.3L1000,100.0', 'loss, log scale'],
  [[29.9, 10, 1], 'M0,0.0L500,68.9L1000,100.0', 'loss'],
  [[100, 10, 0], 'M0,0.0L500,90.0L1000,100.0', 'loss'],
  [[5, 5, 5], 'M0,0.0L500,0.0L1000,0.0', 'loss'],
  [[4, null, 2], 'M0,0.0L1000,100.0', 'loss'],
  [[1, 2, 'inf'], 'M0,100.0L500,0.0', 'loss'],
  [['nan', 'nan', 'nan'], null, null],
  [[null, 3, null], null, null],
  [[null, null, null], null, null],
];

test.each(curves)('the curve of the losses %j', (losses, path, name) => {
  const box = drawn(
    replay(...losses.map(loss => Object.fromEntries(loss === null ? [] : [['loss', loss]]))),
  );
  expect(box.querySelector('.replay-curve path')?.getAttribute('d') ?? null).toBe(path);
  expect(box.querySelector('.replay-curve-name')?.textContent ?? null).toBe(name);
});

test.each<[last: FrameValue, share: string, isOff: boolean]>([
  [2, '0.5000', false],
  ['nan', '0.0000', true],
])('the marker of the curve on a last step with a loss of %s', (last, share, isOff) => {
  const box = drawn(replay({ loss: 3 }, { loss: 1 }, { loss: last }));
  const marker = box.querySelector<HTMLElement>('.replay-curve i');
  expect(marker?.style.getPropertyValue('--share')).toBe(share);
  expect(marker?.classList.contains('off')).toBe(isOff);
});

test('the steps are in the page, whatever is in them, as data', () => {
  const given = replay({ a: '</script><b>' }, { a: '\u2028 <!--' });
  const box = drawn(given);
  expect(replayOf(box)).toEqual(given);
  expect(box.querySelector('script')?.type).toBe('application/json');
});

test('numbers are in the page with six digits', () => {
  const short = replay({ a: 0.333333 }, { a: 1234570 }, { a: 1234567 });
  expect(replayOf(drawn(replay({ a: 1 / 3 }, { a: 1234567.8 }, { a: 1234567 })))).toEqual(short);
});

test('steps that are too many are not in the page, but where they have been drawn', () => {
  const many = replay(...Array.from({ length: 500 }, (_, i) => ({ text: `${i}`.repeat(60) })));
  expect(replayOf(drawn(many))).toBe(null);
  const { document } = new JSDOM('').window;
  expect(replayOf(renderReplay(many, document, 'a'))).toBe(many);
});
