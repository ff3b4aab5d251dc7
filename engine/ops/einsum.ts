/** Sums of products in Einstein's notation. */
import { RuntimeError } from '../errors.ts';
import { numelOf } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** A tensor whose dimensions have names. */
interface Labelled {
  readonly x: Tensor;
  readonly labels: readonly string[];
}

/** The dimensions that `...` stands for get names that no letter is. */
function ellipsisLabels(count: number, most: number): string[] {
  return Array.from({ length: count }, (_, i) => `.${most - count + i}`);
}

/** `ij,jk->ik`, taken apart: the labels of every operand and of the output. */
function parse(
  equation: string,
  operands: readonly Tensor[],
): { inputs: string[][]; output: string[] } {
  const [left, right] = equation.replaceAll(' ', '').split('->');
  const terms = left.split(',');
  if (terms.length !== operands.length) {
    throw new RuntimeError(
      `einsum(): ${terms.length > operands.length ? 'fewer' : 'more'} operands were provided than specified in the equation`,
    );
  }
  const odd = equation.replace('->', '  ').search(/[^a-zA-Z,. ]/);
  if (odd >= 0) {
    throw new RuntimeError(
      `einsum(): invalid subscript given at index ${odd} in the equation string, subscripts must be in [a-zA-Z]`,
    );
  }
  const hidden = terms.map((term, i) =>
    term.includes('...') ? operands[i].ndim - (term.length - 3) : 0,
  );
  const most = Math.max(0, ...hidden);
  const expand = (term: string, count: number) => {
    const [before, after] = term.split('...');
    return after === undefined
      ? [...before]
      : [...before, ...ellipsisLabels(count, most), ...after];
  };
  const inputs = terms.map((term, i) => expand(term, hidden[i]));
  inputs.forEach((labels, i) => {
    if (labels.length !== operands[i].ndim) {
      throw new RuntimeError(
        `einsum(): the number of subscripts in the equation (${labels.length}) does not match the number of dimensions (${operands[i].ndim}) for operand ${i} and no ellipsis was given`,
      );
    }
  });
  const output = right === undefined ? implicitOutput(inputs, most) : expand(right, most);
  checkOutput(output, inputs.flat());
  return { inputs, output };
}

/** Refuses labels of the output that stand there twice, or in no operand. */
function checkOutput(output: readonly string[], labels: readonly string[]): void {
  for (const label of output) {
    const twice = output.indexOf(label) !== output.lastIndexOf(label);
    if (!twice && labels.includes(label)) continue;
    throw new RuntimeError(
      `einsum(): output subscript ${label} ${twice ? 'appears more than once in the output' : 'does not appear in the equation for any input operand'}`,
    );
  }
}

/** Without `->`: what `...` stands for, then the letters that appear once, in order. */
function implicitOutput(inputs: readonly string[][], most: number): string[] {
  const all = inputs.flat().filter(label => !label.startsWith('.'));
  const once = all.filter(label => all.indexOf(label) === all.lastIndexOf(label));
  return [...ellipsisLabels(most, most), ...once.sort()];
}

/** A label that a tensor has twice stands for its diagonal. */
function withoutRepeats({ x, labels }: Labelled): Labelled {
  const twice = labels.findIndex((label, d) => labels.indexOf(label) < d);
  if (twice < 0) return { x, labels };
  const first = labels.indexOf(labels[twice]);
  const rest = labels.filter((_, d) => d !== first && d !== twice);
  return withoutRepeats({ x: x.diagonal(0, first, twice), labels: [...rest, labels[twice]] });
}

/** Sums over the labels that nothing else needs. */
function sumOut({ x, labels }: Labelled, needed: readonly string[]): Labelled {
  const dims = labels.flatMap((label, d) => (needed.includes(label) ? [] : [d]));
  if (dims.length === 0) return { x, labels };
  return { x: x.sum(dims), labels: labels.filter(label => needed.includes(label)) };
}

/** Puts the dimensions in the order of `labels`; those that are missing have size 1. */
function arrange({ x, labels: own }: Labelled, labels: readonly string[]): Tensor {
  const present = labels.filter(label => own.includes(label));
  let y = x.permute(present.map(label => own.indexOf(label)));
  labels.forEach((label, d) => {
    if (!own.includes(label)) y = y.unsqueeze(d);
  });
  return y;
}

/** Two operands into one: labels that both have and nobody else needs are summed over. */
function contract(a: Labelled, b: Labelled, needed: readonly string[]): Labelled {
  const both = a.labels.filter(label => b.labels.includes(label));
  const batch = both.filter(label => needed.includes(label));
  const summed = both.filter(label => !needed.includes(label));
  const left = sumOut(a, [...needed, ...both]);
  const right = sumOut(b, [...needed, ...both]);
  const rows = left.labels.filter(label => !both.includes(label));
  const columns = right.labels.filter(label => !both.includes(label));
  const size = (label: string) => {
    const [p, q] = [left, right].map(({ x, labels }) => x.shape[labels.indexOf(label)] ?? 1);
    return p === 1 ? q : p;
  };
  const sizes = (labels: readonly string[]) => labels.map(size);
  const stretch = (t: Labelled, labels: readonly string[], shape: number[]) =>
    arrange(t, labels).expand(sizes(labels)).reshape(shape);
  const [n, m, k, p] = [batch, rows, summed, columns].map(labels => numelOf(sizes(labels)));
  const product = stretch(left, [...batch, ...rows, ...summed], [n, m, k]).bmm(
    stretch(right, [...batch, ...summed, ...columns], [n, k, p]),
  );
  const labels = [...batch, ...rows, ...columns];
  return { x: product.reshape(sizes(labels)), labels };
}

/**
 * Multiplies, and sums over the labels that the output does not have: `einsum('ij,jk->ik', a, b)` is
 * a matrix product.
 * https://docs.pytorch.org/docs/stable/generated/torch.einsum.html
 */
export function einsum(equation: string, ...tensors: Tensor[] | [readonly Tensor[]]): Tensor;
export function einsum(tensors: readonly Tensor[], equation: string): Tensor;
export function einsum(...args: readonly unknown[]): Tensor {
  const equation = args.find(arg => typeof arg === 'string') as string;
  const operands = args.flat().filter(arg => arg instanceof Tensor);
  const { inputs, output } = parse(equation, operands);
  const labelled = operands.map((x, i) => withoutRepeats({ x, labels: inputs[i] }));
  checkSizes(labelled);
  let result = labelled[0];
  for (let i = 1; i < labelled.length; i++) {
    const later = labelled.slice(i + 1).flatMap(({ labels }) => labels);
    result = contract(result, labelled[i], [...output, ...later]);
  }
  return arrange(sumOut(result, output), output);
}

function checkSizes(operands: readonly Labelled[]): void {
  const sizes = new Map<string, number>();
  operands.forEach(({ x, labels }, i) => {
    labels.forEach((label, d) => {
      const known = sizes.get(label) ?? 1;
      if (known !== 1 && x.shape[d] !== 1 && known !== x.shape[d]) {
        throw new RuntimeError(
          `einsum(): subscript ${label} has size ${x.shape[d]} for operand ${i} which does not broadcast with previously seen size ${known}`,
        );
      }
      if (x.shape[d] !== 1 || !sizes.has(label)) sizes.set(label, x.shape[d]);
    });
  });
}
