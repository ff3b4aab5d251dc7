/** The box of a node: its lines of text, and the room that they take. */
import { type GraphNode, type GraphValue, onlyValue } from '../graph.ts';
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

/** The widths of characters in ems, on the large side: nothing can be measured where a page is built. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[mwMW@%…→]/, 0.9],
  [/[A-Z0-9−×+_]/, 0.66],
  [/[ijl.,:[\]|()'tfr ]/, 0.37],
];
const OTHER_WIDTH = 0.58;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => {
    const found = WIDTHS.find(([letters]) => letters.test(letter));
    return sum + (found?.[1] ?? OTHER_WIDTH);
  }, 0);

/** One line, or none where there is nothing to say. */
const line = (style: LineStyle, text: string | null): BoxLine[] =>
  text ? [{ style, parts: [{ text }] }] : [];

function linesOf(item: Item, isTight: boolean): BoxLine[] {
  switch (item.kind) {
    case 'fold':
      return [...line('title', foldTitle(item.fold)), ...line('soft', foldWords(item.fold))];
    case 'output':
      return outputLines(item.node.outputs[item.output], item.output);
    case 'copy':
      return [givenTitle(item.node)];
    case 'node':
      return item.node.kind === 'operation'
        ? operationLines(item.node)
        : givenLines(item.node, isTight);
  }
}

const valueLines = (value: GraphValue | null): BoxLine[] =>
  value ? [...line('plain', shortValue(value)), ...line('grad', shortGrad(value))] : [];

function outputLines(value: GraphValue, output: number): BoxLine[] {
  const part = { text: value.name ?? `[${output}]`, isName: value.name !== null };
  return [{ style: 'title', parts: [part] }, ...valueLines(value)];
}

function operationLines(node: GraphNode): BoxLine[] {
  const sign = signOf(node);
  const value = onlyValue(node);
  const name = value?.name ? [{ text: value.name, isName: true }] : [];
  // PyTorch's name of it is said beside a sign such as `×`, and not one that is only a sign itself.
  const isSaid = node.op === sign || !/[A-Za-z]{3}/.test(node.op ?? '');
  return [
    { style: 'title', parts: [{ text: sign }, ...name] },
    ...(isSaid ? [] : line('soft', node.op)),
    ...valueLines(value),
  ];
}

const givenTitle = (node: GraphNode): BoxLine => ({
  style: 'title',
  parts: [{ text: nameOf(node), isName: Boolean(onlyValue(node)?.name) }],
});

function givenLines(node: GraphNode, isTight: boolean): BoxLine[] {
  const title = givenTitle(node);
  const value = onlyValue(node);
  if (isTight && node.kind === 'data' && value?.shape) {
    return [title, ...line('plain', shapeOf(value))];
  }
  const [name, mark] = [nameOf(node), markOf(node)];
  const isToldByName = value !== null && name === shortValue(value);
  return [
    title,
    ...(mark === name ? [] : line('soft', mark)),
    ...(isToldByName ? [] : valueLines(value)),
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
