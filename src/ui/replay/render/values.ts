import { frameAt, type Replay, stepInWords } from '../replay.ts';
import { valueInWords } from '../words.ts';

/** One step's values as a table: the names at the left, so that one value stands below the other. */
export function renderValues(replay: Replay, index: number, document: Document): HTMLElement {
  const { label, values } = frameAt(replay, index);
  const table = document.createElement('table');
  table.className = 'replay-values';
  const step = stepInWords(replay, index).replace('step ', '');
  const stage = label === null ? [] : [['stage', label]];
  const texts = Object.entries(values).map(([name, value]) => [name, valueInWords(value)]);
  for (const [name, text] of [['step', step], ...stage, ...texts]) {
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
