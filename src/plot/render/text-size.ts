/**
 * How much room text takes, in pixels. At build time nothing can be measured, so widths are estimates on the large
 * side: a letter is as wide as letters are on average, and a digit as digits are in a wide font.
 */

/** The text's size, on the screen and, at natural width, in the drawing. The stylesheet has the same number. */
export const EM = 13;

/** The size of titles, in ems. */
export const TITLE_SIZE = 1.08;

/** Numbers and notes are quieter than words: their size in ems, and their look. */
export const QUIET_SIZE = 0.92;
export const QUIET_LOOK = { 'font-size': `${QUIET_SIZE}em`, 'fill-opacity': 0.78 };

const LETTER = 6.6;
const LABEL_LETTER = 6.2;
const DIGIT = 8;

/** The width of words in a text of some size, the chart's own where none is said. */
export const wordsWidth = (text: string, size = EM): number => (text.length * LETTER * size) / EM;

/** The mean width of a name that stands at a tick. */
export const nameWidth = (text: string): number => text.length * LABEL_LETTER;

/** The width of a number on an axis or a colour bar. */
export const numberWidth = (text: string): number => text.length * DIGIT;

/** Breaks text between words into lines of at most `room` pixels. */
export function wrapText(text: string, room: number, size = EM): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && wordsWidth(`${last} ${word}`, size) <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
