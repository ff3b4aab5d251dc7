import type { Figure } from '../../../plot/figure.ts';
import { type AxesLayout, type FigureLayout, layOut } from '../../../plot/render/layout.ts';
import { type Places, placesIn } from '../../../plot/render/places.ts';

/** The frame of a drawn landscape: where places are on the screen. */
export class Frame implements Places {
  readonly svg: SVGSVGElement;
  readonly axes: AxesLayout;
  /** Where a place is in the drawing. */
  readonly x: Places['x'];
  readonly y: Places['y'];
  private readonly layout: FigureLayout;

  constructor(map: Element, figure: Figure) {
    this.svg = map.querySelector('.plot-axes > svg') as SVGSVGElement;
    this.layout = layOut(figure);
    this.axes = this.layout.axes[0];
    ({ x: this.x, y: this.y } = placesIn(this.axes, this.layout.frame));
  }

  /** Pixels of the screen to a unit of the drawing. */
  get scale(): number {
    return this.svg.getScreenCTM()?.a ?? 1;
  }

  /** The place at a point of the screen, which may be outside the picture. */
  placeAt({ clientX, clientY }: { clientX: number; clientY: number }): [number, number] {
    const matrix = (this.svg.getScreenCTM() ?? new DOMMatrix()).inverse();
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
    const { width, height } = this.layout.frame;
    const [a, b] = [this.axes.x, this.axes.y];
    return [a[0] + (x / width) * (a[1] - a[0]), b[1] - (y / height) * (b[1] - b[0])];
  }

  /**
   * Where a step leads in the drawing, as a step of length 1; `null` where it leads nowhere. It is one in the units of
   * the axes, which need not be equally long.
   */
  direction([da, db]: readonly number[]): [number, number] | null {
    const { width, height } = this.layout.frame;
    const { x, y } = this.axes;
    const [dx, dy] = [(da / (x[1] - x[0])) * width, (-db / (y[1] - y[0])) * height];
    const length = Math.hypot(dx, dy);
    return length > 0 && Number.isFinite(length) ? [dx / length, dy / length] : null;
  }

  has([a, b]: readonly [number, number]): boolean {
    const { x, y } = this.axes;
    return a >= x[0] && a <= x[1] && b >= y[0] && b <= y[1];
  }
}
