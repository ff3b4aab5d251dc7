import { expect, test } from 'vitest';
import { readPasted } from '../../../src/cells/hand-ins/pasted.ts';

const A = 'https://example.edu/course/loss/#edits=1.ab-_z';
const B = 'https://example.edu/course/model/#edits=1.cdz';

/** "line name link", as short as can be read. */
const inShort = (text: string) =>
  readPasted(text).map(({ line, name, link }) => {
    const which = link === A ? 'A' : link === B ? 'B' : link;
    return `${line} ${name || '?'} ${which ?? 'none'}`;
  });

test.each<[what: string, text: string, expected: string[]]>([
  ['a spreadsheet’s columns', `Ada\t${A}\nBo Li\t${B}\n`, ['1 Ada A', '2 Bo Li B']],
  ['commas', `Ada,${A}\r\nBo,${B}`, ['1 Ada A', '2 Bo B']],
  ['quoted CSV', `"Lovelace, Ada","${A}"`, ['1 Lovelace, Ada A']],
  ['semicolons', `Ada;${A};`, ['1 Ada A']],
  ['a colon', `Ada: ${A}\nBo:${B}`, ['1 Ada A', '2 Bo B']],
  ['a dash', `Ada – ${A}`, ['1 Ada A']],
  ['links alone', `${A}\n${B}`, ['1 ? A', '2 ? B']],
  ['the link first', `${A}\tAda`, ['1 Ada A']],
  ['a date first', `2027-01-12 10:00\tAda\t${A}`, ['1 2027-01-12 10:00 Ada A']],
  ['two links in a line', `Ada\t${A}\t${B}`, ['1 Ada A', '1 Ada B']],
  ['two lines of one reader', `Ada\t${A}\nAda\t${B}`, ['1 Ada A', '2 Ada B']],
  ['an empty first column', `Ada\t${A}\n\t${B}`, ['1 Ada A', '2 Ada B']],
  ['a link after one with a name', `Ada: ${A}\n${B}`, ['1 Ada A', '2 ? B']],
  ['links below a name', `Ada:\n${A}\n${B}\nBo\n\n${B}`, ['2 Ada A', '3 Ada B', '6 Bo B']],
  ['an empty line ends them', `Ada\n${A}\n\n${B}`, ['2 Ada A', '4 ? B']],
  ['a name without a link', `Ada\nBo: ${B}\nCy`, ['1 Ada none', '2 Bo B', '3 Cy none']],
  ['a name that ends one without a link', `Ada\nBo: ${B}\n${A}`, ['1 Ada none', '2 Bo B', '3 ? A']],
  ['an answered mail', `> Ada: <${A}>\n> Bo: <${B}>`, ['1 Ada A', '2 Bo B']],
  ['a list', `- Ada: ${A}\n2. Bo: ${B}`, ['1 Ada A', '2 Bo B']],
  ['Markdown', `* [Ada](${A})`, ['1 Ada A']],
  ['the end of a sentence', `Ada (late): ${A}.`, ['1 Ada (late) A']],
  ['nothing', ' \n\n', []],
])('%s', (_, text, expected) => {
  expect(inShort(text)).toEqual(expected);
});
