import { frameAt, type Replay, stepInWords } from '../replay.ts';
import { valueInWords } from '../words.ts';
import { renderRoom } from './room.ts';

/** One step's values, in the room that those of any other need. */
export function renderStep(replay: Replay, index: number, document: Document): HTMLElement {
  const box = document.createElement('div');
  box.className = 'replay-step';
  box.append(renderValues(replay, index, document), ...renderRoom(replay, document));
  return box;
}

/**
 * One step's values as a table: the names at the left, so that one value stands below the other. Which step it is
 * stands over it, where it cannot be taken for a value of the program's.
 */
export function renderValues(replay: Replay, index: number, document: Document): HTMLElement {
  const { label, values } = frameAt(replay, index);
  const table = document.createElement('table');
  table.className = 'replay-values';
  const caption = table.createCaption();
  caption.textContent = stepInWords(replay, index);
  if (label !== null) caption.append(': ', bold(label, document));
  for (const [name, value] of Object.entries(values)) {
    const text = valueInWords(value);
    const row = table.insertRow();
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = name;
    row.append(head);
    const cell = row.insertCell();
    cell.textContent = text;
    if (text.includes('\n')) cell.className = 'replay-matrix';
  }
  return table;
}

function bold(text: string, document: Document): HTMLElement {
  const made = document.createElement('b');
  made.textContent = text;
  return made;
}
