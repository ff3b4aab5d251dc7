/** Markers and format strings, as matplotlib reads them: see tests/golden/make/plot.py. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Format, parseFormat } from '../../../src/plot/format.ts';
import { MARKERS } from '../../../src/plot/markers.ts';
import { figureOf, figureToSvg } from './support.ts';

interface Reading {
  linestyle: string | null;
  marker: string | null;
  color: string | null;
}

const { markers, formats }: { markers: string[]; formats: [fmt: string, Reading | null][] } =
  JSON.parse(readFileSync(new URL('../../golden/plot/formats.json', import.meta.url), 'utf8'));

test("the markers are matplotlib's", () => {
  expect([...MARKERS].sort()).toEqual([...markers].sort());
});

/** A format as matplotlib tells it: a marker without a line has the line `'None'`. */
function read(fmt: string): Omit<Reading, 'color'> & { isColored: boolean } {
  const { linestyle, marker, color }: Format = parseFormat(fmt);
  const isEmpty = linestyle === undefined && marker === undefined;
  return {
    linestyle: linestyle ?? (isEmpty ? null : 'None'),
    marker: marker ?? (isEmpty ? null : 'None'),
    isColored: color !== undefined,
  };
}

test.each(formats)('the format %s', (fmt, expected) => {
  if (expected === null) {
    expect(() => read(fmt)).toThrow(`'${fmt}' is not a valid format string`);
    return;
  }
  const { color, ...rest } = expected;
  expect(read(fmt)).toEqual({ ...rest, isColored: color !== null });
});

test.each(MARKERS)('the marker %s is drawn unlike the others', marker => {
  const drawn = (one: string) =>
    figureToSvg(figureOf(plt => plt.plot([1], { marker: one as never })));
  const shape = (svg: string) => svg.replace(/ data-figure="[^"]*"/, '');
  const alike = MARKERS.filter(other => shape(drawn(other)) === shape(drawn(marker)));
  expect(alike).toEqual([marker]);
});
