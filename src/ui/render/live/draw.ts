/** Drawing on a grid, by pointer and by keys: loaded when one is first approached. */
import { drag } from '../../../dom/drag.ts';
import type { Drawing } from '../../control.ts';
import { inked, type Point } from '../../draw.ts';
import { controlOf } from '../control-value.ts';
import { readDrawing, showDrawing } from '../drawing.ts';

/** Follows a pointer that has come down on a grid, until it goes up. */
export function startStroke(grid: HTMLElement, down: PointerEvent): void {
  let last = placeOf(grid, down);
  ink(grid, last, last);
  drag(grid, down, event => {
    const places = movesOf(event).map(each => placeOf(grid, each));
    change(grid, (drawing, before) =>
      places.reduce((ink, place) => {
        const next = inked(drawing, ink, last, place);
        last = place;
        return next;
      }, before),
    );
  });
}

/** All moves that an event stands for. Of a page that is not served over HTTPS, browsers tell the last one alone. */
function movesOf(event: PointerEvent): PointerEvent[] {
  const moves = (event as Partial<PointerEvent>).getCoalescedEvents?.call(event) ?? [];
  return moves.length > 0 ? moves : [event];
}

/** What a key does on a grid: moves the cursor, inks, or rubs out. */
export function pressKey(grid: HTMLElement, key: string): void {
  const { rows, columns } = drawingAt(grid);
  const cursor = Number(grid.dataset.cursor);
  const [row, column] = [Math.floor(cursor / columns), cursor % columns];
  const move = (toRow: number, toColumn: number) => {
    if (toRow >= 0 && toRow < rows && toColumn >= 0 && toColumn < columns) {
      moveCursor(grid, toRow * columns + toColumn);
    }
  };
  const middle = { x: column + 0.5, y: row + 0.5 };
  const does: Record<string, () => void> = {
    ArrowUp: () => move(row - 1, column),
    ArrowDown: () => move(row + 1, column),
    ArrowLeft: () => move(row, column - 1),
    ArrowRight: () => move(row, column + 1),
    Home: () => move(row, 0),
    End: () => move(row, columns - 1),
    ' ': () => ink(grid, middle, middle),
    Enter: () => ink(grid, middle, middle),
    Backspace: () => change(grid, (_, before) => before.with(cursor, 0)),
    Delete: () => change(grid, (_, before) => before.with(cursor, 0)),
  };
  does[key]?.();
}

const boxOf = (grid: HTMLElement) => grid.closest('[data-control]') as HTMLElement;

const drawingAt = (grid: HTMLElement) => controlOf(boxOf(grid)) as Drawing;

function ink(grid: HTMLElement, from: Point, to: Point): void {
  change(grid, (drawing, before) => inked(drawing, before, from, to));
}

/** Changes what a grid holds, and tells of it as any field does. */
function change(
  grid: HTMLElement,
  next: (drawing: Drawing, before: number[]) => readonly number[],
): void {
  const box = boxOf(grid);
  const drawing = drawingAt(grid);
  const before = readDrawing(box);
  const after = next(drawing, before);
  if (after.every((value, i) => value === before[i])) return;
  showDrawing(box, drawing, after);
  grid.dispatchEvent(new Event('input', { bubbles: true }));
}

function moveCursor(grid: HTMLElement, cursor: number): void {
  const cells = grid.querySelectorAll('[role=gridcell]');
  grid.dataset.cursor = String(cursor);
  grid.setAttribute('aria-activedescendant', cells[cursor].id);
  for (const cell of grid.querySelectorAll('[data-here]')) cell.removeAttribute('data-here');
  cells[cursor].setAttribute('data-here', '');
}

/** Where a pointer is, in cells. */
function placeOf(grid: HTMLElement, { clientX, clientY }: PointerEvent): Point {
  const { rows, columns } = drawingAt(grid);
  const { left, top } = grid.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = grid;
  return {
    x: ((clientX - left - clientLeft) / clientWidth) * columns,
    y: ((clientY - top - clientTop) / clientHeight) * rows,
  };
}
