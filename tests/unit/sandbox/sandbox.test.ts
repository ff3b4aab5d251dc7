/** What the page does when runs, workers, frames and readers get in one another's way. */
import { afterEach, expect, test, vi } from 'vitest';
import type { RunSpec } from '../../../src/program/run-spec.ts';
import { LIMIT, open, running } from './page.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a run goes to the worker at once; the next one goes to the same where nothing is left behind', () => {
  const page = open();
  page.run();
  expect(page.told()).toEqual(['start w1', 'w1 run 1']);
  page.say(1, 1, 'begun', 'start', 'done', 'clean');
  expect(page.told()).toEqual(['run of a: start', 'run of a: done']);
  page.pass(1000);
  expect(page.told()).toEqual(['start w2']); // a spare
  page.run();
  expect(page.told()).toEqual(['w1 run 2']);
});

test.each([
  ['goes on', 'clean', ['w1 run 2']],
  ['goes to another where something is left behind', 'dirty', ['end w1', 'start w2', 'w2 run 2']],
] as const)('a run waits for the worker to settle, and %s', (_, kind, expected) => {
  const page = running();
  page.say(1, 1, 'done');
  page.run('b');
  page.say(1, 1, 'start'); // too late for its own run, and not of the other
  expect(page.told()).toEqual(['run of a: done']);
  page.say(1, 1, kind);
  expect(page.told()).toEqual(expected);
});

test('a worker that does not settle is replaced, and the run that waits goes to its successor', () => {
  const page = running();
  page.say(1, 1, 'done');
  page.run('b');
  page.pass(100);
  expect(page.told()).toEqual(['run of a: done', 'end w1', 'start w2', 'w2 run 2']);
  page.say(1, 1, 'clean');
  page.pass(1000);
  expect(page.told()).toEqual(['start w3']);
});

test('Stop ends the worker, and what it still says is not heard', () => {
  const page = running();
  page.sandbox.stop();
  expect(page.told()).toEqual(['end w1', 'start w2', 'run of a: stopped, user']);
  page.say(1, 1, 'start', 'done', 'dirty');
  page.run('b');
  expect(page.told()).toEqual(['w2 run 2']);
});

test('Stop at the moment a run has ended changes nothing', () => {
  const page = running();
  page.say(1, 1, 'done');
  page.sandbox.stop();
  page.say(1, 1, 'clean');
  page.run('b');
  expect(page.told()).toEqual(['run of a: done', 'w1 run 2']);
});

test('Stop while a run waits for the worker leaves the worker alone', () => {
  const page = running();
  page.say(1, 1, 'done');
  page.run('b');
  page.sandbox.stop();
  page.say(1, 1, 'clean');
  expect(page.told()).toEqual(['run of a: done', 'run of b: stopped, user']);
});

test('a newer run takes the place of one that is going, in a spare worker', () => {
  const page = running();
  page.say(1, 1, 'done', 'clean');
  page.pass(300);
  page.run();
  page.told();
  page.run('b');
  expect(page.told()).toEqual(['end w1', 'run of a: stopped, superseded', 'w2 run 3']);
});

test.each([
  [2, 'start'],
  [2, 'dirty'],
  [0, 'done'],
] as const)('what is said of run %i is not heard while run 1 goes on: %s', (run, kind) => {
  const page = running();
  page.say(1, run, kind);
  expect(page.told()).toEqual([]);
});

test('a program is had ready while nothing runs and the worker is free', () => {
  const page = running();
  const spec: RunSpec = { cells: [], target: 'a', inputs: {} };
  page.sandbox.prepare(spec);
  page.say(1, 1, 'done');
  page.sandbox.prepare(spec);
  page.told();
  page.say(1, 1, 'clean');
  page.sandbox.prepare(spec);
  expect(page.told()).toEqual(['w1 prepare']);
});

