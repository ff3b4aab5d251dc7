import { describe, expect, test } from 'vitest';
import { load } from './golden.ts';
import { check, type OpCase } from './opinfo.ts';

const byOp = new Map<string, OpCase[]>();
for (const test of load<OpCase[]>('opinfo'))
  byOp.set(test.op, [...(byOp.get(test.op) ?? []), test]);

/** What is wrong with a case, exceptions included. */
function verdict(op: OpCase): string | null {
  try {
    return check(op);
  } catch (error) {
    return String(error);
  }
}

describe("PyTorch's own samples", () => {
  test.each([...byOp])('%s', (_, cases) => {
    const wrong = cases.flatMap(op => {
      const problem = verdict(op);
      return problem === null ? [] : [`case ${op.n} ${op.variant}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });
});
