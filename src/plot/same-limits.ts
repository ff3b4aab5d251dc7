import type { AxesData, Figure, Limits } from './figure.ts';
import { type Direction, limitsOf, sharingAxes } from './limits.ts';

/**
 * Gives charts that are shown one after another, as one that changes, the same limits, where they have no set ones:
 * else the picture would jump, and the eye would take the jump for the change.
 * @param moments the charts of each moment; those at the same place in the list are one chart over time
 */
export function withSameLimits(moments: readonly (readonly Figure[])[]): Figure[][] {
  const changed = moments.map(figures => [...figures]);
  const slots = Math.max(0, ...moments.map(figures => figures.length));
  for (let slot = 0; slot < slots; slot++) {
    const over = moments.flatMap(figures => figures[slot] ?? []);
    const limits = new CommonLimits(over);
    for (const figures of changed) {
      const figure = figures[slot];
      if (figure) figures[slot] = limits.set(figure);
    }
  }
  return changed;
}

/** The limits of one chart over time. */
class CommonLimits {
  private readonly over: readonly Figure[];
  private readonly known = new Map<string, Limits | null>();

  constructor(over: readonly Figure[]) {
    this.over = over;
  }

  set(figure: Figure): Figure {
    const axes = figure.axes.map((each, i) => ({
      ...each,
      xlim: each.xlim ?? this.of(each, i, 'x'),
      ylim: each.ylim ?? this.of(each, i, 'y'),
    }));
    return { ...figure, axes };
  }

  /** `null` where limits fitted to each moment are the same anyway. */
  private of(axes: AxesData, index: number, direction: Direction): Limits | null {
    const scale = direction === 'x' ? axes.xscale : axes.yscale;
    const key = [index, direction, scale, axes.inverted].join();
    let limits = this.known.get(key);
    if (limits === undefined) {
      const groups = this.over.flatMap(figure => {
        const own = figure.axes[index];
        const sharing = own ? sharingAxes(figure, own, direction) : [];
        const alike = sharing.filter(
          each => (direction === 'x' ? each.xscale : each.yscale) === scale,
        );
        return alike.length > 0 ? [alike] : [];
      });
      const all = limitsOf(axes, groups.flat(), direction);
      const isSame = groups.every(sharing => `${limitsOf(axes, sharing, direction)}` === `${all}`);
      limits = isSame ? null : all;
      this.known.set(key, limits);
    }
    return limits;
  }
}
