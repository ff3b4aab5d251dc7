/** What is known of operations: how they are written, and their derivatives. */

export interface Operation {
  /** How it is written, in a character or a word. */
  sign: string;
  /** Its derivative as a line of maths; `null` where there is none to tell. */
  rule: string | null;
  /** The derivatives with respect to each input, of numbers: as many as it has. Given the inputs and the output. */
  slopes?: (inputs: readonly number[], output: number) => readonly number[];
}

type Entry = readonly [names: string, sign: string, rule: string, slopes?: Operation['slopes']];

const PART = 'the gradient goes back to where the part was taken from; elsewhere it is 0';
const MOVED = 'elements only move: each gradient moves back to its place';
const MATRIX = 'A·B: ∂/∂A = g·Bᵀ, ∂/∂B = Aᵀ·g, where g is the gradient that arrives';
const SPREAD = 'Σx: ∂/∂x = 1, so every element gets the gradient that arrives';

/** By PyTorch's names, without `Backward0` unless the number matters, and by the signs that structures of one's own use. */
const ENTRIES: readonly Entry[] = [
  ['Add +', '+', 'a + b: ∂/∂a = 1, ∂/∂b = 1', () => [1, 1]],
  ['Sub - −', '−', 'a − b: ∂/∂a = 1, ∂/∂b = −1', () => [1, -1]],
  ['Rsub', 'c −', 'c − x: ∂/∂x = −1', () => [-1]],
  ['Mul * × ·', '×', 'a·b: ∂/∂a = b, ∂/∂b = a', ([a, b]) => [b, a]],
  ['Div / ÷', '÷', 'a/b: ∂/∂a = 1/b, ∂/∂b = −a/b²', ([a, b]) => [1 / b, -a / (b * b)]],
  ['DivBackward2', '÷', 'a/b, rounded: ∂/∂a = 0, ∂/∂b = 0', () => [0, 0]],
  ['Neg neg', '−', '−x: ∂/∂x = −1', () => [-1]],
  [
    'Pow ** ^ pow',
    '^',
    'xᵖ: ∂/∂x = p·xᵖ⁻¹',
    ([x, p], y) => [p === 0 ? 0 : p * x ** (p - 1), x === 0 && p >= 0 ? 0 : y * Math.log(x)],
  ],
  [
    'Mean mean',
    'mean',
    'Σx / n: ∂/∂x = 1/n, so every element gets an n-th of the gradient',
    inputs => inputs.map(() => 1 / inputs.length),
  ],
  ['Sum sum Σ', 'sum', SPREAD, inputs => inputs.map(() => 1)],
  ['Exp exp', 'exp', 'eˣ: ∂/∂x = eˣ', (_, y) => [y]],
  ['Log log ln', 'log', 'ln x: ∂/∂x = 1/x', ([x]) => [1 / x]],
  ['Sqrt sqrt', '√', '√x: ∂/∂x = 1/(2√x)', (_, y) => [1 / (2 * y)]],
  ['Rsqrt', '1/√', '1/√x: ∂/∂x = −1/(2x√x)', ([x], y) => [-y / (2 * x)]],
  ['Reciprocal', '1/x', '1/x: ∂/∂x = −1/x²', (_, y) => [-y * y]],
  ['Abs abs', '|x|', '|x|: ∂/∂x = sign x', ([x]) => [Math.sign(x)]],
  ['Sin sin', 'sin', 'sin x: ∂/∂x = cos x', ([x]) => [Math.cos(x)]],
  ['Cos cos', 'cos', 'cos x: ∂/∂x = −sin x', ([x]) => [-Math.sin(x)]],
  ['Tanh tanh', 'tanh', 'tanh x: ∂/∂x = 1 − tanh² x', (_, y) => [1 - y * y]],
  ['Sigmoid sigmoid σ', 'σ', 'σ(x): ∂/∂x = σ(x)·(1 − σ(x))', (_, y) => [y * (1 - y)]],
  ['Relu relu ReLU', 'relu', 'max(0, x): ∂/∂x = 1 where x > 0, else 0', ([x]) => [x > 0 ? 1 : 0]],
  ['LeakyRelu', 'leaky relu', '∂/∂x = 1 where x > 0, else the slope'],
  ['Softmax', 'softmax', 'softmax x: ∂yᵢ/∂xⱼ = yᵢ·((i = j) − yⱼ)'],
  ['LogSoftmax', 'log softmax', 'log softmax x: the gradient minus softmax x times its sum'],
  ['Logsumexp', 'logsumexp', 'log Σeˣ: ∂/∂x = softmax x'],
  ['Maximum', 'max', 'max(a, b): the gradient goes to the larger of the two'],
  ['Minimum', 'min', 'min(a, b): the gradient goes to the smaller of the two'],
  ['Max Amax', 'max', 'the gradient goes to the largest element'],
  ['Min Amin', 'min', 'the gradient goes to the smallest element'],
  ['Clamp', 'clamp', '∂/∂x = 1 between the limits, 0 outside of them'],
  ['Mm Bmm matmul @', '@', MATRIX],
  ['Mv', '@', 'A·v: ∂/∂A = g·vᵀ, ∂/∂v = Aᵀ·g, where g is the gradient that arrives'],
  ['Dot', '·', 'a·b: ∂/∂a = b, ∂/∂b = a, times the gradient that arrives'],
  ['Addmm', '+ @', `b + ${MATRIX}; b gets g summed over the rows`],
  ['MseLoss', 'mse', 'mean (x − y)²: ∂/∂x = 2(x − y)/n'],
  ['NllLoss', 'nll', '∂/∂x = −1/n at each row’s class, 0 elsewhere'],
  ['BinaryCrossEntropyWithLogits', 'bce', '∂/∂x = (σ(x) − y)/n'],
  ['Unbind', 'unbind', 'one tensor as several: each one’s gradient goes back to its place'],
  [
    'Split SplitWithSizes',
    'split',
    'one tensor as several: each one’s gradient goes back to its place',
  ],
  ['Stack', 'stack', 'several tensors as one: each gets its part of the gradient'],
  ['Cat', 'cat', 'several tensors as one: each gets its part of the gradient'],
  ['Select', '[i]', PART],
  ['Slice', '[i:j]', PART],
  ['Index', '[…]', PART],
  ['Gather', 'gather', PART],
  ['Embedding', 'embedding', PART],
  ['T Transpose Permute', 'ᵀ', MOVED],
  ['View ReshapeAlias UnsafeView', 'reshape', MOVED],
  ['Squeeze', 'squeeze', MOVED],
  ['Unsqueeze', 'unsqueeze', MOVED],
  ['Flip', 'flip', MOVED],
  ['Expand Repeat', 'expand', 'one element stands for many: its gradient is the sum of theirs'],
  ['Clone', 'copy', 'a copy: ∂/∂x = 1', () => [1]],
  ['ToCopy', 'to', 'another dtype: ∂/∂x = 1', () => [1]],
  ['Where', 'where', 'the gradient goes to whichever of the two was taken'],
];

const OPERATIONS = new Map<string, Operation>(
  ENTRIES.flatMap(([names, sign, rule, slopes]) =>
    names.split(' ').map((name): [string, Operation] => [name, { sign, rule, slopes }]),
  ),
);

/** What is known of an operation. One that nobody knows is written as its name: `LogSigmoidBackward0` as `log sigmoid`. */
export function operation(op: string): Operation {
  const name = op.replace(/Backward\d*$/, '');
  const known = OPERATIONS.get(op) ?? OPERATIONS.get(name);
  if (known) return known;
  const words = name === op ? op : name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return { sign: words, rule: null };
}
