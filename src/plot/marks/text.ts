import type { AnnotateOptions, Data, TextOptions } from '../api.ts';
import { toColor } from '../colors.ts';
import { listAll, toPlace } from '../data.ts';
import { ValueError } from '../errors.ts';
import type { TextMark } from '../figure.ts';
import { refuseUnknown, toNumberIn, toOneOf, toPaint, toText } from '../options.ts';
import { repr } from '../repr.ts';
import type { MarkKind } from './kind.ts';

const KNOWN =
  'color c alpha fontsize size ha va horizontalalignment verticalalignment rotation zorder';

const NONE = { missing: 0, total: 0 };

/** Words as the axes know them. As in matplotlib, limits do not take them in. */
export const text: MarkKind<TextMark> = {
  places: () => ({ x: [], y: [] }),
  missing: ({ x, y }) => (x === null || y === null ? { missing: 1, total: 1 } : NONE),
  describe: mark => `the words “${mark.text}”`,
  table: () => [],
};

/** `text(x, y, text, options)` as data. */
export function textMark(
  x: unknown,
  y: unknown,
  words: unknown,
  options: TextOptions,
  artist = 'Text',
): TextMark {
  refuseUnknown(artist, options, KNOWN, 'property');
  return {
    kind: 'text',
    text: toText('text', words),
    x: toPlace('x', x),
    y: toPlace('y', y),
    offset: [0, 0],
    fontsize: toNumberIn('fontsize', options.fontsize ?? options.size ?? 10, 1, 100),
    ha: toOneOf('align', options.ha ?? options.horizontalalignment ?? 'left', [
      'center',
      'right',
      'left',
    ]),
    va: toOneOf('align', options.va ?? options.verticalalignment ?? 'baseline', [
      'top',
      'bottom',
      'center',
      'baseline',
    ]),
    rotation: toDegrees(options.rotation ?? 0),
    target: null,
    arrow: null,
    ...toPaint(options, () => 'black'),
  };
}

/** `annotate(text, xy, options)` as data. */
export function annotateMark(words: unknown, xy: unknown, options: AnnotateOptions): TextMark {
  const { xytext, textcoords = 'data', arrowprops, ...look } = options;
  const isOffset = toOneOf('textcoords', textcoords, ['data', 'offset points']) !== 'data';
  const [x, y] = toPair('xy', xy);
  const [textX, textY] = xytext === undefined ? [x, y] : toPair('xytext', xytext);
  const [atX, atY] = isOffset ? [x, y] : [textX, textY];
  const mark = textMark(atX, atY, words, look, 'Annotation');
  return {
    ...mark,
    offset: isOffset && xytext !== undefined ? [textX ?? 0, textY ?? 0] : [0, 0],
    target: x === null || y === null ? null : { x, y },
    arrow: arrowprops ? toArrow(arrowprops, mark.color) : null,
  };
}

function toDegrees(rotation: unknown): number {
  if (rotation === 'horizontal') return 0;
  if (rotation === 'vertical') return 90;
  if (typeof rotation === 'number' && Number.isFinite(rotation)) return rotation % 360;
  throw new ValueError(
    `rotation must be 'vertical', 'horizontal' or a number, not ${typeof rotation === 'string' ? rotation : repr(rotation)}`,
  );
}

/** An arrow's colour, once its style is known to be the one that there is. */
function toArrow(props: NonNullable<AnnotateOptions['arrowprops']>, otherwise: string): string {
  refuseUnknown('FancyArrowPatch', props, 'arrowstyle color');
  if ((props.arrowstyle ?? '->') !== '->') {
    throw new ValueError(`Unknown style: ${repr(props.arrowstyle)}; there is '->'`);
  }
  return props.color === undefined ? otherwise : toColor(props.color);
}

function toPair(name: string, pair: unknown): [number | null, number | null] {
  const { values } = listAll(pair as Data);
  if (values.length === 2) return values as [number | null, number | null];
  throw new ValueError(`${name} must be a pair of numbers, [x, y]`);
}
