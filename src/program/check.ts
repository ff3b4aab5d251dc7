import { Tensor } from '../../engine/index.ts';
import type { CheckOutput, ErrorOutput } from './output.ts';

/** What a test may give: nothing and `true` pass, `false` fails; a tensor of one element counts as it would in `if`. */
type Verdict = boolean | undefined | Tensor;

/**
 * Checks what an exercise made.
 * @param name says what has to be so, to those who try: `'the loss falls by half'`.
 * @param test passes when it returns `true` or nothing; fails when it returns `false`, or throws: then the
 *   error's message is shown. It may be async.
 */
export type Check = (name: string, test: () => Verdict | void | Promise<Verdict | void>) => void;

/** The checks of one cell, made one after the other: an async one keeps those after it waiting. */
export class Checks {
  private readonly show: (output: CheckOutput) => void;
  private readonly explain: (thrown: unknown) => ErrorOutput;
  private readonly cell: () => string;
  /** Resolves when all checks asked for so far are made; `null` when none is waited for. */
  private pending: Promise<void> | null = null;

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
  readonly check: Check = (name, test) => {
    if (typeof name !== 'string' || name === '' || typeof test !== 'function') {
      throw new TypeError(
        "check: give it a name and a function, as in check('the loss falls', () => after < before)",
      );
    }
    if (this.pending) this.pending = this.pending.then(() => this.make(name, test));
    else this.pending = this.make(name, test) ?? null;
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

  private make(name: string, test: () => unknown): Promise<void> | undefined {
    try {
      const value = test();
      if (value instanceof Promise) {
        return value.then(
          settled => this.judge(name, settled),
          thrown => this.failed(name, thrown),
        );
      }
      this.judge(name, value);
    } catch (thrown) {
      this.failed(name, thrown);
    }
    return undefined;
  }

  private judge(name: string, value: unknown): void {
    try {
      this.show({ kind: 'check', name, passed: passes(value), message: null, at: null });
    } catch (thrown) {
      this.failed(name, thrown);
    }
  }

  private failed(name: string, thrown: unknown): void {
    const error = this.explain(thrown);
    const isOwn = error.cell === this.cell();
    const at = isOwn ? null : { cell: error.cell, line: error.line };
    this.show({ kind: 'check', name, passed: false, message: inWords(error, isOwn), at });
  }
}

function passes(value: unknown): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? true;
  if (value instanceof Tensor) return value['operator bool']();
  throw new TypeError(`a check gives true or false, and this one gave ${String(value)}`);
}

/** @param isOwn whether the line that threw is the check's own, and not the exercise's. */
function inWords({ name, message, hint }: ErrorOutput, isOwn: boolean): string {
  const missing = isOwn && name === 'ReferenceError' && /^(\S+) is not defined$/.exec(message)?.[1];
  if (missing) return `The check looks for ${missing}, and your code does not declare it.`;
  const text = name === 'Error' ? message : `${name}: ${message}`;
  return hint ? `${text}\n${hint}` : text;
}
