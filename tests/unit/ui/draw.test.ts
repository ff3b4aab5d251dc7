import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { controlValue, type Drawing, type InputValue } from '../../../src/ui/control.ts';
import { type DrawOptions, drawingOf, inked, type Point } from '../../../src/ui/draw.ts';
import { adoptControl, renderControl } from '../../../src/ui/render/control.ts';
import { readValue, showValue } from '../../../src/ui/render/control-value.ts';
import { startStroke } from '../../../src/ui/render/live/draw.ts';
import { session } from './session.ts';

const grid = (rows: number, columns: number, max = 16): Drawing => ({
  type: 'draw',
  label: 'a',
  rows,
  columns,
  max,
  value: Array(rows * columns).fill(0),
});

/** What is on a grid, a row a line, with a space between cells. */
const picture = ({ columns }: Drawing, ink: readonly number[]) =>
  ink.flatMap((value, i) => [i === 0 ? '' : i % columns === 0 ? '\n' : ' ', value]).join('');

const at = (x: number, y: number): Point => ({ x, y });

const strokes: [what: string, drawing: Drawing, from: Point, to: Point, picture: string][] = [
  ['a dab in a cell’s middle', grid(3, 3), at(1.5, 1.5), at(1.5, 1.5), '0 6 0\n6 16 6\n0 6 0'],
  ['a dab between two cells', grid(2, 4), at(2, 0.5), at(2, 0.5), '0 16 16 0\n0 4 4 0'],
  ['a stroke', grid(3, 4), at(0.5, 1.5), at(3.5, 1.5), '6 6 6 6\n16 16 16 16\n6 6 6 6'],
  ['a slanting stroke', grid(3, 3), at(0.5, 0.5), at(2.5, 2.5), '16 12 0\n12 16 12\n0 12 16'],
  [
    'a stroke up and to the left',
    grid(3, 4),
    at(3.5, 1.5),
    at(0.5, 0.5),
    '16 16 13 7\n7 13 16 16\n0 0 1 6',
  ],
  ['a stroke off the grid', grid(2, 3), at(1.5, 0.5), at(9, 0.5), '6 16 16\n0 6 6'],
  ['ink of another kind', grid(1, 3, 1), at(0.5, 0.5), at(0.5, 0.5), '1 0.375 0'],
];

test.each(strokes)('%s', (_, drawing, from, to, text) => {
  expect(picture(drawing, inked(drawing, drawing.value, from, to))).toBe(text);
});

test('ink that is there stays', () => {
  const drawing = grid(1, 3);
  const once = inked(drawing, [9, 9, 9], at(0.5, 0.5), at(0.5, 0.5));
  expect(once).toEqual([16, 9, 9]);
  expect(inked(drawing, once, at(0.5, 0.5), at(0.5, 0.5))).toEqual(once);
});

test('the brush grows with the grid', () => {
  const drawing = grid(40, 40);
  const ink = inked(drawing, drawing.value, at(20, 20), at(20, 20));
  expect(ink.filter(value => value === 16)).toHaveLength(12);
});

const draw = (options: DrawOptions, input?: InputValue) =>
  session(input === undefined ? {} : { 'cell/a': input })
    .ui.draw('a', options)
    .tolist();

const values: [
  what: string,
  options: DrawOptions,
  input: InputValue | undefined,
  value: number[][],
][] = [
  ['empty at first', { rows: 1, columns: 2 }, undefined, [[0, 0]]],
  ['a tensor', { rows: 1, columns: 2, value: torch.tensor([[0.5, 1]]) }, undefined, [[0.5, 1]]],
  ['a flat tensor', { rows: 2, columns: 1, value: torch.tensor([0, 1]) }, undefined, [[0], [1]]],
  ['an array', { rows: 1, columns: 2, max: 9, value: [8, 9] }, undefined, [[8, 9]]],
  ['an array of rows', { rows: 2, columns: 1, value: [[1], [0]] }, undefined, [[1], [0]]],
  ['what the reader drew', { rows: 1, columns: 2, max: 16 }, [16, 4], [[16, 4]]],
  ['more ink than there is', { rows: 1, columns: 2, max: 16 }, [99, -1], [[16, 0]]],
  ['a drawing of another size', { rows: 1, columns: 2 }, [1, 1, 1], [[0, 0]]],
  ['no drawing', { rows: 1, columns: 2 }, 1, [[0, 0]]],
];

