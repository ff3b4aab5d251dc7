import { isOwnId, numberOf, type Spot } from './spot.ts';

/** An id that no cell of the reader's own has. */
export function nextOwnId(ids: Iterable<string>): string {
  return `mine_${Math.max(0, ...[...ids].filter(isOwnId).map(numberOf)) + 1}`;
}

/**
 * The spot for a new cell right below another.
 * @param own all cells of the reader's own
 * @param below the lesson's cell, or one of the reader's own; `null` for the chapter's end
 */
export function spotBelow(
  id: string,
  own: readonly { id: string; spot: Spot }[],
  below: string | null,
): Spot {
  const upper = own.find(cell => cell.id === below)?.spot;
  const after = upper ? upper.after : below;
  const ranks = own
    .filter(({ spot }) => spot.after === after)
    .map(({ spot }) => spot.rank)
    .sort((a, b) => a - b);
  const first = ranks[0];
  // Right below the lesson's cell: before all that follow it already.
  if (below !== null && !upper && first !== undefined) return { after, rank: first - 1 };
  const above = upper?.rank ?? ranks.at(-1) ?? 0;
  const next = ranks.find(rank => rank > above);
  const rank = next === undefined ? Math.max(above + 1, numberOf(id)) : (above + next) / 2;
  return { after, rank };
}
