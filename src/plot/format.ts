import { ValueError } from './errors.ts';
import type { LineStyle, Marker } from './figure.ts';

/** What a format string says; what it leaves out is absent. */
export interface Format {
  color?: string;
  marker?: Marker;
  linestyle?: LineStyle;
}

// Longer signs first: `--` before `-`.
const LINES: LineStyle[] = ['--', '-.', '-', ':'];
const MARKERS: Marker[] = ['o', '.', 's', '^', 'v', 'D', '+', 'x'];

/** Reads `fmt`, matplotlib's short form: `'r--'`, `'bo-'`, `'C1:'`, in any order. */
export function parseFormat(fmt: string): Format {
  const format: Format = {};
  let rest = fmt;
  const take = (key: keyof Format, value: string): void => {
    if (format[key] !== undefined) {
      throw new ValueError(`'${fmt}' is not a valid format string (two ${key} symbols)`);
    }
    Object.assign(format, { [key]: value });
    rest = rest.slice(value.length);
  };
  while (rest !== '') {
    const line = LINES.find(sign => rest.startsWith(sign));
    const marker = MARKERS.find(sign => rest.startsWith(sign));
    const color = /^(C\d+|[bgrcmykw])/.exec(rest)?.[0];
    if (line) take('linestyle', line);
    else if (marker) take('marker', marker);
    else if (color) take('color', color);
    else {
      const why = `unrecognized character '${rest[0]}'`;
      throw new ValueError(`'${fmt}' is not a valid format string (${why})`);
    }
  }
  return format;
}
