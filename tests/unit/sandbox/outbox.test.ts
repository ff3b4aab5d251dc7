import { expect, test } from 'vitest';
import type { Output } from '../../../src/program/output.ts';
import { Outbox } from '../../../src/sandbox/outbox.ts';
import type { RunReport, WorkerEvent } from '../../../src/sandbox/protocol.ts';

/** An outbox, and what the page gets of it. */
function opened(): { outbox: Outbox; reports: RunReport[] } {
  const reports: RunReport[] = [];
  const outbox = new Outbox();
  outbox.open({ postMessage: (report: RunReport) => reports.push(report) } as never);
  return { outbox, reports };
}

const start = (cell: string): WorkerEvent => ({ kind: 'start', cell });
const output = (cell: string, text = 'hello'): WorkerEvent => {
  const output: Output = { kind: 'text', stream: 'log', text };
  return { kind: 'output', cell, output };
};

test('what is told at one go is one report', () => {
  const { outbox, reports } = opened();
  outbox.begin(7);
  outbox.add(start('loss'));
  outbox.flush();
  outbox.flush();
  outbox.add(output('loss'));
  outbox.flush();
  expect(reports).toEqual([
    { run: 7, events: [{ kind: 'begun' }, start('loss')] },
    { run: 7, events: [output('loss')] },
  ]);
});

const draft = (cell: string) => ({ ...output(cell), kind: 'draft' }) as WorkerEvent;
const big = output('a', 'x'.repeat(1_000_000));

test('each run may send as much', () => {
  const { outbox, reports } = opened();
  for (const run of [1, 2]) {
    outbox.begin(run);
    for (let i = 0; i < 4; i++) outbox.add(big);
    outbox.flush();
  }
  expect(reports.map(({ events }) => events.length)).toEqual([5, 5]);
});

test.each<[string, WorkerEvent[], number]>([
  ['1100 drafts of a cell', Array(1200).fill(draft('a')), 1100],
  ['1100 outputs of a cell', Array(1200).fill(output('a')), 1100],
  ['as many of the next cell', [...Array(1100).fill(output('a')), start('b'), output('b')], 1102],
  ['5 million characters of a run', Array(9).fill(big), 4],
])('sends %s, and no more', (_, events, sent) => {
  const { outbox, reports } = opened();
  for (const event of events) outbox.add(event);
  outbox.flush();
  expect(reports[0].events).toHaveLength(sent);
});
