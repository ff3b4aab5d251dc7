import type { AnnotateOptions, Data, TextOptions } from '../api.ts';
import { listAll, toPlace } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { TextMark } from '../figure.ts';
import { refuseUnknown, toNumberIn, toOneOf, toPaint } from '../options.ts';
import type { MarkKind } from './kind.ts';

const KNOWN = ['color', 'c', 'alpha', 'fontsize', 'ha', 'va', 'rotation'];

const NONE = { missing: 0, total: 0 };

/** Words as the axes know them. As in matplotlib, limits do not take them in. */
export const text: MarkKind<TextMark> = {
  places: () => ({ x: [], y: [] }),
  missing: ({ x, y }) => (x === null || y === null ? { missing: 1, total: 1 } : NONE),
  describe: mark => `the words “${mark.text}”`,
  table: () => [],
};

/** `text(x, y, text, options)` as data. */
export function textMark(x: unknown, y: unknown, words: unknown, options: TextOptions): TextMark {
  refuseUnknown('Text', options, KNOWN);
  return {
    kind: 'text',
    text: String(words),
    x: toPlace('x', x),
    y: toPlace('y', y),
    offset: [0, 0],
    fontsize: toNumberIn('fontsize', options.fontsize ?? 10, 1, 100),
    ha: toOneOf('ha', options.ha ?? 'left', ['left', 'center', 'right']),
    va: toOneOf('va', options.va ?? 'baseline', ['top', 'center', 'bottom', 'baseline']),
    rotation: toNumberIn('rotation', options.rotation ?? 0, -360, 360),
    target: null,
    arrow: false,
    ...toPaint(options, () => 'black'),
  };
}

/** `annotate(text, xy, options)` as data. */
export function annotateMark(words: unknown, xy: unknown, options: AnnotateOptions): TextMark {
  const { xytext, textcoords = 'data', arrowprops, ...look } = options;
  const isOffset = toOneOf('textcoords', textcoords, ['data', 'offset points']) !== 'data';
  const [x, y] = toPair('xy', xy);
  const [textX, textY] = xytext === undefined ? [x, y] : toPair('xytext', xytext);
  const mark = isOffset ? textMark(x, y, words, look) : textMark(textX, textY, words, look);
  return {
    ...mark,
    offset: isOffset && xytext !== undefined ? [textX ?? 0, textY ?? 0] : [0, 0],
    target: x === null || y === null ? null : { x, y },
    arrow: arrowprops !== undefined && arrowprops !== null,
  };
}

function toPair(name: string, pair: unknown): [number | null, number | null] {
  const { values } = listAll(pair as Data);
  if (values.length === 2) return values as [number | null, number | null];
  throw new ValueError(`${name} must be a pair of numbers, [x, y]`);
}
