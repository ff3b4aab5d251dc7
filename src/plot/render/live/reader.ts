/** Reading a chart: the values of the point under the pointer or the arrow keys, and the figure's tools. */
import './reader.css';
import { announceLines } from '../../../dom/announce.ts';
import { h } from '../../../dom/html.ts';
import { isShortcut } from '../../../dom/keys.ts';
import type { Figure } from '../../figure.ts';
import { figureOf, REDRAWN } from '../figure-data.ts';
import { type AxesLayout, type FigureLayout, layOut } from '../layout.ts';
import { columnsOf, type Found, inWords, nearest, type Series, seriesOf } from './points.ts';
import { showTools } from './tools.ts';

/** Which charts are being read. */
const readers = new WeakMap<HTMLElement, ChartReader>();

/** Begins to read a chart, from the event that first showed interest in it. */
export function readChart(axes: HTMLElement, event: Event): void {
  let reader = readers.get(axes);
  if (!reader) {
    const root = axes.closest<HTMLElement>('.plot');
    if (!root || !figureOf(root)) return;
    reader = new ChartReader(axes, root);
    readers.set(axes, reader);
  }
  reader.open(event);
}

/** What a chart shows, to be read. */
interface Chart {
  layout: FigureLayout;
  own: AxesLayout;
  series: Series[];
}

function chartOf(axes: HTMLElement, root: HTMLElement): Chart {
  const layout = layOut(figureOf(root) as Figure);
  const own = layout.axes[[...root.querySelectorAll('.plot-axes')].indexOf(axes)];
  return { layout, own, series: seriesOf(own, layout) };
}

class ChartReader {
  private readonly root: HTMLElement;
  private readonly axes: HTMLElement;
  private readonly svg: SVGSVGElement;
  private readonly tip = h('div', { class: 'plot-tip' });
  private readonly ring = h('div', { class: 'plot-ring' });
  private readonly isReader: boolean;
  /** What it is known to show; `null` when that has changed since. */
  private known: Chart | null = null;
  private at: Found | null = null;

  constructor(axes: HTMLElement, root: HTMLElement) {
    this.root = root;
    this.axes = axes;
    this.svg = axes.querySelector('svg') as SVGSVGElement;
    axes.addEventListener('pointerleave', () => this.close());
    axes.addEventListener('focusout', event => {
      if (!axes.contains(event.relatedTarget as Node | null)) this.close();
    });
    // Some pictures are read by others; the tools are for all.
    this.isReader = root.dataset.readBy === undefined;
    if (!this.isReader) return;
    root.addEventListener(REDRAWN, () => this.follow());
    axes.addEventListener('pointermove', event => this.point(event));
    this.svg.addEventListener('keydown', event => this.press(event));
  }

  open(event: Event): void {
    showTools(this.root);
    if (this.isReader && event instanceof PointerEvent) this.point(event);
  }

  /** Leaves the chart as it was, unless it is still pointed at or focused. */
  private close(): void {
    if (this.axes.matches(':hover, :focus-within')) return;
    this.hide();
  }

  private hide(): void {
    this.at = null;
    this.tip.remove();
    this.ring.remove();
  }

  private get chart(): Chart {
    this.known ??= chartOf(this.axes, this.root);
    return this.known;
  }

  /** The chart shows something else now: what is read stays open, with its new values. */
  private follow(): void {
    this.known = null;
    const { at } = this;
    if (!at || !this.axes.isConnected) return;
    this.hide();
    if (at.point < (this.chart.series[at.series]?.x.length ?? 0)) this.show(at);
  }

  private point(event: PointerEvent): void {
    const matrix = this.svg.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const { layout, series } = this.chart;
    const { width, height } = layout.frame;
    // Words and numbers round the frame are not the data.
    const isOn = x > -20 && y > -20 && x < width + 20 && y < height + 20;
    const found = isOn ? nearest(series, x, y) : null;
    if (found) this.show(found);
    else this.hide();
  }

  private press(event: KeyboardEvent): void {
    if (isShortcut(event)) return;
    if (event.key === 'Escape') return this.hide();
    const next = moved(this.at, event.key, this.chart.series);
    if (!next) return;
    event.preventDefault();
    if (this.show(next)) announceLines(this.tip);
  }

  /** Shows a point's values beside it; false where they are there already. */
  private show(found: Found): boolean {
    const isSame = found.series === this.at?.series && found.point === this.at.point;
    if (isSame && this.tip.isConnected) return false;
    this.at = found;
    const series = this.chart.series[found.series];
    const [x, y] = [series.x[found.point], series.y[found.point]];
    this.axes.append(this.ring, this.tip);
    this.tip.replaceChildren(...this.describe(series, series.index[found.point]));
    this.place(x, y);
    return true;
  }

  private describe({ mark }: Series, i: number): HTMLElement[] {
    const lines = columnsOf(mark, this.chart.own).map(({ name, values }) =>
      h('div', {}, `${name} `, h('b', {}, inWords(values[i]))),
    );
    return mark.label === null ? lines : [h('div', {}, mark.label), ...lines];
  }

  /** Puts the ring on the point and the values beside it, where there is more room. */
  private place(x: number, y: number): void {
    const matrix = this.svg.getScreenCTM() as DOMMatrix;
    const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(matrix);
    const box = this.axes.getBoundingClientRect();
    const [px, py] = [left - box.left, top - box.top];
    this.ring.style.translate = `${px}px ${py}px`;
    const isRight = px > box.width / 2;
    this.tip.style.translate = `calc(${px}px + ${isRight ? '-100% - 10px' : '10px'}) calc(${py}px - 50%)`;
  }
}

/** Where a key leads from a point: left and right along the mark, up and down to another mark. */
function moved(from: Found | null, key: string, all: readonly Series[]): Found | null {
  if (!/^(Arrow|Home|End)/.test(key) || all.length === 0) return null;
  if (!from) return { series: 0, point: 0 };
  const count = (s: number): number => all[s].x.length;
  const isUp = key === 'ArrowUp';
  if (isUp || key === 'ArrowDown') {
    const series = Math.min(all.length - 1, Math.max(0, from.series + (isUp ? -1 : 1)));
    if (series !== from.series) return { series, point: Math.min(from.point, count(series) - 1) };
    return from;
  }
  const last = count(from.series) - 1;
  const steps = { ArrowLeft: from.point - 1, ArrowRight: from.point + 1, Home: 0, End: last };
  const point = steps[key as keyof typeof steps];
  return { series: from.series, point: Math.min(last, Math.max(0, point)) };
}
