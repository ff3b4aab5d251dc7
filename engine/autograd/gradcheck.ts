import { callableAt, tensorAt } from '../checks.ts';
import { float64 } from '../dtype.ts';
import { RuntimeError, ValueError } from '../errors.ts';
import { zeros_like } from '../ops/creation.ts';
import { stack } from '../ops/join.ts';
import { eye } from '../ops/ranges.ts';
import type { Tensor } from '../tensor.ts';
import { tensorList } from './backward.ts';
import { grad } from './grad.ts';

/** What `gradcheck` takes. */
export interface GradcheckOptions {
  /** How far each element is moved. Default: 1e-6, which asks for `float64` inputs. */
  eps?: number;
  /** Differences up to this are fine. Default: 1e-5. */
  atol?: number;
  /** So are those up to this part of the numerical value. Default: 1e-3. */
  rtol?: number;
  /** Throw if a gradient is wrong, instead of returning `false`? Default: `true`. */
  raise_exception?: boolean;
}

/** A matrix of ∂output[j]/∂input[i] in row i, column j. */
type Jacobian = Tensor;

/** One row for each element of `x`: (f(x + eps) − f(x − eps)) / 2eps, the others held still. */
function numerical(f: () => Tensor, x: Tensor, eps: number): Jacobian {
  const rows = [...x.data.view(-1)].map(value => {
    const before = value.item();
    const at = (shift: number) => {
      value.fill_(before + shift);
      const y = f().detach().clone();
      value.fill_(before);
      return y;
    };
    return at(eps)
      .sub(at(-eps))
      .div(2 * eps)
      .reshape(-1);
  });
  return stack(rows).to(x.dtype);
}

/** One column for each element of the output: the gradient when only that element counts. */
function analytical(y: Tensor, x: Tensor): Jacobian {
  const columns = [...eye(y.count, { dtype: y.dtype })].map(row => {
    const options = { grad_outputs: row.view(y.shape), retain_graph: true, allow_unused: true };
    const [g] = y.requires_grad ? grad(y, x, options) : [null];
    return (g ?? zeros_like(x)).reshape(-1);
  });
  return stack(columns, 1);
}

/**
 * Compares the gradients of `f` with finite differences, for every input that requires one. In
 * `float32` the differences are too coarse for the default tolerances: use `float64`.
 * https://docs.pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html
 */
export function gradcheck(
  f: (...inputs: Tensor[]) => Tensor | readonly Tensor[],
  inputs: Tensor | readonly Tensor[],
  options?: GradcheckOptions | null,
): boolean {
  const { eps = 1e-6, atol = 1e-5, rtol = 1e-3, raise_exception = true } = options ?? {};
  callableAt(f);
  const given = tensorList('inputs', inputs);
  const checked = given.filter(x => x.requires_grad);
  if (checked.length === 0) {
    throw new ValueError(
      'gradcheck expects at least one input tensor to require gradient, but none of them have requires_grad=True.',
    );
  }
  const outputs = () => {
    const list = [f(...given)].flat();
    return list.map(y => tensorAt('outputs', y as Tensor));
  };
  const problems = outputs().flatMap((y, o) =>
    checked.flatMap(x => {
      if (!y.dtype.is_floating_point || x.count * y.count === 0) return [];
      const expected = numerical(() => outputs()[o], x, eps);
      const actual = analytical(y, x);
      if (actual.allclose(expected, { rtol, atol })) return [];
      return [
        `Jacobian mismatch for output ${o} with respect to input ${given.indexOf(x)},\nnumerical:${expected}\nanalytical:${actual}\n`,
      ];
    }),
  );
  if (problems.length > 0 && raise_exception) {
    const coarse = checked.some(x => x.dtype !== float64);
    throw new GradcheckError(problems[0], coarse ? 'Use float64 inputs: x.double().' : undefined);
  }
  return problems.length === 0;
}

/** A gradient that is not what finite differences say. */
export class GradcheckError extends RuntimeError {
  override name = 'GradcheckError';
}
