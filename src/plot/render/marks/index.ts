import type { Markish } from '@observablehq/plot';
import type { Mark } from '../../figure.ts';
import type { MarkContext } from './context.ts';
import { line } from './line.ts';
import { scatter } from './scatter.ts';

/** How each mark is drawn, as marks of Observable Plot. A kind that is left out is a type error. */
const DRAW: {
  [K in Mark['kind']]: (mark: Extract<Mark, { kind: K }>, context: MarkContext) => Markish[];
} = { scatter, line };

/** Draws one mark. */
export const drawMark = (mark: Mark, context: MarkContext): Markish[] =>
  (DRAW[mark.kind] as (mark: Mark, context: MarkContext) => Markish[])(mark, context);
