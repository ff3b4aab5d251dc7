import type { Figure } from '../../../../plot/figure.ts';
import { redrawFigure } from '../../../../plot/render/redraw.ts';
import { renderFigure } from '../../../../plot/render.ts';

/** The charts of a player: of one step and then of another, and only those are drawn that change. */
export class ShownCharts {
  private readonly box: HTMLElement;
  private readonly id: string;
  /** What is shown, as JSON; nothing as long as it is the build's. */
  private texts: string[] = [];
  private width = 0;

  /** @param id begins the ids in the charts */
  constructor(box: HTMLElement, id: string) {
    this.box = box;
    this.id = id;
  }

  show(figures: readonly Figure[]): void {
    const { box, texts } = this;
    this.keepHeight();
    figures.forEach((figure, i) => {
      const text = JSON.stringify(figure);
      const old = box.children[i] as HTMLElement | undefined;
      if (old && texts[i] === text) return;
      texts[i] = text;
      const fresh = renderFigure(figure, document, { id: `${this.id}-${i}`, isLive: true });
      if (old) redrawFigure(old, fresh);
      else box.append(fresh);
    });
    while (box.children.length > figures.length) box.lastElementChild?.remove();
    texts.length = figures.length;
  }

  /** A chart with a line less above it must not move the slider from under the finger. */
  private keepHeight(): void {
    const { style, offsetHeight, offsetWidth } = this.box;
    if (offsetWidth !== this.width) style.minHeight = '';
    else if (offsetHeight > Number.parseFloat(style.minHeight || '0')) {
      style.minHeight = `${offsetHeight}px`;
    }
    this.width = offsetWidth;
  }
}
