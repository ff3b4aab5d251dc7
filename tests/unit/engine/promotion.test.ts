import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { load } from './golden.ts';

type Name = 'bool' | 'int64' | 'float32' | 'float64';
type Row = [op: string, a: Name, kind: string, b: string, result: string];

const scalars: Record<string, number | boolean> = { true: true, '2': 2, '2.5': 2.5 };
const one = (name: Name) => torch.full([1], 2, { dtype: torch[name] });

function outcome([op, a, kind, b]: Row): string {
  const left = one(a);
  const right =
    kind === 'number'
      ? scalars[b]
      : kind === 'tensor'
        ? one(b as Name)
        : one(b as Name).select(0, 0);
  try {
    const result =
      op === 'where'
        ? torch.where(torch.tensor([true]), left, right as torch.Tensor)
        : torch[op as 'add'](left, right as torch.Tensor);
    return result.dtype.name;
  } catch (error) {
    return (error as Error).name;
  }
}

test('the dtype of a result is what PyTorch promotes its operands to', () => {
  const wrong = load<Row[]>('promotion').flatMap(row => {
    const found = outcome(row);
    return found === row[4] ? [] : [`${row.join(' ')}, but it is ${found}`];
  });
  expect(wrong).toEqual([]);
});

const F = torch.nn.functional;

/** PyTorch refuses these; here a whole number may be one that a slider gave. */
test.each<[string, (x: torch.Tensor) => torch.Tensor]>([
  ['softmax', x => x.softmax(0)],
  ['log_softmax', x => x.log_softmax(0)],
  ['elu', x => F.elu(x)],
  ['leaky_relu', x => F.leaky_relu(x)],
  ['gelu', x => F.gelu(x)],
  ['silu', x => F.silu(x)],
  ['softplus', x => F.softplus(x)],
  ['logsigmoid', x => F.logsigmoid(x)],
])('%s of integers is that of the same floats', (_, f) => {
  const whole = torch.tensor([-2, 0, 3]);
  const real = f(whole.float());
  expect(f(whole).dtype).toBe(torch.float32);
  expect(f(whole).equal(real)).toBe(true);
});