test.each(values)('gives %s', (_, options, input, value) => {
  expect(draw(options, input)).toEqual(value);
});

const { document } = new JSDOM().window;
const rendered = (drawing: Drawing) => renderControl(drawing, { document, key: 'cell/a', id: 'x' });

test('the grid says what is where, and is read back', () => {
  const drawing = drawingOf('a', { rows: 2, columns: 2, max: 16, value: [0, 4, 16, 0] });
  const box = rendered(drawing);
  const labels = [...box.querySelectorAll('[role=row] > [role=gridcell]')].map(cell =>
    cell.getAttribute('aria-label'),
  );
  expect(labels).toEqual([
    'row 1, column 1: 0 of 16',
    'row 1, column 2: 4 of 16',
    'row 2, column 1: 16 of 16',
    'row 2, column 2: 0 of 16',
  ]);
  expect(readValue(box)).toEqual([0, 4, 16, 0]);
  showValue(box, [1, 2, 3, 4]);
  expect(readValue(box)).toEqual([1, 2, 3, 4]);
  expect(box.querySelector<HTMLElement>('[data-reset]')?.hidden).toBe(false);
  showValue(box, [1, 2]); // such as from a link that somebody made
  expect(readValue(box)).toEqual([0, 4, 16, 0]);
});

test('an empty grid is cleared, not reset', () => {
  const box = rendered(grid(1, 2));
  expect([...box.querySelectorAll('button')].map(button => button.textContent)).toEqual(['Clear']);
});

test('a grid stays in its place from run to run, as long as it has the same cells', () => {
  const box = rendered(grid(1, 2));
  const fresh = rendered(grid(1, 2, 9));
  showValue(fresh, [9, 1]);
  expect(adoptControl(box, fresh)).toBe(true);
  expect(readValue(box)).toEqual([9, 1]);
  expect(adoptControl(box, rendered(grid(2, 1)))).toBe(false);
});

test('a stroke is drawn where a page without HTTPS is told of no events in between', () => {
  const box = rendered(grid(1, 3));
  const pad = box.querySelector('.draw-grid') as HTMLElement;
  Object.assign(pad, { setPointerCapture() {} });
  Object.defineProperties(pad, { clientWidth: { value: 30 }, clientHeight: { value: 10 } });
  const { AbortController, Event, PointerEvent } = pad.ownerDocument
    .defaultView as unknown as typeof globalThis;
  vi.stubGlobal('AbortController', AbortController);
  vi.stubGlobal('Event', Event);
  const pointer = (kind: string, clientX: number) =>
    Object.assign(new PointerEvent(kind, { pointerId: 1, clientX, clientY: 5 }), {
      getCoalescedEvents: undefined,
    });
  startStroke(pad, pointer('pointerdown', 5));
  pad.dispatchEvent(pointer('pointermove', 25));
  vi.unstubAllGlobals();
  expect(readValue(box)).toEqual([16, 16, 16]);
});

test('a field takes over which limits a fresh one has, and which not', () => {
  const field = { type: 'number', label: 'a', value: 1, min: 0, max: 9, step: null } as const;
  const [box, fresh] = [field, { ...field, max: null, step: 2 }].map(control =>
    renderControl(control, { document, key: 'cell/a', id: 'x' }),
  ) as [HTMLElement, HTMLElement];
  expect(adoptControl(box, fresh)).toBe(true);
  const input = box.querySelector('input') as HTMLInputElement;
  expect([input.min, input.max, input.step]).toEqual(['0', '', '2']);
});

test('a grid that is none is refused', () => {
  expect(() => rendered({ ...grid(1, 2), rows: 1e9 })).toThrow('a grid whose ink does not fit it');
  expect(controlValue(grid(1, 2), undefined)).toEqual([0, 0]);
});
