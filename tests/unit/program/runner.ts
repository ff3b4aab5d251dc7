/** Runs cells in this thread, and writes down what they tell. */
import vm from 'node:vm';
import { PROGRAM_NAME, type Program, takeProgram } from '../../../src/program/assemble.ts';
import type { Cell } from '../../../src/program/cell.ts';
import type { Output } from '../../../src/program/output.ts';
import type { RunEvent, RunSpec } from '../../../src/program/run-spec.ts';
import { Runner } from '../../../src/program/runner.ts';
import type { Inputs } from '../../../src/ui/control.ts';

/**
 * Cells a, b, c, ... from their sources; one that starts with "leaf:" is a leaf, with "check b:" checks b, with
 * "own:" is a reader's own between them.
 */
export function chapter(...sources: string[]): Cell[] {
  return sources.map((text, i) => {
    const [, leaf, checks, source] = /^(leaf:|own:|check (.):)?([\s\S]*)$/.exec(
      text,
    ) as RegExpExecArray;
    return { id: 'abcdefgh'[i], source, leaf: Boolean(leaf), branch: leaf === 'own:', checks };
  });
}

/** Loads a program's script into this thread. */
export function load(text: string): Program {
  vm.runInThisContext(text, { filename: PROGRAM_NAME });
  return takeProgram();
}

/** A runner in this thread, and what it tells, an event in a line. */
export function createRunner() {
  let events: RunEvent[] = [];
  let loads = 0;
  let messages: RunEvent[][] = [];
  const runner = new Runner({
    load(text) {
      loads++;
      return load(text);
    },
    now: () => performance.now(),
    emit: event => events.push(event),
    flush() {
      messages.push(events.slice(messages.flat().length));
    },
  });
  return {
    runner,
    /** How many programs have been loaded. */
    loads: () => loads,
    /** What was told since the last run began, as it was told at one go. */
    messages: () => messages.filter(({ length }) => length > 0).map(each => each.map(written)),
    async run(
      cells: Cell[],
      target: string,
      inputs: Inputs = {},
      options?: Pick<RunSpec, 'silent' | 'lastOnly'>,
    ): Promise<string[]> {
      events = [];
      messages = [];
      await runner.run({ cells, target, inputs, ...options });
      return events.map(written);
    },
  };
}

/** An event in a line. */
function written(event: RunEvent): string {
  switch (event.kind) {
    case 'start':
      return `${event.cell} {`;
    case 'end':
      return `} ${event.cell}`;
    case 'draft':
      return `${event.cell}: (${shown(event.output)})`;
    case 'output':
      return `${event.cell}: ${shown(event.output)}`;
    case 'progress':
      return `${event.cell}: ${event.progress.done} of ${event.progress.total}`;
    case 'done':
      return event.error ? `failed in ${event.error.cell}` : 'done';
  }
}

function shown(output: Output): string {
  if (output.kind === 'text') return `${output.stream} ${output.text}`;
  if (output.kind === 'figure') return 'figure';
  if (output.kind === 'landscape') return `landscape ${output.landscape.words.join(' ')}`;
  if (output.kind === 'replay') return `replay of ${output.replay.total}`;
  if (output.kind === 'table')
    return [output.columns, ...output.rows].map(row => row.join('|')).join(' / ');
  if (output.kind === 'control') return `${output.control.type} ${output.key}`;
  if (output.kind === 'graph') return `graph of ${output.graph.nodes.length} nodes`;
  if (output.kind === 'predict') return `asks ${output.prediction.question}`;
  if (output.kind === 'check') {
    const { passed, name, message, error } = output;
    return `${passed ? '✓' : '✗'} ${name}${message ? `: ${message}` : ''}${error ? `: ${shown(error)}` : ''}`;
  }
  const { name, message, cell, line, column, hint } = output;
  const place = `${cell}:${line}${column === null ? '' : `:${column}`}`;
  return `${name}: ${message} (${place})${hint ? ` [${hint}]` : ''}`;
}

/** A run: what is special about it, its cells, the last one to run, and what it tells. */
export type Told = [what: string, cells: Cell[], target: string, events: string[]];
