/** When what a run does to the page is drawn. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Drawing } from '../../../src/cells/live/drawing.ts';

let frames: (() => void)[];
let drawn: string[];
const task = (name: string) => () => void drawn.push(name);
const nextFrame = () => {
  for (const frame of frames.splice(0)) frame();
};

beforeEach(() => {
  frames = [];
  drawn = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => vi.unstubAllGlobals());

test('tasks are drawn in order, at the next frame', () => {
  const drawing = new Drawing();
  drawing.add(task('a'));
  drawing.add(task('b'));
  expect(drawn).toEqual([]);
  nextFrame();
  expect(drawn).toEqual(['a', 'b']);
});

test('what a frame has no room for is drawn in the next ones, step by step', () => {
  let time = 0;
  vi.stubGlobal('performance', { now: () => time });
  const slow = (name: string) =>
    function* () {
      for (const step of [1, 2, 3]) {
        drawn.push(`${name}${step}`);
        time += 6;
        yield;
      }
    };
  const drawing = new Drawing();
  drawing.add(slow('a'));
  drawing.add(slow('b'));
  const byFrame = [1, 2, 3].map(() => {
    nextFrame();
    return drawn.splice(0).join(' ');
  });
  expect(byFrame).toEqual(['a1 a2', 'a3 b1', 'b2 b3']);
});

test('nothing is drawn while anyone holds it', () => {
  const drawing = new Drawing();
  const releases = [drawing.hold(), drawing.hold()];
  drawing.add(task('a'));
  nextFrame();
  drawing.draw();
  releases[0]();
  releases[0]();
  nextFrame();
  expect(drawn).toEqual([]);
  releases[1]();
  nextFrame();
  expect(drawn).toEqual(['a']);
});

test('what the run before has still to draw, held though it be, is drawn before the next run’s', () => {
  const last = new Drawing();
  const loaded = last.hold();
  last.add(task('last'));
  const next = new Drawing();
  last.finish(next.hold());
  next.add(task('next'));
  next.draw();
  nextFrame();
  expect(drawn).toEqual([]);
  loaded();
  nextFrame();
  expect(drawn).toEqual(['last', 'next']);
});

test('what is left is drawn at once where nothing holds it', () => {
  const last = new Drawing();
  last.add(task('last'));
  const next = new Drawing();
  last.finish(next.hold());
  expect(drawn).toEqual(['last']);
  next.add(task('next'));
  next.draw();
  expect(drawn).toEqual(['last', 'next']);
});
