import { h } from '../../../../dom/html.ts';
import { save } from '../../../../dom/save.ts';
import { SVG, svg } from '../../../../dom/svg.ts';
import { setFont, toPng, withUsedColors } from '../../../../plot/render/live/save.ts';
import { button } from '../../../../plot/render/live/tools.ts';
import { PAPER } from '../../../../plot/render/palette.ts';

/** The quiet row of buttons that comes with the first interest in a graph. */
export function createTools(drawing: () => SVGSVGElement): HTMLElement {
  const text = () => toSvg(drawing());
  return h(
    'div',
    { class: 'plot-tools', role: 'group', 'aria-label': 'Graph' },
    button('SVG', 'Save the graph as SVG', async () => {
      save(new Blob([await text()], { type: 'image/svg+xml' }), 'graph.svg');
    }),
    button('PNG', 'Save the graph as PNG', async () =>
      save(await toPng(await text()), 'graph.png'),
    ),
  );
}

/** A graph as an SVG file that needs nothing else: in the colours that the page has just now, and with its font. */
async function toSvg(drawing: SVGSVGElement): Promise<string> {
  const root = drawing.closest<HTMLElement>('.graph') as HTMLElement;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const attributes = { xmlns: SVG, color: getComputedStyle(root).color };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value);
  for (const name of ['class', 'tabindex', 'data-direction']) copy.removeAttribute(name);
  for (const part of copy.querySelectorAll('[class]')) part.removeAttribute('class');
  copy.prepend(svg(document, 'rect', { width: '100%', height: '100%', fill: PAPER }));
  await setFont(copy, drawing);
  return withUsedColors(new XMLSerializer().serializeToString(copy), root);
}
