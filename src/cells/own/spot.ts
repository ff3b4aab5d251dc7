/** Where a cell of the reader's own stands. */
export interface Spot {
  /** The lesson's cell that it follows, or the exercise; `null` at the chapter's end. */
  after: string | null;
  /** Those that follow the same one stand in the order of these numbers. */
  rank: number;
}

/** Cells of the reader's own have ids that no fence can have. */
export const isOwnId = (id: string) => /^mine_\d+$/.test(id);

/** Their ids are numbered in the order in which they were made. */
export const numberOf = (id: string) => Number(id.slice('mine_'.length));

/** The spot of a cell for which none is kept, as none once was: at the end, in the order in which they were made. */
export const spotAtEnd = (id: string): Spot => ({ after: null, rank: numberOf(id) });

/** A value as a spot; nothing when it is none. */
export function asSpot(value: unknown): Spot | undefined {
  const { after, rank } = (value ?? {}) as Partial<Spot>;
  const isPlace = after === null || (typeof after === 'string' && /^[a-z][a-z0-9-]*$/.test(after));
  return isPlace && Number.isFinite(rank) ? { after, rank: rank as number } : undefined;
}

/** Where the cell in an element stands; `null` where it is the lesson's. */
export function spotOf({ dataset: { own, rank } }: HTMLElement): Spot | null {
  return own === undefined ? null : { after: own || null, rank: Number(rank) };
}
