/** The ink of a drawn grid, read and written by the page. What a pointer and keys do to it is in live/draw.ts. */
import type { Drawing } from '../control.ts';

/** The ink of a drawn grid, row by row. */
export function readDrawing(box: Element): number[] {
  return JSON.parse((box.querySelector('.draw-grid') as HTMLElement).dataset.value ?? '[]');
}

/** Inks a drawn grid; cells that keep their ink are left alone. */
export function showDrawing(
  box: Element,
  { rows, columns, max }: Drawing,
  ink: readonly number[],
): void {
  const grid = box.querySelector('.draw-grid') as HTMLElement;
  const before = readDrawing(box);
  const cells = grid.querySelectorAll<HTMLElement>('[role=gridcell]');
  for (let i = 0; i < rows * columns; i++) {
    if (ink[i] === before[i]) continue;
    const place = `row ${Math.floor(i / columns) + 1}, column ${(i % columns) + 1}`;
    cells[i].setAttribute('aria-label', `${place}: ${Number(ink[i].toPrecision(4))} of ${max}`);
    cells[i].setAttribute('style', `--share: ${Number((ink[i] / max).toFixed(3))}`);
  }
  grid.dataset.value = JSON.stringify(ink);
}
