import { save, toPng, withUsedColors } from '../../../../plot/render/live/save.ts';
import { button } from '../../../../plot/render/live/tools.ts';
import { PAPER } from '../../../../plot/render/palette.ts';

/** The quiet row of buttons that comes with the first interest in a graph. */
export function createTools(drawing: () => SVGSVGElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'plot-tools';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Graph');
  const svg = () => toSvg(drawing());
  box.append(
    button('SVG', 'Save the graph as SVG', () => {
      save(new Blob([svg()], { type: 'image/svg+xml' }), 'graph.svg');
    }),
    button('PNG', 'Save the graph as PNG', async () => save(await toPng(svg()), 'graph.png')),
  );
  return box;
}

/** A graph as an SVG file that needs no stylesheet, in the colours that the page has just now. */
function toSvg(drawing: SVGSVGElement): string {
  const root = drawing.closest<HTMLElement>('.graph') as HTMLElement;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const { color, fontFamily } = getComputedStyle(root);
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', color, 'font-family': fontFamily };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value);
  for (const name of ['class', 'tabindex', 'data-direction']) copy.removeAttribute(name);
  for (const part of copy.querySelectorAll('[class]')) part.removeAttribute('class');
  const page = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const name of ['width', 'height']) page.setAttribute(name, '100%');
  page.setAttribute('fill', PAPER);
  copy.prepend(page);
  return withUsedColors(new XMLSerializer().serializeToString(copy), root);
}
