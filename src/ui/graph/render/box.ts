/** The box of a node: its lines of text, and the room that they take. */
import type { Item } from './view.ts';
import {
  foldTitle,
  foldWords,
  markOf,
  nameOf,
  shapeOf,
  shortGrad,
  shortValue,
  signOf,
} from './words.ts';

/** How a line is set. */
export type LineStyle = 'title' | 'soft' | 'plain' | 'grad';

/** Text in a box; parts of a line stand beside one another. */
export interface BoxLine {
  style: LineStyle;
  parts: readonly { text: string; isName?: boolean }[];
}

/** What stands in a node's box, and its size in pixels. */
export interface Box {
  lines: readonly BoxLine[];
  width: number;
  height: number;
}

// Sizes are in pixels: a drawing keeps its size, so that text can be read on a phone.
/** The size of letters. */
export const FONT: Record<LineStyle, number> = { title: 14.5, soft: 12, plain: 12, grad: 12 };
/** From one line to the next. */
export const LINE = 16;
/** From the lines to the sides of the box, and where width is scarce. */
const PADDING_X = 8;
const TIGHT_PADDING_X = 6;
/** From the lines to the top and the bottom of the box. */
export const PADDING_Y = 6;

/** The width of a character in ems, on the large side: nothing can be measured where a page is built. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[mwMW@%…→]/.test(letter)
        ? 0.9
        : /[A-Z0-9−×+_]/.test(letter)
          ? 0.66
          : /[ijl.,:[\]|()'tfr ]/.test(letter)
            ? 0.37
            : 0.58),
    0,
  );

const line = (style: LineStyle, text: string | null): BoxLine[] =>
  text ? [{ style, parts: [{ text }] }] : [];

function linesOf({ node, output, fold, isCopy }: Item, isTight: boolean): BoxLine[] {
  if (fold) return [...line('title', foldTitle(fold)), ...line('soft', foldWords(fold))];
  if (!node) return [];
  const value = node.outputs[output ?? (node.outputs.length === 1 ? 0 : -1)] ?? null;
  const about = value
    ? [...line('plain', shortValue(value)), ...line('grad', shortGrad(value))]
    : [];
  if (output !== null) {
    const name = value?.name ?? null;
    const parts = [{ text: name ?? `[${output}]`, isName: name !== null }];
    return [{ style: 'title', parts }, ...about];
  }
  if (node.kind === 'operation') {
    const sign = signOf(node);
    const name = value?.name;
    const parts = [{ text: sign }, ...(name ? [{ text: name, isName: true }] : [])];
    return [
      { style: 'title', parts },
      ...(node.op === sign || node.op === null || !/[A-Za-z]{3}/.test(node.op)
        ? []
        : line('soft', node.op)),
      ...about,
    ];
  }
  const name = nameOf(node);
  const title: BoxLine = { style: 'title', parts: [{ text: name, isName: Boolean(value?.name) }] };
  if (isCopy) return [title];
  const isData = node.kind === 'data';
  if (isTight && isData && value?.shape) return [title, ...line('plain', shapeOf(value))];
  const isToldByName = value !== null && name === shortValue(value);
  return [
    title,
    ...line('soft', markOf(node) === name ? null : markOf(node)),
    ...(isToldByName ? [] : about),
  ];
}

/**
 * The box of a thing that is drawn.
 * @param isTight whether width is scarce
 */
export function boxOf(item: Item, isTight: boolean): Box {
  const lines = linesOf(item, isTight);
  const widths = lines.map(({ style, parts }) =>
    parts.reduce(
      (sum, { text }, i) =>
        sum + (widthOf(text) + (i > 0 ? 0.6 : 0)) * FONT[style] * (style === 'title' ? 1.08 : 1),
      0,
    ),
  );
  return {
    lines,
    width: Math.ceil(Math.max(24, ...widths) + 2 * (isTight ? TIGHT_PADDING_X : PADDING_X)),
    height: lines.length * LINE + 2 * PADDING_Y,
  };
}
