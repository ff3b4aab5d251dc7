/** The dialog that lists the keys; loaded when it is asked for. */

import { h } from '../../dom/html.ts';
import { openDialog } from '../widgets/dialog.ts';
import './shortcuts.css';

const isMac = /^(Mac|iP)/.test(navigator.platform);

/** What a key is called where the reader is: on a Mac, commands have a key of their own. */
const ctrl = isMac ? '⌘' : 'Ctrl';
const alt = isMac ? '⌥' : 'Alt';

type Keys = string | readonly string[];

/** Ways to do something, each of keys pressed together. */
const groups: readonly [title: string, rows: readonly [what: string, ...ways: Keys[]][]][] = [
  [
    'Run',
    [
      ['Run the cell', [ctrl, 'Enter']],
      ['Run it and go to the next one', ['Shift', 'Enter']],
      ['Run the whole chapter', [alt, 'Enter']],
    ],
  ],
  [
    'Edit',
    [
      ['Edit the cell that has the focus', 'Enter'],
      ['Leave the editor', 'Esc'],
      ['New cell below the one that has the focus', 'B'],
      ['Indent lines, and back', [ctrl, ']'], [ctrl, '[']],
      ['Let Tab indent, or move on again', ['Ctrl', 'M'], ['Ctrl', 'Shift', 'M']],
      ['Undo', [ctrl, 'Z']],
    ],
  ],
  [
    'Numbers',
    [
      ['Change the number at the caret', [alt, '↑'], [alt, '↓']],
      ['Ten steps at once', [alt, 'Shift', '↑'], [alt, 'Shift', '↓']],
      ['Drag a number', [alt, 'drag']],
    ],
  ],
  [
    'Play recorded steps',
    [
      ['Play or pause', 'Space'],
      ['A step back or forward', '←', '→'],
      ['The first and the last step', 'Home', 'End'],
    ],
  ],
  [
    'Ask',
    [
      ['Completions', ['Ctrl', 'Space']],
      ['Help with the editor, for screen readers', [alt, 'F1']],
      ['Search the course', [ctrl, 'K']],
      ['These keys', '?'],
    ],
  ],
];

/** Opens the list of keys. */
export function showShortcuts(): void {
  const rows = groups.flatMap(([title, list]) => [
    h('tr', {}, h('th', { colspan: '2', scope: 'colgroup' }, title)),
    ...list.map(([what, ...ways]) => h('tr', {}, h('td', {}, what), h('td', {}, ...keys(ways)))),
  ]);
  openDialog('Keys', [h('table', { class: 'shortcuts' }, h('tbody', {}, ...rows))]);
}

/** `<kbd>Ctrl</kbd>+<kbd>]</kbd>, <kbd>Ctrl</kbd>+<kbd>[</kbd>`; a line ends between two ways, and in none of them. */
function keys(ways: readonly Keys[]): (Node | string)[] {
  return ways.flatMap((way, i) => {
    const parts = [way].flat().flatMap((key, j) => [j > 0 ? '+' : '', h('kbd', {}, key)]);
    return [i > 0 ? ', ' : '', h('span', { class: 'whole' }, ...parts)];
  });
}
