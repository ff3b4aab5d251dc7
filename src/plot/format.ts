import { toColor } from './colors.ts';
import { ValueError } from './errors.ts';
import type { LineStyle } from './figure.ts';
import { MARKERS, type Marker } from './markers.ts';

/** What a format string says; what it leaves out is absent. */
export interface Format {
  color?: string;
  marker?: Marker;
  linestyle?: LineStyle;
}

// Longer signs first: `--` before `-`.
const LINES: LineStyle[] = ['--', '-.', '-', ':'];

/** Is the whole of it a colour? A whole number is a marker and no gray. */
function isColor(fmt: string): boolean {
  try {
    toColor(fmt);
    return !/^\d+$/.test(fmt);
  } catch {
    return false;
  }
}

/** Reads `fmt`, matplotlib's short form: `'r--'`, `'bo-'`, `'C1:'`, in any order, or a colour alone: `'navy'`. */
export function parseFormat(fmt: string): Format {
  if (isColor(fmt)) return { color: fmt };
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
