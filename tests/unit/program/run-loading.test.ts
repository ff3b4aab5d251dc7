/** What is told where a program cannot be loaded, and by which name its lines are found. */
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/program/cell.ts';
import type { RunEvent } from '../../../src/program/run-spec.ts';
import { Runner } from '../../../src/program/runner.ts';
import type { RunnerHost } from '../../../src/program/runner-host.ts';
import { chapter } from './runner.ts';

/** What a runner tells whose host loads programs in a way of its own. */
async function eventsWith(load: RunnerHost['load'], cells: Cell[], target: string) {
  const events: RunEvent[] = [];
  const runner = new Runner({ load, now: () => 0, emit: event => events.push(event) });
  await runner.run({ cells, target, inputs: {} });
  return events;
}

const refuse = () => {
  throw new Error('Load failed');
};

test('a program that cannot even be loaded is the failure of the cell that was to run', async () => {
  const error = {
    name: 'Error',
    message: 'Load failed',
    hint: null,
    line: null,
    column: null,
    code: null,
  };
  expect(await eventsWith(refuse, chapter('1', '2', '3'), 'b')).toEqual([
    { kind: 'start', cell: 'b' },
    { kind: 'output', cell: 'b', output: { kind: 'error', cell: 'b', ...error } },
    { kind: 'done', error: { kind: 'error', cell: 'b', ...error } },
  ]);
});

test('a program that cannot be loaded, and has a cell that does not compile, still comes to its end', async () => {
  const events = await eventsWith(refuse, chapter('1', '2 +', '3'), 'c');
  expect(events[0]).toEqual({ kind: 'start', cell: 'b' });
  expect(events.at(-1)).toMatchObject({
    kind: 'done',
    error: { cell: 'b', message: 'Load failed' },
  });
});

test('an error is placed by the name that a browser’s stacks give the program', async () => {
  const address = 'blob:null/1-2-3';
  const program = async () => {
    const stack = `@blob:null/9-9-9:1:1\nf@${address}:6:1\n@${address}:4:1`;
    throw Object.assign(new Error('no'), { stack });
  };
  const load = () => Object.assign(program, { address });
  const events = await eventsWith(load, chapter('1\n2', '3'), 'a');
  expect(events.at(-1)).toMatchObject({ error: { cell: 'b', line: 1 } });
});
