import type { TextOutput } from './output.ts';
import { printed } from './print.ts';

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
}

/** Makes a `console` that writes its lines with `write`. */
export function createConsole(
  write: (stream: TextOutput['stream'], text: string) => void,
): CellConsole {
  const writer =
    (stream: TextOutput['stream']) =>
    (...values: unknown[]) =>
      write(stream, printed(values));
  const log = writer('log');
  return { log, info: log, debug: log, warn: writer('warn'), error: writer('error') };
}
