/**
 * Numbers as Python's format() writes them. JavaScript rounds a tie away from zero, Python to even:
 * 0.03125 with four decimals is 0.0312. Ties are frequent among float32 values.
 */

/** `'{:.4f}'.format(x)` */
export function fixed(x: number, digits: number): string {
  if (!Number.isFinite(x)) return nonFinite(x);
  if (Math.abs(x) >= 1e21)
    return BigInt(x).toString() + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const size = Math.abs(x);
  return sign + toEven(size.toFixed(digits), digits, count => size.toFixed(count));
}

/** `'{:.4e}'.format(x)` */
export function scientific(x: number, digits: number): string {
  if (!Number.isFinite(x)) return nonFinite(x);
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const size = Math.abs(x);
  const [mantissa, exponent] = size.toExponential(digits).split('e');
  const exact = (count: number) => size.toExponential(count).split('e')[0];
  const power = exponent.slice(1).padStart(2, '0');
  return `${sign}${toEven(mantissa, digits, exact)}e${exponent[0]}${power}`;
}

function nonFinite(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  return x < 0 ? '-inf' : 'inf';
}

/** The digits of an exact tie cut off, if the last that remains is even. */
function toEven(rounded: string, digits: number, exact: (count: number) => string): string {
  const longer = exact(digits + 1);
  if (!longer.endsWith('5')) return rounded;
  if (!/^0*$/.test(exact(digits + 40).slice(longer.length))) return rounded;
  const cut = longer.slice(0, -1).replace(/\.$/, '');
  return Number(cut.at(-1)) % 2 === 0 ? cut : rounded;
}
