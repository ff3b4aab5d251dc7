import { h } from '../../../dom/html.ts';
import { SVG, svg } from '../../../dom/svg.ts';
import { shiftOf } from '../inside.ts';
import { type FigureLayout, ROW_GAP } from '../layout.ts';
import { PAPER } from '../palette.ts';
import { EM } from '../text-size.ts';
import { fontOf } from './font.ts';

/** Pixels of a PNG to a pixel of the chart, so that it is sharp in print. */
const SHARPNESS = 2;

/** Around a saved figure, so that its words do not touch the edge of what it is put into. */
const MARGIN = 12;

/** A figure as an SVG file that needs nothing else: in the colours that the page has just now, and with its font. */
export async function toSvg(
  root: HTMLElement,
  { width, cols, frame, padding }: FigureLayout,
): Promise<string> {
  const charts = [...root.querySelectorAll<SVGSVGElement>('.plot-axes > svg')];
  const size = {
    width: frame.width + padding.left + padding.right,
    height: frame.height + padding.top + padding.bottom,
  };
  const title = root.querySelector('.plot-title')?.textContent ?? null;
  const top = title === null ? 0 : 2 * EM;
  const gap = cols > 1 ? (width - cols * size.width) / (cols - 1) : 0;
  const height = top + Math.ceil(charts.length / cols) * (size.height + ROW_GAP) - ROW_GAP;

  const paper = { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  const { color } = getComputedStyle(root);
  const words = { y: EM * 1.2, 'font-size': 15, 'font-weight': 600 };
  const whole = svg(
    document,
    'svg',
    {
      xmlns: SVG,
      ...paper,
      viewBox: `${-MARGIN} ${-MARGIN} ${paper.width} ${paper.height}`,
      color,
      fill: 'currentColor',
    },
    svg(document, 'rect', { x: -MARGIN, y: -MARGIN, ...paper, fill: usedColor(root, PAPER) }),
    ...(title === null ? [] : [svg(document, 'text', words, title)]),
  );
  await setFont(whole, charts[0] ?? root);
  charts.forEach((chart, i) => {
    const place = {
      x: (i % cols) * (size.width + gap),
      y: top + Math.floor(i / cols) * (size.height + ROW_GAP),
    };
    whole.append(standalone(chart, { ...size, ...place }, padding));
  });
  return withUsedColors(new XMLSerializer().serializeToString(whole), root);
}

/** Has a drawing of a file be set in the font of one on the page. */
export async function setFont(drawing: SVGElement, shown: Element): Promise<void> {
  const { family, css } = await fontOf(shown);
  drawing.prepend(svg(document, 'style', {}, css));
  const { fontVariantNumeric } = getComputedStyle(shown);
  set(drawing, { 'font-family': family, style: `font-variant-numeric: ${fontVariantNumeric}` });
}

const set = (element: Element, attributes: Record<string, string | number>): void => {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
};

/** One chart whose padding is part of its view box, and whose classes are attributes. */
function standalone(
  chart: SVGSVGElement,
  place: { x: number; y: number; width: number; height: number },
  { left, right, top }: FigureLayout['padding'],
): SVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const name of ['style', 'tabindex']) copy.removeAttribute(name);
  const { width, height } = place;
  set(copy, { ...place, viewBox: `${-left} ${-top} ${width} ${height}`, overflow: 'visible' });
  for (const words of copy.querySelectorAll('.plot-halo')) {
    set(words, {
      'paint-order': 'stroke',
      stroke: PAPER,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
    });
  }
  for (const words of copy.querySelectorAll<SVGElement>('.plot-inside')) {
    set(words, {
      transform: `translate(${shiftOf(words, width - left - right).map(by => by.toFixed(1))})`,
    });
    words.removeAttribute('style');
  }
  for (const part of copy.querySelectorAll('*')) {
    part.removeAttribute('class');
    // In a file, a line grows with the picture.
    part.removeAttribute('vector-effect');
  }
  return copy;
}

/** The colour that a value of CSS comes to, on this page and in its light or dark. */
function usedColor(root: HTMLElement, value: string): string {
  const probe = h('span');
  probe.style.color = value;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Colours that follow the page, replaced by what they are now. */
export function withUsedColors(text: string, root: HTMLElement): string {
  const known = new Map<string, string>();
  return text.replace(/(?:var\(--[\w-]+, )?light-dark\([^)]*\)\)?/g, match => {
    // `var(…, light-dark(…))` ends with two brackets, and what is not within `var` with one.
    const value = match.startsWith('var') ? match : match.replace(/\)\)$/, ')');
    const rest = match.slice(value.length);
    if (!known.has(value)) known.set(value, usedColor(root, value));
    return (known.get(value) as string) + rest;
  });
}

/** An SVG file as a PNG. */
export async function toPng(text: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('No picture was made.'))));
  });
}
