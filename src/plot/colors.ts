import { CYCLE } from './color-cycle.ts';
import { ValueError } from './errors.ts';
import { repr } from './repr.ts';

/** matplotlib's one-letter colours. */
const LETTERS: Readonly<Record<string, string>> = {
  b: 'blue',
  g: 'green',
  r: 'red',
  c: 'cyan',
  m: 'magenta',
  y: 'yellow',
  k: 'black',
  w: 'white',
};

/** The names that CSS and matplotlib share. */
const NAMES = `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
  brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue
  darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange
  darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise
  darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia
  gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo
  ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
  lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue
  lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon
  mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
  mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
  navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen
  paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red
  rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue
  slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
  whitesmoke yellow yellowgreen`;

/**
 * Checks a colour and brings it to one of three forms: `'C0'` to `'C9'`, a CSS name, `'#rrggbb'`.
 * Takes what matplotlib takes in a string: `'r'`, `'tab:red'`, `'C12'`, `'#f00'`, `'0.5'` (a gray).
 */
export function toColor(color: unknown): string {
  const given = typeof color === 'string' ? color : '';
  if (/^C\d+$/.test(given)) return `C${Number(given.slice(1)) % CYCLE.length}`;
  // Single letters are small ones, and words are as they come.
  const text = given.length > 1 ? given.toLowerCase() : given;
  if (text.startsWith('tab:')) {
    const names: readonly string[] = CYCLE;
    const index = names.indexOf(text.slice(4).replace('grey', 'gray'));
    if (index >= 0) return `C${index}`;
  }
  const name = LETTERS[text] ?? text;
  if (/^[a-z]+$/.test(name) && new RegExp(`\\b${name}\\b`).test(NAMES)) return name;
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return text.replace(/[0-9a-f]/g, '$&$&');
  const gray = text === '' ? Number.NaN : Number(text);
  if (gray >= 0 && gray <= 1) {
    const part = Math.round(gray * 255)
      .toString(16)
      .padStart(2, '0');
    return `#${part}${part}${part}`;
  }
  throw new ValueError(
    `${repr(color)} is not a valid value for color: supported inputs are '#rrggbb', '#rgb' strings; named color strings; string reprs of 0-1 floats for grayscale values; and 'C0', 'C1', ... strings for colors of the color cycle`,
  );
}

/** `toColor`, with another message: matplotlib has some of its own for some keywords. */
export function toColorOr(message: string, color: unknown): string {
  try {
    return toColor(color);
  } catch {
    throw new ValueError(message);
  }
}
