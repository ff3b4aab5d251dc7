import './error-line.css';
import { placeBand } from './band.ts';
import type { CellView } from './cell-view.ts';

/** Marks the line of an error in a cell's code: until that is changed, or runs again. */
export function markLine({ code }: CellView, line: number): void {
  placeBand(code, 'error-line', line);
}
