/** Nodes and values in words. */
import { formatNumber } from '../../../plot/ticks.ts';
import { countOf, type GraphNode, type GraphValue, onlyValue } from '../graph.ts';
import type { Fold } from './folds.ts';
import { operation } from './ops.ts';

/** Numbers in a node's box: more are told by their shape. */
const MOST_IN_BOX = 3;

/** A number, in few digits. */
export const inWords = (value: number): string =>
  Number.isFinite(value)
    ? formatNumber(value)
    : String(value).replace('Infinity', 'inf').replace('-', '−').toLowerCase();

/** A shape as it is written in PyTorch: `[20]`, `[3, 4]`. */
const brackets = (items: readonly (string | number)[]): string => `[${items.join(', ')}]`;

/** Numbers of a tensor of that shape, as far as they are known: `[1, 2, …]`. */
function list(numbers: readonly number[], { shape }: GraphValue, most: number): string {
  if (shape?.length === 0) return inWords(numbers[0]);
  const shown = numbers.slice(0, most).map(inWords);
  const isAll = shown.length === (countOf({ shape } as GraphValue) ?? shown.length);
  return brackets(isAll ? shown : [...shown, '…']);
}

/** The shape of a value. */
export const shapeOf = ({ shape }: GraphValue): string => (shape ? brackets(shape) : '?');

const isShort = (value: GraphValue): boolean => (countOf(value) ?? Infinity) <= MOST_IN_BOX;

/** A value in a box: its few numbers, or its shape. */
export function shortValue(value: GraphValue): string | null {
  if (value.numbers && isShort(value)) return list(value.numbers, value, MOST_IN_BOX);
  return value.shape && (value.shape.length > 0 ? `shape ${brackets(value.shape)}` : null);
}

/** A gradient in a box. */
export function shortGrad(value: GraphValue): string | null {
  if (!value.grad) return null;
  return `grad ${list(value.grad, value, isShort(value) ? MOST_IN_BOX : 2)}`;
}

/** A value with its shape and its first numbers. */
export function longValue(value: GraphValue): string {
  const numbers = value.numbers ? list(value.numbers, value, 6) : '';
  const shape = value.shape && value.shape.length > 0 ? `shape ${brackets(value.shape)}` : '';
  return [numbers, shape].filter(Boolean).join(', ') || 'not kept';
}

/** A gradient with its first numbers; `null` where there is none. */
export const longGrad = (value: GraphValue): string | null =>
  value.grad && list(value.grad, value, 6);

/** An operation as it is written, with the numbers that take part in it: `^2`, `× 3`. */
export function signOf(node: GraphNode): string {
  const { sign } = operation(node.op ?? '');
  const [first, second] = node.inputs;
  const number = (input: typeof first) =>
    input && 'number' in input ? inWords(input.number) : null;
  const [before, after] = [number(first), number(second)];
  const gap = sign === '^' ? '' : ' ';
  return [before && before + gap, sign, after && gap + after].join('');
}

/** What a node is called, in a few words. */
export function nameOf(node: GraphNode): string {
  const value = onlyValue(node);
  if (value?.name) return value.name;
  if (node.kind === 'operation') return signOf(node);
  const isNumber = node.kind === 'data' && value?.shape?.length === 0;
  return isNumber ? (shortValue(value) ?? 'data') : node.kind;
}

/** What marks a node that was given; `data` needs no gradient. */
export const markOf = ({ kind }: GraphNode): string =>
  ({ operation: '', parameter: 'parameter', leaf: 'leaf', data: 'data' })[kind];

/** `… 46 more like this` */
export const foldTitle = ({ times, hidden }: Fold): string =>
  times > 0 ? `… ${times} more like this` : `… ${hidden.size} more nodes`;

/** The operations of one repetition. */
export const foldWords = ({ operations }: Fold): string =>
  operations
    .slice(0, 6)
    .map(op => operation(op).sign)
    .join(' ') + (operations.length > 6 ? ' …' : '');
