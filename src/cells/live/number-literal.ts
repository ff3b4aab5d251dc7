/** Numbers in a cell's text, found and nudged: what scrubbing does to the code. */

/** A number literal's place in a text. A minus sign that can only be its own is part of it. */
export interface NumberLiteral {
  start: number;
  end: number;
  text: string;
}

/** All that is not a number to scrub, so that digits in it are not taken for one; then numbers. */
const TOKENS =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|[\p{ID_Start}$_][\p{ID_Continue}$]*|(?<number>0[xob][\da-f_]+n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?n?)/giu;

/** What can stand before a sign; after anything else it is a minus between two values. */
const BEFORE_SIGN = /(?:[([{,;:=<>+*/%&|?!~]|^|\breturn)\s*-$/;

/** The number at an offset of a text, or right before it; `null` where there is none that can be nudged. */
export function literalAt(source: string, offset: number): NumberLiteral | null {
  for (const match of source.matchAll(TOKENS)) {
    const end = match.index + match[0].length;
    if (match.index > offset) return null;
    if (end < offset || match.groups?.number === undefined) continue;
    if (/^0[xob]|[n_]/i.test(match[0])) return null; // nobody scrubs 0xff
    const isSigned = BEFORE_SIGN.test(source.slice(0, match.index));
    const start = isSigned ? match.index - 1 : match.index;
    return { start, end, text: source.slice(start, end) };
  }
  return null;
}

/** A text with another number in a number's place. */
export const withNumber = (source: string, { start, end }: NumberLiteral, text: string): string =>
  source.slice(0, start) + text + source.slice(end);

/**
 * A number as it is written, moved by so many steps. Its own last digit is the step: 0.75 moves by 0.01,
 * 1e-5 by 1e-5, and from there down to 9e-6, so that it never ends at zero by accident.
 */
export function nudged(text: string, steps: number): string {
  const [mantissa, exponent] = text.toLowerCase().split('e');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  if (exponent === undefined) return withDigits(Number(mantissa) + steps * 10 ** -digits, digits);
  return nudgedExponent(Number(mantissa), digits, Number(exponent), steps);
}

/** Moves `mantissa`e`exponent`, keeping its digits; passing a power of ten changes the exponent. */
function nudgedExponent(mantissa: number, digits: number, exponent: number, steps: number): string {
  let [value, power] = [mantissa, exponent];
  const step = 10 ** -digits;
  for (let i = 0; i < Math.abs(steps); i++) {
    value += Math.sign(steps) * step;
    if (Math.abs(value) < 1 - step / 2) {
      value = Math.sign(mantissa) * (10 - step);
      power--;
    } else if (Math.abs(value) > 10 - step / 2) {
      value = Math.sign(mantissa);
      power++;
    }
  }
  return `${withDigits(value, digits)}e${power}`;
}

function withDigits(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text;
}
