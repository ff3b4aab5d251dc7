import { ValueError } from './errors.ts';
import { repr } from './repr.ts';

/** The colour maps that there are. Each has a twin with `_r` at its end, which is turned round. */
const NAMES = [
  'viridis',
  'plasma',
  'inferno',
  'magma',
  'cividis',
  'gray',
  'Greys',
  'Blues',
  'Reds',
  'Greens',
  'Oranges',
  'Purples',
  'RdBu',
  'RdYlBu',
  'PiYG',
  'RdYlGn',
  'Spectral',
  'YlGnBu',
  'YlOrRd',
  'turbo',
  'binary',
  'bwr',
  'coolwarm',
  'tab10',
] as const;

/** A colour map that is not turned round. */
export type BaseColorMap = (typeof NAMES)[number];

/** What matplotlib calls a colour map. */
export type ColorMapName = BaseColorMap | `${BaseColorMap}_r`;

/** Checks the name of a colour map. */
export function toColorMap(name: unknown): ColorMapName {
  const text = typeof name === 'string' ? name : '';
  if ((NAMES as readonly string[]).includes(text.replace(/_r$/, ''))) return text as ColorMapName;
  throw new ValueError(
    `${repr(name)} is not a valid value for cmap. Supported values are ${NAMES.map(repr).join(', ')}, and each with _r at its end, which turns it round`,
  );
}
