/**
 * What JavaScript does with arrays otherwise than people think who come from Python. It can be meant, so the program
 * goes on, and the cell says what has happened.
 */
import { type EqualityOperator, equality, listed } from './operator-protocol.ts';
import type { Operand } from './refusals.ts';

/** Says something of what is running, without an end to it. */
export type Warn = (text: string) => void;

/** What `for (… in object)` goes through, where the loop looks nothing up by it: of an array, texts. */
export function indices(object: Operand, warn: Warn): unknown {
  if (Array.isArray(object) && object.length > 0)
    warn(
      "for … in goes through the indices of an array, which are the texts '0', '1', …: for (const x of xs) goes through its elements.",
    );
  return listed(object);
}

/** `key in object`, which asks for an index of an array, and not for an element. */
export function within(key: Operand, object: Operand, warn: Warn): boolean {
  const isIn = key in object;
  if (Array.isArray(object) && isIn !== object.includes(key))
    warn('key in xs asks whether an array has that index: xs.includes(x) asks for an element.');
  return isIn;
}

/** `xs.sort()`, which compares texts: 10 comes before 9. */
export function sortable(object: Operand, warn: Warn): unknown {
  if (Array.isArray(object) && object.every(Number.isFinite)) {
    const sorted = object.toSorted((a, b) => a - b);
    if (object.toSorted().some((x, i) => x !== sorted[i]))
      warn(
        'sort() compares texts, and 10 comes before 9 then: xs.sort((a, b) => a - b) compares numbers.',
      );
  }
  return object;
}

/** `a == b`, which asks whether two arrays are one. */
export function arrayEquality(op: EqualityOperator) {
  const compare = equality(op);
  return (a: Operand, b: Operand, warn: Warn): unknown => {
    if (Array.isArray(a) && Array.isArray(b) && a !== b && isSameInside(a, b))
      warn(
        `${op} asks whether two arrays are one, and not whether they hold the same: String(a) === String(b) compares what they hold, and xs.length === 0 asks for an empty one.`,
      );
    return compare(a, b);
  };
}

const isSameInside = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);
