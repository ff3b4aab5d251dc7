/** What a learner may try: printed forms, dtypes, views, changes in place, layers, and what is refused in which words. */
import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { load } from './golden.ts';

type Row = [python: string, typescript: string, expected: string];

const names = { torch, nn: torch.nn, optim: torch.optim, F: torch.nn.functional };
const scope = { ...names, inf: Number.POSITIVE_INFINITY, nan: Number.NaN };

/** As Python prints it. */
function show(value: unknown): string {
  if (value == null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (!Array.isArray(value)) return String(value);
  const shape = value.every(item => typeof item === 'number');
  return `[${value.map(show).join(shape ? ', ' : ' | ')}]`;
}

/** What the last statement of a snippet gives. */
function outcome(snippet: string): string {
  torch.reset();
  torch.manual_seed(0);
  const end = snippet.lastIndexOf(';') + 1;
  const body = `${snippet.slice(0, end)} return (${snippet.slice(end)});`;
  try {
    return show(new Function(...Object.keys(scope), body)(...Object.values(scope)));
  } catch (error) {
    const { name, message } = error as Error;
    return `!! ${name}: ${message}`;
  }
}

test.each(load<Row[]>('snippets'))('%s', (_, typescript, expected) => {
  expect(outcome(typescript)).toBe(expected);
});
