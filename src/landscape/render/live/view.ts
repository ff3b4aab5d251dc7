/** A landscape that the reader has come to: what is under the pointer, the start dragged, the other view. */
import type { Figure } from '../../../plot/figure.ts';
import { changeFigure, figureOf } from '../../../plot/render/figure-data.ts';
import { drawPath } from '../../../plot/render/marks/path.ts';
import { redrawFigure } from '../../../plot/render/redraw.ts';
import { summarize } from '../../../plot/summary.ts';
import { readValue, showValue } from '../../../ui/render/control-value.ts';
import { type Landscape, pathOf, terrainOf } from '../../landscape.ts';
import { renderMap, renderWords } from '../landscape.ts';
import { Frame } from './frame.ts';
import { asPicture } from './picture.ts';
import { Probe } from './probe.ts';
import { spotAt } from './slope.ts';
import { listenToStart, stepOf } from './start-drag.ts';

const views = new WeakMap<HTMLElement, LandscapeView>();

/** Events that ask for something, and may come before this file. */
const LATE = ['pointerdown', 'keydown', 'click'];

/**
 * Opens a landscape, and does what an event asked for that came before this file did.
 * @param move where the pointer has got to since; `null` if it has not moved
 */
export function openLandscape(box: HTMLElement, event: Event, move: Event | null): void {
  const figure = figureOf(box.querySelector('.plot') as HTMLElement);
  if (!views.has(box) && figure) views.set(box, new LandscapeView(box, figure));
  const target = event.target as Element;
  const isOurs = target.closest('.landscape-start, .plot-axes > svg, [data-view]') !== null;
  if (!isOurs) return;
  if (LATE.includes(event.type)) again(event, target);
  const start = box.querySelector('.landscape-start');
  // What is pressed has got hold of the start.
  if (move && start && event.type === 'pointerdown') again(move, start);
  // A mouse that has come to rest meanwhile is told of the place where it is, if it is still there.
  const over = move ?? event;
  const at = over.target as Element;
  if (isHovering(event) && box.contains(at) && at.matches(':hover')) again(over, at, 'pointermove');
}

/** Whether an event is the coming of a pointer that reads without being pressed, as no finger can. */
const isHovering = (event: Event): boolean =>
  event.type === 'pointerover' && (event as PointerEvent).pointerType !== 'touch';

/** Has an event happen once more. */
function again(event: Event, target: Element, type = event.type): void {
  const Kind = event.constructor as typeof Event;
  target.dispatchEvent(new Kind(type, event));
}

class LandscapeView {
  private readonly box: HTMLElement;
  private readonly map: HTMLElement;
  private readonly probe: Probe;
  /** As the program made it, whichever way it is shown. */
  private figure: Figure;
  private frame: Frame;
  private isPicture = false;
  private isDragged = false;
  /** The place that is read; `null` for none. */
  private at: [number, number] | null = null;

  constructor(box: HTMLElement, figure: Figure) {
    this.box = box;
    this.map = box.querySelector('.landscape-map') as HTMLElement;
    this.probe = new Probe(this.map);
    this.figure = figure;
    this.frame = new Frame(this.map, figure);
    this.listen();
  }

  private listen(): void {
    const { box, map } = this;
    listenToStart({
      box,
      frame: () => this.frame,
      onDrag: isDragged => {
        this.isDragged = isDragged;
        this.read(null);
      },
    });
    map.addEventListener('pointermove', event => {
      const isOn = this.frame.svg.contains(event.target as Node) && !this.isDragged;
      this.read(isOn ? this.frame.placeAt(event) : null);
    });
    map.addEventListener('pointerleave', () => this.read(null));
    map.addEventListener('focusout', () => this.read(null));
    map.addEventListener('keydown', event => this.press(event));
    box.addEventListener('click', event => {
      const view = (event.target as Element).closest<HTMLElement>('[data-view]');
      if (view) this.toggle(view);
    });
    box.addEventListener('downhill:show', event => {
      const output = (event as CustomEvent).detail;
      const isSame =
        output.kind === 'landscape' &&
        output.key === box.dataset.landscape &&
        (output.landscape.start === null) === (box.dataset.control === undefined);
      if (!isSame) return;
      event.preventDefault();
      this.update(output.landscape);
    });
  }

  /** Shows what is known of a place; `null` for none. */
  private read(at: [number, number] | null): void {
    this.at = at;
    const spot = at && this.frame.has(at) ? spotAt(terrainOf(this.figure), ...at) : null;
    if (spot) this.probe.show(spot, this.frame);
    else this.probe.hide();
  }

  /** The arrow keys read the terrain, from its middle. */
  private press(event: KeyboardEvent): void {
    if (event.target !== this.frame.svg) return;
    if (event.key === 'Escape') return this.read(null);
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    const { x, y } = this.frame.axes;
    const [a, b] = this.at ?? [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
    const to = (value: number, part: number, [low, high]: readonly [number, number]) =>
      Math.min(high, Math.max(low, value + part * (high - low)));
    this.read(this.at ? [to(a, step[0], x), to(b, step[1], y)] : [a, b]);
    this.probe.say();
  }

  private toggle(button: HTMLElement): void {
    this.isPicture = !this.isPicture;
    button.setAttribute('aria-pressed', String(this.isPicture));
    this.drawMap();
  }

  /** Shows what the program makes of it now. What is under the reader's finger stays where it is. */
  private update(landscape: Landscape): void {
    const { figure, start, words } = landscape;
    const before = this.figure;
    this.figure = figure;
    const isSameTerrain = withoutPath(before) === withoutPath(figure);
    if (isSameTerrain) this.drawPath();
    else this.drawMap();
    const spec = start && JSON.stringify(start);
    if (spec && spec !== this.box.dataset.spec) {
      this.box.dataset.spec = spec;
      const value = readValue(this.box);
      if (value !== null) showValue(this.box, value);
    }
    const said = this.box.querySelector('.landscape-words') as HTMLElement;
    if (said.textContent !== words.join(' ')) said.replaceWith(renderWords(landscape, document));
  }

  private drawPath(): void {
    const mark = pathOf(this.figure);
    const old = this.frame.svg.querySelector('.plot-path');
    if (!mark || !old) return this.drawMap();
    old.replaceWith(drawPath(mark, this.frame, document));
    const map = this.map.querySelector('.plot') as HTMLElement;
    changeFigure(map, this.isPicture ? asPicture(this.figure) : this.figure);
    const [axes] = this.figure.axes;
    this.frame.svg.setAttribute('aria-label', summarize(axes, this.figure));
  }

  private drawMap(): void {
    const figure = this.isPicture ? asPicture(this.figure) : this.figure;
    const { id } = this.map.dataset;
    const map = this.map.querySelector('.plot') as HTMLElement;
    redrawFigure(map, renderMap(figure, document, { id, isLive: true }));
    this.frame = new Frame(map, figure);
    this.read(this.at);
  }
}

/** All of a figure but its path, as text. */
function withoutPath({ axes: [axes], ...figure }: Figure): string {
  return JSON.stringify({
    ...figure,
    ...axes,
    marks: axes.marks.filter(({ kind }) => kind !== 'path'),
  });
}
