import { describe, expect, test } from 'vitest';
import { load } from './golden.ts';
import { check, type OpCase } from './opinfo.ts';

const byOp = Map.groupBy(load<OpCase[]>('opinfo'), test => test.op);

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
