import type { Mark } from '../figure.ts';
import type { Marker } from '../markers.ts';

const LINES = { '-': '—', '--': '– –', '-.': '–·–', ':': '···' } as const;

const POINTS: Record<Marker, string> = {
  o: '●',
  '.': '•',
  ',': '·',
  s: '■',
  '^': '▲',
  v: '▼',
  '<': '◀',
  '>': '▶',
  D: '◆',
  d: '♦',
  p: '⬟',
  h: '⬢',
  H: '⬣',
  '8': '●',
  '*': '★',
  '+': '+',
  x: '×',
  P: '✚',
  X: '✖',
  '|': '|',
  _: '–',
  '1': 'Y',
  '2': '⅄',
  '3': '≺',
  '4': '≻',
};

/** What a mark looks like, as text: so it flows with the words of a legend, and nothing needs measuring. */
export function signOf(mark: Mark): string {
  switch (mark.kind) {
    case 'line':
    case 'errorbar':
      if (mark.linestyle === null) return POINTS[mark.marker ?? 'o'];
      return mark.marker === null ? LINES[mark.linestyle] : `–${POINTS[mark.marker]}–`;
    case 'rule':
      return LINES[mark.linestyle];
    case 'scatter':
      return POINTS[mark.marker];
    case 'quiver':
      return '→';
    default:
      return '■';
  }
}
