/**
 * Which browser the tests drive. Looked for in this order:
 *
 * 1. `CHROME_PATH`, an environment variable
 * 2. the Chromium inside the npm package `@sparticuz/chromium`
 * 3. an installed Chrome or Chromium
 * 4. as root on Debian: Debian's `chromium`, which is then installed
 *
 * The package's comes before an installed one because it is the same on every machine, and because it is
 * built without windows: it opens a page in a quarter of the time.
 *
 * A file that looks like a browser may not be one (Ubuntu's `chromium-browser` only says "use snap"),
 * so what counts is that it starts.
 */

/** A browser's program, and the environment variables it needs to start. */
export interface Program {
  path: string;
  env?: Record<string, string>;
}

/** What the search needs of the machine it runs on; the tests put fakes in its place. */
export interface Machine {
  /** The value of `CHROME_PATH`. */
  chosen: string | undefined;
  /** Programs with the name of a Chrome or Chromium, the likeliest first. */
  installed(): Program[];
  /** Unpacks the npm package's Chromium, or throws the reason why it cannot. */
  unpack(): Program;
  /** Installs the system's own package; null where that is not possible. */
  install: (() => Program) | null;
  /** What to do by hand: the middle of the sentence "Please ..., or set CHROME_PATH". */
  advice: string;
}

/** What the search does with a program: starts it, or rejects with the reason it does not start. */
export type Launch<Browser> = (program: Program) => Promise<Browser>;

/** No browser, and the message says in one line what to do about it. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

/** Starts the first browser that starts, or rejects with a `NoBrowserError`. */
export async function findBrowser<Browser>(
  machine: Machine,
  launch: Launch<Browser>,
  say: (line: string) => void,
): Promise<Browser> {
  if (machine.chosen) {
    // A browser asked for by name that does not start is a mistake to report, not to work around.
    return await launch({ path: machine.chosen }).catch(error => {
      throw new NoBrowserError(`CHROME_PATH=${machine.chosen} does not start: ${reason(error)}`);
    });
  }

  for (const program of programs(machine, say)) {
    try {
      return await launch(program);
    } catch (error) {
      say(`${program.path} does not start: ${reason(error)}`);
    }
  }

  throw new NoBrowserError(
    `The tests need a browser. Please ${machine.advice}, or set CHROME_PATH to a Chromium's program.`,
  );
}

/** The programs to try. Unpacking and installing happen when the search gets that far. */
function* programs(machine: Machine, say: (line: string) => void): Generator<Program> {
  try {
    yield machine.unpack();
  } catch (error) {
    say(`The Chromium from npm cannot be unpacked: ${reason(error)}`);
  }
  yield* machine.installed();
  if (machine.install) yield machine.install();
}

/** The one line of a launch log that says what is wrong. */
export function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const library = /error while loading shared libraries: [^:\s]+/.exec(text);
  const firstLine = text.split('\n').find(line => line.trim() !== '');
  return library?.[0] ?? firstLine?.trim() ?? 'no reason given';
}
