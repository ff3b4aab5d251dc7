/** Makes SVG elements, each in one expression. */

/** The namespace of SVG. */
export const SVG = 'http://www.w3.org/2000/svg';

/** Attributes; those that are `null` or missing are left out. */
export type Attributes = Record<string, string | number | null | undefined>;

/** Two decimals of a pixel are more than can be seen, and keep the markup short and alike everywhere. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** A shift as SVG has it. */
export const translate = (x: number, y: number): string => `translate(${round(x)},${round(y)})`;

/** Makes an SVG element with attributes and children. Numbers are rounded. */
export function svg(
  document: Document,
  name: string,
  attributes: Attributes,
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value == null) continue;
    element.setAttribute(key, String(typeof value === 'number' ? round(value) : value));
  }
  element.append(...children);
  return element;
}

/** A length that keeps its size on the screen, whatever the drawing's scale: pixels as ems. */
export const ems = (value: number): string => `${round(value)}em`;
