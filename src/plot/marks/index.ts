import type { LineMark, Mark, Numbers, ScatterMark } from '../figure.ts';

/** What the axes must know of a mark to fit round it and to put it into words. */
interface MarkKind<M> {
  /** Every place that the limits should take in. */
  places(mark: M): { x: Numbers; y: Numbers };
  /** The mark in words: `20 points`. */
  describe(mark: M): string;
}

const count = (n: number): string => `${n.toLocaleString('en')} ${n === 1 ? 'point' : 'points'}`;

const KINDS: { [K in Mark['kind']]: MarkKind<Extract<Mark, { kind: K }>> } = {
  scatter: {
    places: mark => mark,
    describe: (mark: ScatterMark) => count(mark.x.length),
  },
  line: {
    places: mark => mark,
    describe: (mark: LineMark) =>
      mark.linestyle === null ? count(mark.x.length) : `a line through ${count(mark.x.length)}`,
  },
};

/** The table's row for a mark, typed for any mark. */
export const kindOf = (mark: Mark): MarkKind<Mark> => KINDS[mark.kind] as MarkKind<Mark>;
