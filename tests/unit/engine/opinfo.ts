/** Runs one case of PyTorch's own test suite on the engine. */
import * as torch from '../../../engine/index.ts';
import { difference, type GoldenTensor, isGoldenTensor, revive } from './golden.ts';

export interface OpCase {
  readonly op: string;
  readonly variant: string;
  readonly n: number;
  readonly input: unknown;
  readonly args: unknown[];
  readonly kwargs?: Record<string, unknown>;
  readonly out: GoldenTensor | GoldenTensor[];
  readonly grad_out?: (GoldenTensor | null)[];
  readonly grads?: (GoldenTensor | null)[];
}

// biome-ignore lint/suspicious/noExplicitAny: the file names any function of the library.
type Any = any;

/** Calls the function, or the method, that a case names, with its arguments as they stand in the file. */
export function call(
  { op, kwargs }: OpCase,
  input: unknown,
  args: unknown[],
  named: unknown,
): unknown {
  const path = op.split('.');
  const target = path.reduce((object: Any, name) => object?.[name], torch);
  const rest = kwargs ? [...args, named] : args;
  if (typeof target === 'function') return target(input, ...rest);
  const method = (input as Any)[op];
  if (typeof method !== 'function') throw new Error(`there is no torch.${op}`);
  return method.call(input, ...rest);
}

/** What is wrong with the outcome of a case; `null` if nothing is. */
export function check(test: OpCase): string | null {
  const tensors: torch.Tensor[] = [];
  const input = revive(test.input, tensors);
  const args = revive(test.args, tensors) as unknown[];
  const named = revive(test.kwargs ?? {}, tensors);
  const result = call(test, input, args, named);
  const outputs = (Array.isArray(result) ? result : [result]) as torch.Tensor[];
  const expected = isGoldenTensor(test.out) ? [test.out] : test.out;
  if (outputs.length !== expected.length)
    return `${outputs.length} outputs, not ${expected.length}`;
  for (const [i, golden] of expected.entries()) {
    const wrong = difference(outputs[i], golden, 1e-5, 1.3e-6);
    if (wrong) return `output ${i}: ${wrong}`;
  }
  return checkGradients(test, outputs, tensors);
}

function checkGradients(
  test: OpCase,
  outputs: torch.Tensor[],
  tensors: torch.Tensor[],
): string | null {
  if (!test.grads || !test.grad_out) return null;
  const roots = outputs.filter(output => output.requires_grad);
  const seeds = test.grad_out.map(golden => (golden ? (revive(golden, []) as torch.Tensor) : null));
  if (roots.length !== seeds.length) return `${roots.length} outputs require a gradient`;
  torch.autograd.backward(roots, seeds);
  const leaves = tensors.filter(tensor => tensor.requires_grad);
  for (const [i, golden] of test.grads.entries()) {
    const { grad } = leaves[i];
    if (golden === null) {
      if (grad !== null) return `input ${i} has a gradient`;
      continue;
    }
    const wrong = difference(grad, golden, 1e-5, 1e-4);
    if (wrong) return `gradient ${i}: ${wrong}`;
  }
  return null;
}
