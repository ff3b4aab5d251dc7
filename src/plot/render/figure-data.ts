import { laterData } from '../../dom/later-data.ts';
import type { Figure } from '../figure.ts';

/** The most characters that a figure's data may have to be written into the page in all its digits. */
const MANY = 60_000;
/** The most characters that it may have to be written into the page at all, in fewer digits. */
const MOST = 120_000;

/** Figures drawn by this very page: also those whose data is too large for the markup. */
const drawn = new WeakMap<Element, Figure>();

/**
 * The fewest digits that give the same number back: `0.3` and not `0.30000001192092896`, which is
 * what a number of a tensor, of 32 bits, is in 64.
 */
function short(value: number): number {
  if (Number.isInteger(value) || Math.fround(value) !== value) return value;
  for (let digits = 6; digits < 9; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) return candidate;
  }
  return value;
}

/** Double quotes are five characters longer in an attribute than single ones: they change places. */
export const swapQuotes = (text: string): string =>
  text.replace(/["']/g, q => (q === '"' ? "'" : '"'));

/** As many digits as are shown: enough to read a picture by. */
const shown = (value: number): number => Number(value.toPrecision(4));

const textOf = (figure: Figure, write: (value: number) => number): string =>
  JSON.stringify(figure, (_, value) => (typeof value === 'number' ? write(value) : value));

/** Lets a drawing have its data, for reading values and saving, in the page that draws it. */
export function keepFigure(root: HTMLElement, figure: Figure): void {
  drawn.set(root, figure);
}

/**
 * Lets a drawing's markup carry its data, for the page that it is written into, where it is not too large; if it
 * is, in fewer digits.
 */
export function writeFigure(root: HTMLElement, figure: Figure): void {
  // Fewer digits make it up to five times as short. What is hopeless is not worth the time.
  if (JSON.stringify(figure).length > 5 * MOST) return;
  const exact = textOf(figure, short);
  const text = exact.length <= MANY ? exact : textOf(figure, shown);
  if (text.length <= MOST) root.setAttribute('data-figure', swapQuotes(text));
}

/** What a drawing dispatches when it shows another figure, to those who read it. */
export const REDRAWN = 'downhill:redrawn';

/** Says that a drawing shows another figure now. The markup does not carry its data. */
export function changeFigure(root: HTMLElement, figure: Figure): void {
  keepFigure(root, figure);
  root.removeAttribute('data-figure');
  root.dispatchEvent(new Event(REDRAWN));
}

/** The figure that a drawing shows; `null` where it came with the page and was too large for that, or is not loaded. */
export function figureOf(root: HTMLElement): Figure | null {
  const known = drawn.get(root);
  if (known) return known;
  const text = root.getAttribute('data-figure');
  return text === null ? null : laterData<Figure>(swapQuotes(text));
}
