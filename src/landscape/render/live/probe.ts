/** What is under the pointer: the loss there, and the way downhill. */
import './probe.css';
import '../../../plot/render/live/reader.css';
import { announceLines } from '../../../dom/announce.ts';
import { h } from '../../../dom/html.ts';
import { svg } from '../../../dom/svg.ts';
import { formatNumber } from '../../../plot/ticks.ts';
import { beside } from './beside.ts';
import type { Frame } from './frame.ts';
import type { Spot } from './slope.ts';

/** How long the arrow and its barbs are, in pixels of the screen. */
const LENGTH = 46;
const HEAD = 9;

/** An arrow on the terrain and the words beside it. */
export class Probe {
  private readonly map: HTMLElement;
  private readonly tip = h('div', { class: 'plot-tip' });
  private arrow: SVGElement | null = null;

  constructor(map: HTMLElement) {
    this.map = map;
  }

  hide(): void {
    this.tip.remove();
    this.arrow?.remove();
  }

  /** Shows a spot: the way downhill, and the loss. */
  show(spot: Spot, frame: Frame): void {
    this.arrow?.remove();
    this.arrow = drawArrow(spot, frame);
    frame.svg.append(this.arrow);
    this.map.append(this.tip);
    this.tip.replaceChildren(...wordsOf(spot, frame));
    this.place(spot, frame);
  }

  /** Has screen readers say what is shown, if anything is. */
  say(): void {
    if (this.tip.isConnected) announceLines(this.tip);
  }

  /** Puts the words where they cover neither the arrow nor its name. */
  private place({ a, b }: Spot, frame: Frame): void {
    const matrix = frame.svg.getScreenCTM() as DOMMatrix;
    const spot = new DOMPoint(frame.x(a), frame.y(b)).matrixTransform(matrix);
    const arrow = [...(this.arrow?.children ?? [])].map(part => part.getBoundingClientRect());
    const map = this.map.getBoundingClientRect();
    const { left, top } = beside(spot, this.tip.getBoundingClientRect(), arrow, map);
    this.tip.style.translate = `${Math.round(left - map.left)}px ${Math.round(top - map.top)}px`;
  }
}

function drawArrow(spot: Spot, frame: Frame): SVGElement {
  const pixel = 1 / frame.scale;
  const [x, y] = [frame.x(spot.a), frame.y(spot.b)];
  const group = svg(document, 'g', { class: 'landscape-arrow', 'aria-hidden': 'true' });
  const towards = frame.direction(spot.gradient.map(part => -part));
  if (!towards) {
    group.append(svg(document, 'circle', { cx: x, cy: y, r: 4 * pixel }));
    return group;
  }
  const [dx, dy] = towards;
  const at = (along: number, beside: number): string =>
    `${(x + (dx * along - dy * beside) * pixel).toFixed(1)},${(y + (dy * along + dx * beside) * pixel).toFixed(1)}`;
  const d = `M${at(0, 0)}L${at(LENGTH, 0)}M${at(LENGTH - HEAD, HEAD * 0.7)}L${at(LENGTH, 0)}L${at(LENGTH - HEAD, -HEAD * 0.7)}`;
  const [tx, ty] = at(LENGTH + 8, 0).split(',');
  group.append(
    svg(document, 'path', { d, class: 'landscape-arrow-edge' }),
    svg(document, 'path', { d }),
    svg(
      document,
      'text',
      {
        x: tx,
        y: ty,
        dy: '0.35em',
        'text-anchor': dx < -0.3 ? 'end' : dx > 0.3 ? 'start' : 'middle',
      },
      'downhill',
    ),
  );
  return group;
}

function wordsOf({ a, b, loss, gradient: [da, db] }: Spot, { axes }: Frame): HTMLElement[] {
  const { xlabel, ylabel } = axes.axes;
  const steepness = `(${formatNumber(-da)}, ${formatNumber(-db)})`;
  return [
    line(xlabel ?? 'a', formatNumber(a)),
    line(ylabel ?? 'b', formatNumber(b)),
    line('loss', formatNumber(loss)),
    line('downhill, −gradient', da === 0 && db === 0 ? 'none: it is level' : steepness),
  ];
}

const line = (name: string, value: string): HTMLElement =>
  h('div', {}, `${name} `, h('b', {}, value));
