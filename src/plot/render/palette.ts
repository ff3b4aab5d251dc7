/**
 * The charts' colours. Each reaches 3:1 against both pages and is told from its neighbours in the
 * cycle by the colour-blind, by lightness if not by hue. A page may set `--plot-blue` and so on.
 */

import { CYCLE } from '../color-cycle.ts';

/** For each colour: on the light page, on the dark page. */
export const PALETTE = {
  blue: ['#2f74bd', '#6cb0f0'],
  orange: ['#cf6d00', '#ffb45e'],
  green: ['#0f8f78', '#2fbf9d'],
  red: ['#b81c38', '#fa6a72'],
  purple: ['#5c2f9e', '#d3bdff'],
  brown: ['#80553a', '#c9a080'],
  pink: ['#c03f8c', '#f291c9'],
  gray: ['#6a7078', '#9ba2ab'],
  olive: ['#76751a', '#bcb957'],
  cyan: ['#0e7f9c', '#4cc4de'],
  yellow: ['#8f7000', '#e6c847'],
} as const;

type PaletteName = keyof typeof PALETTE;

/** CSS names that would be lost on one of the pages, and the palette's nearest colour. */
const NEAREST: Record<string, PaletteName> = {
  navy: 'blue',
  darkblue: 'blue',
  mediumblue: 'blue',
  midnightblue: 'blue',
  steelblue: 'blue',
  royalblue: 'blue',
  darkorange: 'orange',
  coral: 'orange',
  lime: 'green',
  darkgreen: 'green',
  forestgreen: 'green',
  seagreen: 'green',
  crimson: 'red',
  darkred: 'red',
  firebrick: 'red',
  maroon: 'red',
  tomato: 'red',
  indigo: 'purple',
  darkviolet: 'purple',
  violet: 'purple',
  saddlebrown: 'brown',
  magenta: 'pink',
  fuchsia: 'pink',
  deeppink: 'pink',
  hotpink: 'pink',
  grey: 'gray',
  dimgray: 'gray',
  dimgrey: 'gray',
  darkgray: 'gray',
  darkgrey: 'gray',
  lightgray: 'gray',
  lightgrey: 'gray',
  silver: 'gray',
  teal: 'cyan',
  aqua: 'cyan',
  turquoise: 'cyan',
  skyblue: 'cyan',
  gold: 'yellow',
};

/** The page's own colour as CSS: that of its stylesheet, or where it sets none, that of paper. */
export const PAPER = 'var(--paper, light-dark(#fdfcf9, #15171a))';

/** A figure's colour on a picture, which is the same on a light page and a dark one: there black is black. */
export const pictureColor = (color: string): string =>
  color === 'black' ? '#000' : cssColor(color);

/** A figure's colour as CSS, which follows the page from light to dark without a redraw. */
export function cssColor(color: string): string {
  if (color === 'black') return 'currentColor';
  const cycle = /^C(\d)$/.exec(color)?.[1];
  const name = cycle ? CYCLE[Number(cycle)] : (NEAREST[color] ?? color);
  if (!(name in PALETTE)) return name;
  const [light, dark] = PALETTE[name];
  return `var(--plot-${name}, light-dark(${light}, ${dark}))`;
}
