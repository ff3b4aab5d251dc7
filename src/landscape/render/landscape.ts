/** Landscapes as elements: drawn at build time and in the page alike, and complete without any script. */
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
  const box = element(document, 'div', 'landscape');
  box.dataset.landscape = key;
  const map = element(document, 'div', 'landscape-map');
  const { width, frame, padding } = layOut(figure);
  // What places a handle on the chart, whatever the chart's width: see landscape.css.
  map.setAttribute(
    'style',
    `--map-width:${width}px;--map-left:${padding.left}px;--map-top:${padding.top}px;` +
      `--map-sides:${padding.left + padding.right}px;--map-aspect:${(frame.height / frame.width).toFixed(4)}`,
  );
  map.dataset.id = id;
  map.append(renderMap(figure, document, { id }));
  const bar = element(document, 'div', 'landscape-bar');
  box.append(map, renderWords(landscape, document), bar);
  if (start) {
    box.dataset.control = key;
    box.dataset.spec = JSON.stringify(start);
    map.append(handle(start, document));
    const reset = button(document, '↺ Reset the start');
    reset.dataset.reset = '';
    bar.append(reset);
    showValue(box, start.value);
  }
  const view = button(document, 'As a picture');
  view.dataset.view = '';
  view.setAttribute('aria-pressed', 'false');
  bar.append(view);
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
  const box = element(document, 'p', 'landscape-words');
  const said = element(document, 'span', '');
  said.textContent = words.join(' ');
  if (longest) box.dataset.room = longest.join(' ');
  box.append(said);
  return box;
}

function handle({ label, x }: PlaceControl, document: Document): HTMLElement {
  const made = element(document, 'div', 'landscape-start');
  const attributes = {
    'data-input': '',
    tabindex: '0',
    role: 'slider',
    'aria-label': label === 'landscape' ? 'Start of the path' : `Start of the path: ${label}`,
    'aria-roledescription': 'point to move with the arrow keys',
    'aria-valuemin': String(x[0]),
    'aria-valuemax': String(x[1]),
  };
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function button(document: Document, text: string): HTMLElement {
  const made = element(document, 'button', '');
  made.setAttribute('type', 'button');
  made.textContent = text;
  return made;
}

function element(document: Document, tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
