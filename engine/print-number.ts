/**
 * Numbers as Python's format() writes them. JavaScript rounds a tie away from zero, Python to even:
 * 0.03125 with four decimals is 0.0312. Ties are frequent among float32 values.
 */

/** `'{:.4f}'.format(x)` */
export function fixed(x: number, digits: number): string {
  return written(x, size => {
    if (size >= 1e21) return BigInt(size) + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
    return toEven(size.toFixed(digits), digits, count => size.toFixed(count));
  });
}

/** `'{:.4e}'.format(x)` */
export function scientific(x: number, digits: number): string {
  return written(x, size => {
    const [mantissa, exponent] = size.toExponential(digits).split('e');
    const exact = (count: number) => size.toExponential(count).split('e')[0];
    const power = exponent.slice(1).padStart(2, '0');
    return `${toEven(mantissa, digits, exact)}e${exponent[0]}${power}`;
  });
}

/** What has no digits, and the sign of what has; `show` writes these. */
function written(x: number, show: (size: number) => string): string {
  if (Number.isNaN(x)) return 'nan';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  return sign + (Number.isFinite(x) ? show(Math.abs(x)) : 'inf');
}

/** The digits of an exact tie cut off, if the last that remains is even. */
function toEven(rounded: string, digits: number, exact: (count: number) => string): string {
  const longer = exact(digits + 1);
  if (!longer.endsWith('5')) return rounded;
  if (!/^0*$/.test(exact(digits + 40).slice(longer.length))) return rounded;
  const cut = longer.slice(0, -1).replace(/\.$/, '');
  return Number(cut.at(-1)) % 2 === 0 ? cut : rounded;
}
