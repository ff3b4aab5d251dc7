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
  'coolwarm',
] as const;

/** A colour map that is not turned round. */
export type BaseColorMap = (typeof NAMES)[number];

/** What matplotlib calls a colour map. */
export type ColorMapName = BaseColorMap | `${BaseColorMap}_r`;

/** Checks the name of a colour map. */
export function toColorMap(name: unknown): ColorMapName {
  const text = String(name);
  if ((NAMES as readonly string[]).includes(text.replace(/_r$/, ''))) return text as ColorMapName;
  const known = NAMES.flatMap(base => [base, `${base}_r`]).map(repr);
  throw new ValueError(
    `${repr(name)} is not a valid value for cmap. Supported values are ${known.join(', ')}`,
  );
}
