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
}

/** Makes a `console` that shows its lines and tables with `show`. */
export function createConsole(show: (output: TextOutput | TableOutput) => void): CellConsole {
  const writer =
    (stream: TextOutput['stream']) =>
    (...values: unknown[]) =>
      show({ kind: 'text', stream, text: printed(values) });
  const log = writer('log');
  return {
    log,
    info: log,
    debug: log,
    warn: writer('warn'),
    error: writer('error'),
    table(data, columns) {
      const table = tableOf(data, columns);
      if (table) show(table);
      else log(data);
    },
  };
}
