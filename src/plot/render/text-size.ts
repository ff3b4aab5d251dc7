/**
 * How much room text takes, in pixels. At build time nothing can be measured, so widths are estimates on the large
 * side: a letter is as wide as others of its kind, and a digit as digits are in a wide font.
 */

/** The text's size, on the screen and, at natural width, in the drawing. The stylesheet has the same number. */
export const EM = 13;

/** The size of titles, in ems. */
export const TITLE_SIZE = 1.08;

/** Numbers and notes are quieter than words: their size in ems, and their look. */
export const QUIET_SIZE = 0.92;
export const QUIET_LOOK = { 'font-size': `${QUIET_SIZE}em`, 'fill-opacity': 0.78 };

const DIGIT = 8;

/** Widths of letters in a text of the usual size, by kind: the first that a letter is of. */
const WIDTHS: readonly [kind: RegExp, width: number][] = [
  [/[ijlI.,:;'’|! ]/, 4],
  [/[ftr()[\]/"“”°]/, 5],
  [/[-_·]/, 6],
  [/[mwMW%@&—]/, 12.2],
  [/[A-ZА-ЯΑ-Ω]/, 9.3],
  // Arrows, mathematics, signs, and scripts whose letters are square.
  [/[\u2190-\uffff]/, 13],
  [/./s, 7.7],
];

const letterWidth = (letter: string): number =>
  (WIDTHS.find(([kind]) => kind.test(letter)) as [RegExp, number])[1];

/** The width of words in a text of some size, the chart's own where none is said. */
export function wordsWidth(text: string, size = EM): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return (sum * size) / EM;
}

/** The width of a name that stands at a tick. */
export const nameWidth = (text: string): number => wordsWidth(text, QUIET_SIZE * EM);

/** The width of a number on an axis or a colour bar. */
export const numberWidth = (text: string): number => text.length * DIGIT;

/** Breaks text into lines of at most `room` pixels: where it has breaks itself, between words, or else within them. */
export function wrapText(text: string, room: number, size = EM): string[] {
  return text.split('\n').flatMap(part => {
    const lines: string[] = [];
    for (const word of part.split(/\s+/).flatMap(word => cut(word, room, size))) {
      const last = lines.at(-1);
      if (last !== undefined && wordsWidth(`${last} ${word}`, size) <= room) {
        lines[lines.length - 1] = `${last} ${word}`;
      } else lines.push(word);
    }
    return lines;
  });
}

/** A word in pieces that fit. */
function cut(word: string, room: number, size: number): string[] {
  if (wordsWidth(word, size) <= room) return [word];
  const pieces = [''];
  let width = 0;
  for (const letter of word) {
    width += wordsWidth(letter, size);
    if (width > room && pieces.at(-1) !== '') {
      pieces.push('');
      width = wordsWidth(letter, size);
    }
    pieces[pieces.length - 1] += letter;
  }
  return pieces;
}
