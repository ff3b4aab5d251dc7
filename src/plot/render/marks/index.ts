import type { Mark } from '../../figure.ts';
import { bar } from './bar.ts';
import type { MarkContext } from './context.ts';
import { contour } from './contour.ts';
import { errorbar } from './errorbar.ts';
import { fill } from './fill.ts';
import { hist } from './hist.ts';
import { image } from './image.ts';
import { line } from './line.ts';
import { path } from './path.ts';
import { quiver } from './quiver.ts';
import { rule } from './rule.ts';
import { scatter } from './scatter.ts';
import { text } from './text.ts';

/** How each mark is drawn. A kind that is left out is a type error. */
const DRAW: {
  [K in Mark['kind']]: (mark: Extract<Mark, { kind: K }>, context: MarkContext) => SVGElement[];
} = { scatter, line, errorbar, bar, hist, fill, rule, contour, image, quiver, path, text };

/** Draws one mark. */
export const drawMark = (mark: Mark, context: MarkContext): SVGElement[] =>
  (DRAW[mark.kind] as (mark: Mark, context: MarkContext) => SVGElement[])(mark, context);
