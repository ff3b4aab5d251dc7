import { makerFor } from '../../../dom/html.ts';
import { frameAt, type Replay, stepInWords } from '../replay.ts';
import { valueInWords } from '../words.ts';
import { lookOf, renderRoom } from './room.ts';

/** One step's values, in the room that those of any other need. */
export function renderStep(replay: Replay, index: number, document: Document): HTMLElement {
  const parts = [renderValues(replay, index, document), ...renderRoom(replay, document)];
  return makerFor(document)('div', { class: 'replay-step' }, ...parts);
}

/**
 * One step's values as a table: the names at the left, so that one value stands below the other. Which step it is
 * stands over it, where it cannot be taken for a value of the program's.
 */
export function renderValues(replay: Replay, index: number, document: Document): HTMLElement {
  const make = makerFor(document);
  const { label, values } = frameAt(replay, index);
  const stage = label === null ? [] : [': ', make('b', {}, label)];
  const rows = Object.entries(values).map(([name, value]) => {
    const text = valueInWords(value);
    return make('tr', {}, make('th', { scope: 'row' }, name), make('td', lookOf(text), text));
  });
  return make(
    'table',
    { class: 'replay-values' },
    make('caption', {}, stepInWords(replay, index), ...stage),
    rows.length > 0 ? make('tbody', {}, ...rows) : null,
  );
}
