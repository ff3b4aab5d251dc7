/** A grid to draw on as elements: drawn at build time and in the page alike. */

import { type Make, makerFor } from '../../dom/html.ts';
import type { Drawing } from '../control.ts';

const HELP = 'Draw with the pointer. With keys: arrows move, Space inks, Backspace rubs out.';

/**
 * Draws the grid, empty, with its name and its buttons, into a control's box.
 * @param id begins every id in it
 * @throws RangeError where the ink is not that of the grid's cells
 */
export function fillDrawing(box: HTMLElement, drawing: Drawing, id: string): void {
  const { label, rows, columns, value } = drawing;
  // Strangers' code may have got the runner to send anything.
  if (value.length !== rows * columns) throw new RangeError('a grid whose ink does not fit it');
  const make = makerFor(box.ownerDocument);
  box.classList.add('control-draw');
  box.append(
    make('span', { class: 'control-name', id: `${id}-name` }, label),
    renderGrid(drawing, id, make),
    renderTools(drawing, make),
    make('p', { class: 'draw-help', id: `${id}-help` }, HELP),
  );
}

function renderGrid({ rows, columns }: Drawing, id: string, make: Make): HTMLElement {
  const grid = make('div', {
    class: 'draw-grid',
    style: `--columns: ${columns}; --rows: ${rows}`,
    role: 'grid',
    tabindex: '0',
    'data-input': '',
    'data-cursor': '0',
    'aria-labelledby': `${id}-name`,
    'aria-describedby': `${id}-help`,
    'aria-activedescendant': `${id}-cell-0`,
  });
  for (let row = 0; row < rows; row++) {
    const cells = Array.from({ length: columns }, (_, column) =>
      make('span', { id: `${id}-cell-${row * columns + column}`, role: 'gridcell' }),
    );
    grid.append(make('div', { role: 'row' }, ...cells));
  }
  grid.querySelector('[role=gridcell]')?.setAttribute('data-here', '');
  return grid;
}

/** Clear, and for a grid that begins with ink, Reset. */
function renderTools({ label, value }: Drawing, make: Make): HTMLElement {
  const clear = { type: 'button', 'data-clear': '', 'aria-label': `Clear ${label}` };
  const tools = make('div', { class: 'draw-tools' }, make('button', clear, 'Clear'));
  if (value.some(ink => ink > 0)) {
    const reset = { type: 'button', 'data-reset': '', 'aria-label': `Reset ${label}` };
    tools.append(make('button', { ...reset, class: 'control-reset' }, '↺'));
  }
  return tools;
}
