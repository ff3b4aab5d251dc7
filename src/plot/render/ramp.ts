import {
  interpolateBlues,
  interpolateCividis,
  interpolateGreens,
  interpolateGreys,
  interpolateInferno,
  interpolateMagma,
  interpolateOranges,
  interpolatePiYG,
  interpolatePlasma,
  interpolatePurples,
  interpolateRdBu,
  interpolateRdYlBu,
  interpolateRdYlGn,
  interpolateReds,
  interpolateSpectral,
  interpolateTurbo,
  interpolateViridis,
  interpolateYlGnBu,
  interpolateYlOrRd,
} from 'd3-scale-chromatic';
import type { BaseColorMap, ColorMapName } from '../colormaps.ts';
import type { ColorScale } from '../figure.ts';

/** A colour for a part of the way from 0 to 1. */
type Ramp = (part: number) => string;

/** Straight from each colour to the next, at equal distances. */
const between =
  (...stops: [number, number, number][]): Ramp =>
  part => {
    const at = part * (stops.length - 1);
    const i = Math.min(Math.floor(at), stops.length - 2);
    const [from, to] = [stops[i], stops[i + 1]] as [number[], number[]];
    return `rgb(${from.map((value, k) => value + (to[k] - value) * (at - i)).join()})`;
  };

/** A map that is left out is a type error. */
const RAMPS: Record<BaseColorMap, Ramp> = {
  viridis: interpolateViridis,
  plasma: interpolatePlasma,
  inferno: interpolateInferno,
  magma: interpolateMagma,
  cividis: interpolateCividis,
  gray: between([0, 0, 0], [255, 255, 255]),
  Greys: interpolateGreys,
  Blues: interpolateBlues,
  Reds: interpolateReds,
  Greens: interpolateGreens,
  Oranges: interpolateOranges,
  Purples: interpolatePurples,
  RdBu: interpolateRdBu,
  RdYlBu: interpolateRdYlBu,
  PiYG: interpolatePiYG,
  RdYlGn: interpolateRdYlGn,
  Spectral: interpolateSpectral,
  YlGnBu: interpolateYlGnBu,
  YlOrRd: interpolateYlOrRd,
  turbo: interpolateTurbo,
  binary: between([255, 255, 255], [0, 0, 0]),
  bwr: between([0, 0, 255], [255, 255, 255], [255, 0, 0]),
  // Moreland's diverging map, at nine places.
  coolwarm: between(
    [59, 76, 192],
    [98, 130, 234],
    [141, 176, 254],
    [184, 208, 249],
    [221, 221, 221],
    [245, 196, 173],
    [244, 154, 123],
    [222, 96, 77],
    [180, 4, 38],
  ),
  tab10: part => `#${TEN[Math.min(9, Math.floor(part * 10))]}`,
};

/** matplotlib's ten colours for classes, as they are in both of the page's schemes. */
const TEN = '1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf'.split(' ');

/** Does a map have a colour for each of ten classes, and none between them? */
export const isForClasses = (name: ColorMapName): boolean => name.startsWith('tab10');

/** As many colours as other maps have in matplotlib. */
const STEPS = 256;

const made = new Map<ColorMapName, string[]>();

/** The colours of a map from its first to its last, as `#rrggbb`. */
function colorsOf(name: ColorMapName): string[] {
  const known = made.get(name);
  if (known) return known;
  const ramp = RAMPS[name.replace(/_r$/, '') as BaseColorMap];
  const length = isForClasses(name) ? TEN.length : STEPS;
  const colors = Array.from({ length }, (_, i) => toHex(ramp(i / (length - 1))));
  if (name.endsWith('_r')) colors.reverse();
  made.set(name, colors);
  return colors;
}

function toHex(color: string): string {
  if (color.startsWith('#')) return color;
  const parts = color.match(/[\d.]+/g) ?? [];
  return `#${parts.map(part => Math.round(Number(part)).toString(16).padStart(2, '0')).join('')}`;
}

/** A map's colour at a part of the way from 0 to 1. */
export function colorAt(name: ColorMapName, part: number): string {
  const colors = colorsOf(name);
  const step = Math.floor(part * colors.length);
  return colors[Math.min(colors.length - 1, Math.max(0, step))];
}

/**
 * Where a value stands between the ends of a scale, from 0 to 1; at the lower one where they are equal, and where a
 * value has no logarithm.
 */
export function partOf({ vmin, vmax, norm }: ColorScale, value: number): number {
  if (vmin === vmax) return 0;
  // Of halves, the difference is finite.
  if (norm === 'linear') return (value / 2 - vmin / 2) / (vmax / 2 - vmin / 2);
  const [low, high] = [Math.log(vmin), Math.log(vmax)];
  return value > 0 ? (Math.log(value) - low) / (high - low) : 0;
}

/** The value in the middle of a band of colour. */
export const middleOf = ({ norm }: ColorScale, low: number, high: number): number =>
  norm === 'linear' ? low / 2 + high / 2 : Math.sqrt(Math.max(0, low)) * Math.sqrt(high);

/** The colour that a value has. */
export const colorOf = (scaled: ColorScale, value: number): string =>
  colorAt(scaled.cmap, partOf(scaled, value));

/** A colour for a thin line, which must be told from the page, be it light or dark. */
export function lineColorOf(scaled: ColorScale, value: number): string {
  const color = colorOf(scaled, value);
  return `light-dark(${legible(color, 0, 0.95)}, ${legible(color, 255, 0.01)})`;
}

/** The least contrast of a line with the page (WCAG's ratio). */
const CONTRAST = 3;

/** A colour, mixed with black (0) or white (255) until it can be seen on a page of that luminance. */
function legible(color: string, towards: 0 | 255, page: number): string {
  let parts = partsOf(color);
  for (let i = 0; i < 40; i++) {
    if (contrast(luminance(parts), page) > CONTRAST) break;
    parts = parts.map(part => part + (towards - part) * 0.05);
  }
  return toHex(`rgb(${parts.join()})`);
}

const partsOf = (color: string): number[] =>
  [1, 3, 5].map(i => Number.parseInt(color.slice(i, i + 2), 16));

const contrast = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The least contrast of words with a picture that need nothing behind them. */
const READABLE = 2;

/** Can black (0) or white (255) words be read on a colour of a map? */
export const isLegibleOn = (color: string, words: 0 | 255): boolean =>
  contrast(luminance(partsOf(color)), luminance([words, words, words])) > READABLE;

function luminance(parts: number[]): number {
  const [red, green, blue] = parts.map(part => {
    const code = part / 255;
    return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
