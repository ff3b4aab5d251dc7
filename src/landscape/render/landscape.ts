/** Landscapes as elements: drawn at build time and in the page alike, and complete without any script. */

import { makerFor } from '../../dom/html.ts';
import type { Figure } from '../../plot/figure.ts';
import { layOut } from '../../plot/render/layout.ts';
import { type RenderOptions, renderFigure } from '../../plot/render.ts';
import type { PlaceControl } from '../../ui/control.ts';
import { showValue } from '../../ui/render/control-value.ts';
import type { Landscape } from '../landscape.ts';

interface Options {
  document: Document;
  /** The key of its start. */
  key: string;
  /** Begins every id in it. */
  id: string;
}

/** Draws a landscape, with the start where it is as long as nobody has moved it. */
export function renderLandscape(landscape: Landscape, { document, key, id }: Options): HTMLElement {
  const { figure, start } = landscape;
  const make = makerFor(document);
  const box = make('div', { class: 'landscape', 'data-landscape': key });
  const map = make('div', { class: 'landscape-map' });
  const { width, frame, padding } = layOut(figure);
  // What places a handle on the chart, whatever the chart's width: see landscape.css.
  map.setAttribute(
    'style',
    `--map-width:${width}px;--map-left:${padding.left}px;--map-top:${padding.top}px;` +
      `--map-sides:${padding.left + padding.right}px;--map-aspect:${(frame.height / frame.width).toFixed(4)}`,
  );
  map.dataset.id = id;
  map.append(renderMap(figure, document, { id }));
  const bar = make('div', { class: 'landscape-bar' });
  box.append(map, renderWords(landscape, document), bar);
  if (start) {
    box.dataset.control = key;
    box.dataset.spec = JSON.stringify(start);
    map.append(handle(start, document));
    bar.append(make('button', { type: 'button', 'data-reset': '' }, '↺ Reset the start'));
    showValue(box, start.value);
  }
  const view = { type: 'button', 'data-view': '', 'aria-pressed': 'false' };
  bar.append(make('button', view, 'As a picture'));
  return box;
}

/** The chart of a landscape. */
export function renderMap(figure: Figure, document: Document, options: RenderOptions): HTMLElement {
  const map = renderFigure(figure, document, options);
  map.dataset.readBy = 'landscape';
  return map;
}

/** What there is to say below it, with the room that it may need. */
export function renderWords({ words, longest }: Landscape, document: Document): HTMLElement {
  const make = makerFor(document);
  const box = make('p', { class: 'landscape-words' }, make('span', {}, words.join(' ')));
  if (longest) box.dataset.room = longest.join(' ');
  return box;
}

function handle({ label, x }: PlaceControl, document: Document): HTMLElement {
  return makerFor(document)('div', {
    class: 'landscape-start',
    'data-input': '',
    tabindex: '0',
    role: 'slider',
    'aria-label': label === 'landscape' ? 'Start of the path' : `Start of the path: ${label}`,
    'aria-roledescription': 'point to move with the arrow keys',
    'aria-valuemin': String(x[0]),
    'aria-valuemax': String(x[1]),
  });
}
