/** Runs short random programs of views, in-place changes and arithmetic, as PyTorch ran them. */
import * as torch from '../../../engine/index.ts';

interface Failure {
  readonly type?: string;
  readonly error?: string;
}

interface Step extends Failure {
  /** A method, of the tensor number `on`, with `args`; `{ ref }` is another tensor of the program. */
  readonly op: string;
  readonly on: number;
  readonly args: (number | number[] | { ref: number })[];
  /** What the result prints as. */
  readonly repr?: string;
}

export interface Program extends Failure {
  readonly shape: number[];
  readonly data: number[];
  readonly steps: Step[];
  /** What every tensor prints as at the end. */
  readonly final: string[];
  /** The sum over all tensors, the k-th times k, and its gradient. */
  readonly loss?: number;
  readonly grad?: number[] | null;
}

function attempt<T>(body: () => T): T | Failure {
  try {
    return body();
  } catch (error) {
    return { type: (error as Error).name, error: (error as Error).message };
  }
}

function step({ op, on, args }: Step, pool: torch.Tensor[]): torch.Tensor | Failure {
  const values = args.map(arg => (typeof arg === 'object' && 'ref' in arg ? pool[arg.ref] : arg));
  return attempt(() => {
    const call = pool[on][op as 'add'] as (...args: unknown[]) => torch.Tensor | torch.Tensor[];
    return [call.apply(pool[on], values)].flat().at(-1) as torch.Tensor;
  });
}

/** What differs from PyTorch; nothing if nothing does. */
export function check(program: Program): string[] {
  const leaf = torch.tensor(program.data, { dtype: torch.float32 }).view(program.shape);
  const pool = [leaf.detach().requires_grad_()];
  const wrong: string[] = [];
  const compare = (where: string, actual: unknown, expected: unknown) => {
    const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (a !== b) wrong.push(`${where}: ${a}, not ${b}`);
  };
  program.steps.forEach((one, i) => {
    const result = step(one, pool);
    const where = `step ${i}, ${one.op} of ${one.on}`;
    if (!(result instanceof torch.Tensor)) {
      compare(where, result, { type: one.type, error: one.error });
    } else {
      compare(where, result.toString(), one.repr);
      pool.push(result);
    }
  });
  compare('at the end', pool.map(String), program.final);
  const loss = attempt(() => {
    const total = pool.map((x, k) => x.sum().mul(k + 1)).reduce((a, b) => a.add(b));
    total.backward();
    return total.item();
  });
  const failure = program.error && { type: program.type, error: program.error };
  compare('loss', loss, failure || program.loss);
  const grad = pool[0].grad?.reshape(-1).tolist() as number[] | undefined;
  const near = (x: number, i: number) => Math.abs(x - (program.grad?.[i] ?? Infinity)) < 1e-4;
  if (!failure && !(grad ? grad.every(near) : program.grad === null)) {
    wrong.push(`gradient: ${grad}, not ${program.grad}`);
  }
  return wrong;
}