test.each([
  ['its limit, from where it began', 4900, 'time'],
  ['none before it', 4800, null],
])('a run is stopped after %s', (_, ms, reason) => {
  const page = open();
  page.run();
  page.pass(10_000); // the machine is slow
  page.say(1, 1, 'begun');
  page.told();
  page.pass(ms);
  page.say(1, 1, 'start');
  page.pass(100);
  const stopped = page.told().find(line => line.includes('stopped')) ?? null;
  expect(stopped).toBe(reason && `run of a: stopped, ${reason}`);
});

test('a run that is over has no clock any more, and nobody asks for its frame', () => {
  const page = running();
  page.pass(1000);
  page.say(1, 1, 'done', 'clean');
  page.pass(300);
  page.told();
  page.silence();
  page.pass(3000);
  page.run('b', 20_000);
  page.say(1, 2, 'begun');
  page.pass(1500);
  expect(page.told()).toEqual(['w1 run 2']);
});

test('a run may take longer than a worker to start', () => {
  const page = open();
  page.run('a', 20_000);
  page.say(1, 1, 'begun');
  page.told();
  page.pass(19_900);
  expect(page.told()).toEqual([]);
});

test('a worker that does not begin in a frame that answers has no time left', () => {
  const page = open();
  page.run();
  page.pass(15_000);
  expect(page.told()).toContain('run of a: stopped, time');
});

test('the time that the page has slept does not count, once', () => {
  const page = running();
  page.pass(LIMIT, 60_000);
  expect(page.told()).not.toContain('run of a: stopped, time');
  page.pass(LIMIT, 60_000);
  expect(page.told()).toContain('run of a: stopped, time');
});

test('where the frame is gone, a run that has begun is stopped, and the next one has a new frame', () => {
  const page = running();
  page.pass(1000);
  page.silence();
  page.pass(1700);
  expect(page.told()).toEqual([]);
  page.pass(500);
  expect(page.told()).toEqual(['close', 'start fw2', 'run of a: stopped, memory']);
  page.run('b');
  expect(page.told()).toEqual(['fw2 run 2']);
});

test('a frame that is silent when the time is up is gone', () => {
  const page = running();
  page.pass(LIMIT - 1000);
  page.silence();
  page.pass(1000);
  expect(page.told()).toContain('run of a: stopped, memory');
});

test('where the frame is gone before a run has begun, it goes on in a new one', () => {
  const page = running();
  page.pass(1000);
  page.say(1, 1, 'done', 'clean');
  page.told();
  page.silence();
  page.run('b');
  page.pass(2400);
  expect(page.told()).toContain('fw3 run 2');
  page.sandbox.stop(); // the spare is gone with its frame
  expect(page.told()).toContain('start fw4');
});

test('where frames have answered once, it is not that code is blocked', () => {
  const page = running();
  page.pass(1000);
  page.say(1, 1, 'done', 'clean');
  page.silence();
  page.run('b');
  page.pass(15_000);
  expect(page.told().at(-1)).toBe('run of b: stopped, memory');
});

test('where no frame ever answers, the reader is told that code is blocked', () => {
  const page = open();
  page.silence();
  page.run();
  page.pass(15_000);
  expect(page.told().at(-1)).toBe('run of a: stopped, blocked');
});

test('a run waits for its data, unless it is stopped or a newer one comes before', async () => {
  const page = open();
  const release = page.holdData();
  page.run('a');
  page.run('b');
  page.run('c');
  page.sandbox.stop();
  page.run('d');
  release();
  await vi.advanceTimersByTimeAsync(0);
  expect(page.told()).toEqual([
    'start w1',
    'run of a: stopped, superseded',
    'run of b: stopped, superseded',
    'run of c: stopped, user',
    'w1 run 4',
  ]);
  page.say(1, 4, 'begun', 'done', 'clean');
  page.pass(14_000);
  page.run('e');
  await vi.advanceTimersByTimeAsync(0);
  page.say(1, 5, 'begun');
  page.told();
  page.pass(2000); // the clock of none that never began is heard
  expect(page.told()).toEqual([]);
});
