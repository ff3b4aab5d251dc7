import { Tensor } from '../../engine/index.ts';
import { inspect } from './print.ts';

/** What a check can expect: a tensor passes for its numbers, and one of one element for a number. */
export type Expected = number | string | boolean | null | Tensor | readonly Expected[];

/** What is wrong with a value, in words; `null` where it is what was expected. Numbers are as near as in `torch.allclose`. */
export function mismatch(value: unknown, expected: Expected): string | null {
  if (agrees(plain(value), plain(expected))) return null;
  const wanted = shown(expected);
  const given = value === undefined ? 'undefined: is a return missing?' : `${shown(value)}.`;
  // Rows stand below one another where the first one begins a line.
  if (`${wanted}${given}`.includes('\n')) return `It should give\n${wanted}\nand gives\n${given}`;
  return `It should give ${wanted}, and gives ${given}`;
}

function agrees(value: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    const isAsLong = Array.isArray(value) && value.length === expected.length;
    return isAsLong && expected.every((item, i) => agrees(value[i], item));
  }
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof one !== 'number' || typeof expected !== 'number') return one === expected;
  return Object.is(one, expected) || Math.abs(one - expected) <= 1e-8 + 1e-5 * Math.abs(expected);
}

/** Tensors as numbers, in arrays as well. */
function plain(value: unknown): unknown {
  if (value instanceof Tensor) return value.tolist();
  if (value instanceof Number) return Number(value);
  return Array.isArray(value) ? value.map(plain) : value;
}

/** Numbers to seven digits, which is more than decides. */
function shown(value: unknown): string {
  const short = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(short);
    return typeof item === 'number' ? Number(item.toPrecision(7)) : item;
  };
  return inspect(short(value));
}
