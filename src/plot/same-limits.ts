import type { AxesData, Figure, Limits, Scale } from './figure.ts';
import { type Direction, limitsOf, sharingAxes } from './limits.ts';
import { typicalLimits } from './typical-limits.ts';

/**
 * Gives charts that are shown one after another, as one that changes, the same limits, where they have no set ones:
 * else the picture would jump, and the eye would take the jump for the change. A moment that is far larger than most,
 * as at the end of a run that diverges, is not taken in: it would flatten all others. Its chart says that it is cut.
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
    const axes = figure.axes.map((each, i) => {
      const [x, y] = [this.of(each, i, 'x'), this.of(each, i, 'y')];
      const isCut = isOutside(figure, each, 'x', x) || isOutside(figure, each, 'y', y);
      const set = { ...each, xlim: each.xlim ?? x, ylim: each.ylim ?? y };
      return isCut ? { ...set, isCut: true as const } : set;
    });
    return { ...figure, axes };
  }

  /** `null` where limits fitted to each moment are the same anyway. */
  private of(axes: AxesData, index: number, direction: Direction): Limits | null {
    const scale = axes[`${direction}scale`];
    const key = [index, direction, scale, axes.inverted].join();
    let limits = this.known.get(key);
    if (limits === undefined) {
      limits = common(axes, this.alike(index, direction, scale), direction);
      this.known.set(key, limits);
    }
    return limits;
  }

  /** For each moment the axes that share limits in a direction, where they have that scale. */
  private alike(index: number, direction: Direction, scale: Scale): AxesData[][] {
    return this.over.flatMap(figure => {
      const own = figure.axes[index];
      const sharing = own ? sharingAxes(figure, own, direction) : [];
      const alike = sharing.filter(each => each[`${direction}scale`] === scale);
      return alike.length > 0 ? [alike] : [];
    });
  }
}

/** Limits round what most moments show; `null` where those of each are the same. */
function common(
  axes: AxesData,
  moments: readonly AxesData[][],
  direction: Direction,
): Limits | null {
  const each = moments.map(sharing => limitsOf(axes, sharing, direction));
  if (new Set(each.map(String)).size <= 1) return null;
  const isTypical = typicalLimits(each, axes[`${direction}scale`]);
  return limitsOf(axes, moments.filter((_, i) => isTypical[i]).flat(), direction);
}

/** Does a moment reach beyond limits that were found for all? */
function isOutside(
  figure: Figure,
  axes: AxesData,
  direction: Direction,
  limits: Limits | null,
): boolean {
  if (limits === null || axes[`${direction}lim`]) return false;
  const [low, high] = sorted(limitsOf(axes, sharingAxes(figure, axes, direction), direction));
  const [from, to] = sorted(limits);
  return low < from || high > to;
}

const sorted = ([a, b]: Limits): Limits => (a < b ? [a, b] : [b, a]);
