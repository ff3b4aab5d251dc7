import { Tensor } from '../../engine/index.ts';
import { type Expected, mismatch } from './expected.ts';
import type { CheckOutput, ErrorOutput } from './output.ts';

/** What a test may give: nothing and `true` pass, `false` fails; a tensor of one element counts as it would in `if`. */
type Verdict = boolean | undefined | Tensor;

/** Checks what an exercise made. */
export interface Check {
  /**
   * @param name says what has to be so, to those who try: `'the loss falls by half'`.
   * @param test passes when it returns `true` or nothing; fails when it returns `false`, or throws: then the
   *   error's message is shown. It may be async.
   */
  (name: string, test: () => Verdict | void | Promise<Verdict | void>): void;
  /**
   * @param test gives a value, which is to be the expected one; where it is not, the page shows both. It may be async.
   * @param expected a number, which need only be near, a text, `true`, an array or a tensor of such.
   */
  (name: string, test: () => unknown, expected: Expected): void;
}

/** Says of what a test gave what is wrong with it, or `null`; throws where it can be no answer. */
type Judge = (value: unknown) => Pick<CheckOutput, 'passed' | 'message'>;

/** The checks of one cell, made one after the other: an async one keeps those after it waiting. */
export class Checks {
  private readonly show: (output: CheckOutput) => void;
  private readonly explain: (thrown: unknown) => ErrorOutput;
  private readonly cell: () => string;
  /** Resolves when all checks asked for so far are made; `null` when none is waited for. */
  private pending: Promise<void> | null = null;
  /** What was thrown last, in words. */
  private lastError = '';

  /**
   * @param show what to do with a result
   * @param cell the cell that is running
   * @param explain what was thrown, in words
   */
  constructor(
    show: (output: CheckOutput) => void,
    cell: () => string,
    explain: (thrown: unknown) => ErrorOutput,
  ) {
    this.show = show;
    this.cell = cell;
    this.explain = explain;
  }

  /** What cells call. */
  readonly check: Check = (name: string, test: () => unknown, ...expected: Expected[]) => {
    if (typeof name !== 'string' || name === '' || typeof test !== 'function') {
      throw new TypeError(
        "check: give it a name and a function, as in check('the loss falls', () => after < before)",
      );
    }
    const judge = expected.length > 0 ? comparison(expected[0]) : verdict;
    if (this.pending) this.pending = this.pending.then(() => this.make(name, test, judge));
    else this.pending = this.make(name, test, judge) ?? null;
  };

  /** Resolves when every check is made. */
  async settled(): Promise<void> {
    while (this.pending) {
      const { pending } = this;
      await pending;
      if (this.pending === pending) this.pending = null;
    }
  }

  /** Says that the checks themselves could not go on. */
  fail(thrown: unknown): void {
    this.failed('the checks can run to their end', thrown);
  }

  private make(name: string, test: () => unknown, judge: Judge): Promise<void> | undefined {
    try {
      const value = test();
      if (value instanceof Promise) {
        return value.then(
          settled => this.judge(name, settled, judge),
          thrown => this.failed(name, thrown),
        );
      }
      this.judge(name, value, judge);
    } catch (thrown) {
      this.failed(name, thrown);
    }
    return undefined;
  }

  private judge(name: string, value: unknown, judge: Judge): void {
    try {
      this.show({ kind: 'check', name, ...judge(value), error: null });
    } catch (thrown) {
      this.failed(name, thrown);
    }
  }

  private failed(name: string, thrown: unknown): void {
    const error = this.explain(thrown);
    const own = error.cell === this.cell() ? ownWords(error) : null;
    const isRepeated = this.isRepeated(error, own ?? JSON.stringify(error));
    const message = isRepeated ? 'The same error again.' : own;
    this.show({ kind: 'check', name, passed: false, message, error: message ? null : error });
  }

  /** What a check says with an Error of its own is worth saying again. */
  private isRepeated({ name }: ErrorOutput, words: string): boolean {
    const before = this.lastError;
    this.lastError = words;
    return name !== 'Error' && words === before;
  }
}

/** `true`, nothing and a tensor that is true pass. */
const verdict: Judge = value => {
  const isKnown = value === undefined || typeof value === 'boolean';
  if (isKnown) return { passed: value ?? true, message: null };
  if (value instanceof Tensor) return { passed: value['operator bool'](), message: null };
  throw new TypeError(`a check gives true or false, and this one gave ${String(value)}`);
};

/** What is near the expected value passes. */
const comparison =
  (expected: Expected): Judge =>
  value => {
    const message = mismatch(value, expected);
    return { passed: message === null, message };
  };

/** What a line of the check itself has thrown, in words. */
function ownWords({ name, message, hint }: ErrorOutput): string {
  const missing = name === 'ReferenceError' && /^(\S+) is not defined$/.exec(message)?.[1];
  if (missing) return `The check looks for ${missing}, and your code does not declare it.`;
  const text = name === 'Error' ? message : `${name}: ${message}`;
  return hint ? `${text}\n${hint}` : text;
}
