import './step-line.css';
import type { SourceLine } from '../../ui/replay/replay.ts';
import { placeBand } from './band.ts';
import type { CellView } from './cell-view.ts';

/** Shows in the code which line recorded the step that a player shows; `null` shows none. */
export function showStepLine(cells: readonly CellView[], place: SourceLine | null): void {
  for (const cell of cells) {
    // The lines of a text that has not run are others.
    const isHere = place?.cell === cell.id && cell.state !== 'stale';
    placeBand(cell.code, 'step-line', isHere ? place.line : null);
  }
}
