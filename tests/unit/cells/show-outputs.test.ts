/** What a cell shows while it runs, and once it has run. */
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CellView } from '../../../src/cells/live/cell-view.ts';
import type { DrawOutput } from '../../../src/cells/live/draw-output.ts';
import { showOutputs, showOutputsSoFar } from '../../../src/cells/live/show-outputs.ts';
import type { Output } from '../../../src/program/output.ts';

const { window } = new JSDOM('');
const { document } = window;

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('CustomEvent', window.CustomEvent);
});
afterEach(() => vi.unstubAllGlobals());

/** A cell that shows what was built: one letter for each output. */
function cellWith(...built: string[]) {
  const output = document.createElement('div');
  output.append(...built.map(letter => element(letter, 'built')));
  return { id: 'cell', output } as unknown as CellView;
}

const CLASSES: Record<string, string> = {
  t: 'output-text',
  f: 'plot',
  g: 'graph',
  e: 'output-error',
};

function element(letter: string, text: string): HTMLElement {
  const made = document.createElement('div');
  if (letter === 'c') made.dataset.control = 'c';
  else made.className = CLASSES[letter] as string;
  made.textContent = `${letter} ${text}`;
  return made;
}

/** Outputs of a run, which are drawn as their letters. */
const draw: DrawOutput = function* (output) {
  yield;
  return element((output as unknown as { letter: string }).letter, 'run');
};

const KINDS: Record<string, string> = {
  t: 'text',
  f: 'figure',
  g: 'graph',
  e: 'error',
  c: 'control',
};
const outputsOf = (letters: string): Output[] =>
  [...letters].map(letter => ({ kind: KINDS[letter], letter, key: letter }) as unknown as Output);

const shown = ({ output }: CellView) => [...output.children].map(child => child.textContent);

test.each<[built: string, so_far: string, shows: string[]]>([
  ['tf', 't', ['t run', 'f built']],
  ['tg', 't', ['t run', 'g built']],
  ['tc', 't', ['t run', 'c built']],
  ['te', 't', ['t run']],
  ['tte', 't', ['t run']],
])('of %s, a run that has shown %s so far leaves %j', (built, soFar, shows) => {
  const cell = cellWith(...built);
  for (const _ of showOutputsSoFar(cell, outputsOf(soFar), draw));
  expect(shown(cell)).toEqual(shows);
});

test('while it prints line by line, a cell stands as high as before', () => {
  const cell = cellWith('t', 't', 't');
  Object.defineProperty(cell.output, 'offsetHeight', { value: 66 });
  for (const _ of showOutputsSoFar(cell, outputsOf('t'), draw));
  expect(cell.output.style.minHeight).toBe('66px');
  for (const _ of showOutputs(cell, outputsOf('tt'), draw));
  expect(cell.output.style.minHeight).toBe('');
});

test('when it has run, nothing of before is left', () => {
  const cell = cellWith('t', 'f');
  for (const _ of showOutputsSoFar(cell, outputsOf('t'), draw));
  for (const _ of showOutputs(cell, outputsOf('t'), draw));
  expect(shown(cell)).toEqual(['t run']);
});
