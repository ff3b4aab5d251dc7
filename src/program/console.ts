import type { TableOutput, TextOutput } from './output.ts';
import { printed } from './print.ts';
import { tableOf } from './table.ts';

/** The `console` that cells see. */
export interface CellConsole {
  /** Prints values on a line of their own, separated by spaces. */
  log(...values: unknown[]): void;
  /** The same as `log`. */
  info(...values: unknown[]): void;
  /** The same as `log`. */
  debug(...values: unknown[]): void;
  /** Prints a warning. */
  warn(...values: unknown[]): void;
  /** Prints an error, and goes on. */
  error(...values: unknown[]): void;
  /**
   * Shows a list of records, of lists or of values, or a tensor, as a table.
   * @param columns which properties to show; all by default.
   */
  table(data: unknown, columns?: readonly string[]): void;
  /** Prints one value. */
  dir(value: unknown): void;
  /** Prints the values as an error, unless the condition holds; the program goes on. */
  assert(condition?: unknown, ...values: unknown[]): void;
  /** Prints how often it has been called with that name. */
  count(name?: string): void;
  /** Prints the values, and sets in what is printed until `groupEnd`. */
  group(...values: unknown[]): void;
  groupEnd(): void;
  /** Starts a clock of that name; `timeEnd` and `timeLog` print how long ago that was. */
  time(name?: string): void;
  timeEnd(name?: string): void;
  timeLog(name?: string): void;
}

/** Makes a `console` that shows its lines and tables with `show`. */
export function createConsole(show: (output: TextOutput | TableOutput) => void): CellConsole {
  let indent = '';
  const counts = new Map<string, number>();
  const clocks = new Map<string, number>();
  const writer =
    (stream: TextOutput['stream']) =>
    (...values: unknown[]) =>
      show({ kind: 'text', stream, text: printed(values).replace(/^/gm, indent) });
  const log = writer('log');
  const error = writer('error');
  const tellTime = (name = 'default') => {
    const start = clocks.get(name);
    log(start === undefined ? `${name}: not started` : `${name}: ${Date.now() - start} ms`);
  };
  return {
    log,
    dir: log,
    timeEnd: tellTime,
    timeLog: tellTime,
    time(name = 'default') {
      clocks.set(name, Date.now());
    },
    assert(condition, ...values) {
      if (!condition) error('Assertion failed', ...values);
    },
    count(name = 'default') {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      log(`${name}: ${counts.get(name)}`);
    },
    group(...values) {
      if (values.length > 0) log(...values);
      indent += '  ';
    },
    groupEnd() {
      indent = indent.slice(2);
    },
    info: log,
    debug: log,
    warn: writer('warn'),
    error,
    table(data, columns) {
      const table = tableOf(data, columns);
      if (table) show(table);
      else log(data);
    },
  };
}
