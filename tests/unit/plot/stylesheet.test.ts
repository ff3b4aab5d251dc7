/** What the stylesheet of charts and the layout both have to know. */
import { expect, test } from 'vitest';
import { GAP, NARROW_GAP, ROW_GAP } from '../../../src/plot/render/layout.ts';
import { EM } from '../../../src/plot/render/text-size.ts';
import { textOf } from '../../support/tree.ts';

test.each([
  ['the gaps between axes', `gap: ${ROW_GAP}px ${GAP}px;`],
  ['the gaps on a phone', `column-gap: ${NARROW_GAP}px;`],
  ['the size of the text', `font-size: calc(${EM}px * var(--plot-unscale));`],
])('has %s', (_, declaration) => {
  expect(textOf('src/plot/render/plot.css')).toContain(declaration);
});
