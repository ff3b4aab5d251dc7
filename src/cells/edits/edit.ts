import { asSpot, type Spot } from '../own/spot.ts';

/** A reader's edit of one cell, as it is kept in the browser. */
export interface Edit {
  /** The reader's text. */
  source: string;
  /**
   * The lesson's text that the reader started from: where the lesson says something else by now, it has
   * changed since. `null` for a cell of the reader's own.
   */
  lesson: string | null;
  /** When it was last changed, in milliseconds since 1970. */
  at: number;
  /** Where a cell of the reader's own stands. */
  spot?: Spot;
}

/** Edits by the ids of their cells. */
export type Edits = Readonly<Record<string, Edit>>;

/** A control's setting is an edit too; its id is the control's key, which has a slash, as no cell's id has. */
export const isSettingId = (id: string) => id.includes('/');

/** The cell that an edit's id is of, or that its control stands in. */
export const cellOf = (id: string) => id.split('/')[0];

/** An edit read from storage; `null` when the text is none. */
export function parseEdit(raw: string): Edit | null {
  try {
    return asEdit(JSON.parse(raw));
  } catch {
    return null;
  }
}

/** A value as an edit; `null` when it is none. */
export function asEdit(value: unknown): Edit | null {
  const { source, lesson, at, spot: place } = (value ?? {}) as Partial<Edit>;
  if (typeof source !== 'string' || !Number.isFinite(at)) return null;
  if (lesson !== null && typeof lesson !== 'string') return null;
  const spot = asSpot(place);
  return { source, lesson, at: at as number, ...(spot && { spot }) };
}
