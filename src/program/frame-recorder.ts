import type { Figure } from '../plot/figure.ts';
import { withSameLimits } from '../plot/same-limits.ts';
import { type Column, packed } from '../ui/replay/columns.ts';
import type { Frame, Replay, SourceLine } from '../ui/replay/replay.ts';
import { frameValue } from './frame-value.ts';
import { weigh } from './weigh.ts';

/** The most steps that a player is given. */
const MOST_KEPT = 500;
/** The most numbers and characters that these steps have, once packed. */
const MOST_PACKED = 80_000;
/** The most steps that are held while there may be more to come. */
const MOST_HELD = 2 * MOST_KEPT;
/** The most numbers that the charts of the held steps have. */
const MOST_WEIGHT = 2_000_000;

/** A step and its number, from 0. */
interface Held {
  number: number;
  frame: Frame;
}

/**
 * Records the steps of one cell. However many there are, it holds only so many: when there are too many, it lets go
 * of every second one, and from then on records half as often.
 */
export class FrameRecorder {
  /** Where the next step is recorded. */
  place: SourceLine | null = null;
  private total = 0;
  /** Steps from one that is held to the next; the first is held. */
  private stride = 1;
  private held: Held[] = [];
  private weight = 0;
  /** The newest step, where it is not held. */
  private newest: Held | null = null;
  /** The charts of the newest step. */
  private figures: Figure[] = [];

  /** @param drawn the charts drawn since the step before; where there are none, those of that step stay */
  record(label: string | null, values: Readonly<Record<string, unknown>>, drawn: Figure[]): void {
    if (drawn.length > 0) this.figures = drawn;
    const texts = Object.entries(values).map(([name, value]) => [name, frameValue(value)]);
    const frame = {
      label,
      place: this.place,
      values: Object.fromEntries(texts),
      figures: this.figures,
    };
    const step = { number: this.total++, frame };
    this.place = null;
    const isHeld = step.number % this.stride === 0;
    this.newest = isHeld ? null : step;
    if (!isHeld) return;
    this.held.push(step);
    this.weight += numbersIn(frame);
    while (this.isTooMuch()) this.halve();
  }

  /** What has been recorded, for a player; `null` where nothing was. */
  replay(): Replay | null {
    const steps = this.newest ? [...this.held, this.newest] : this.held;
    if (steps.length === 0) return null;
    let count = Math.min(MOST_KEPT, steps.length);
    let kept = evenly(steps, count);
    let frames = pack(kept);
    while (count > 2 && weigh(frames, MOST_PACKED) > MOST_PACKED) {
      count = Math.max(2, count >> 1);
      kept = evenly(steps, count);
      frames = pack(kept);
    }
    return { total: this.total, kept: kept.map(({ number }) => number), frames };
  }

  private isTooMuch(): boolean {
    const { length } = this.held;
    return length > MOST_HELD || (length > 2 && this.weight > MOST_WEIGHT);
  }

  private halve(): void {
    const last = this.held.at(-1) as Held;
    this.stride *= 2;
    this.held = this.held.filter(({ number }) => number % this.stride === 0);
    this.newest = last.number % this.stride === 0 ? null : last;
    this.weight = this.held.reduce((sum, { frame }) => sum + numbersIn(frame), 0);
  }
}

/** How many numbers there are in a step's charts, roughly and quickly: what else there is takes little. */
function numbersIn({ figures }: Frame): number {
  let count = 0;
  for (const { axes } of figures) {
    for (const { marks } of axes) {
      for (const mark of marks) {
        for (const part of Object.values(mark)) count += Array.isArray(part) ? part.length : 1;
      }
    }
  }
  return count;
}

/** `count` of the steps, 2 or more, at even distances, the first and the last among them. */
function evenly(steps: readonly Held[], count: number): Held[] {
  if (count >= steps.length) return [...steps];
  return Array.from(
    { length: count },
    (_, i) => steps[Math.round((i * (steps.length - 1)) / (count - 1))],
  );
}

/** Steps as a player takes them: their charts with the same limits, and what they have in common written once. */
function pack(steps: readonly Held[]): Column {
  const figures = withSameLimits(steps.map(({ frame }) => frame.figures));
  return packed(steps.map(({ frame }, i) => ({ ...frame, figures: figures[i] })));
}
