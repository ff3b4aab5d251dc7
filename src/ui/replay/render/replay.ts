/** The player as elements: drawn at build time and in the page alike, at the last step. */
import { type Make, makerFor } from '../../../dom/html.ts';
import { svg } from '../../../dom/svg.ts';
import { count } from '../../../plot/marks/kind.ts';
import { renderFigure } from '../../../plot/render.ts';
import { frameAt, type Replay, thinningInWords } from '../replay.ts';
import { frameInWords } from '../words.ts';
import { curveOf, placeMarker, renderCurve } from './curve.ts';
import { keepReplay } from './keep.ts';
import { renderStep } from './values.ts';

/** What the button that plays shows while the player stands, and while it plays: paths in a square of 12. */
export const PLAY = 'M2 1l9 5-9 5z';
export const PAUSE = 'M2 1h3v10h-3zM7 1h3v10h-3z';

/** The buttons: what each does, its name, and its sign in a square of 12. */
const BUTTONS = [
  ['first', 'First step', 'M2 1h2v10h-2zM11 1v10l-6-5z'],
  ['back', 'Step back', 'M10 1v10l-8-5z'],
  ['play', 'Play', PLAY],
  ['next', 'Step forward', 'M2 1v10l8-5z'],
  ['last', 'Last step', 'M8 1h2v10h-2zM1 1v10l6-5z'],
] as const;

/** What a button of the player does. */
export type ReplayAction = (typeof BUTTONS)[number][0];

/** How fast it plays, in times the usual. */
const SPEEDS = [0.5, 1, 2, 4];

/** Draws a player. It needs `replay.css` and what charts need; live/ brings it to life. */
export function renderReplay(replay: Replay, document: Document, id: string): HTMLElement {
  const make = makerFor(document);
  const last = replay.kept.length - 1;
  const charts = frameAt(replay, last).figures.map((figure, i) =>
    renderFigure(figure, document, { id: `${id}-${i}` }),
  );
  const root = make(
    'div',
    { class: 'replay', 'data-replay': id, role: 'group' },
    make('div', { class: 'replay-charts' }, ...charts),
    renderBar(replay, document),
    renderStep(replay, last, document),
  );
  nameReplay(root, replay);
  keepReplay(root, replay);
  return root;
}

/** Says how many steps there are, and are shown. */
export function nameReplay(root: HTMLElement, replay: Replay): void {
  const note = root.querySelector('.replay-note') as HTMLElement;
  note.textContent = thinningInWords(replay) ?? '';
  root.setAttribute('aria-label', `Replay of ${count(replay.total, 'step')}`);
}

function renderBar(replay: Replay, document: Document): HTMLElement {
  const make = makerFor(document);
  const buttons = BUTTONS.map(button => renderButton(button, document));
  return make(
    'div',
    { class: 'replay-bar' },
    renderTrack(replay, document),
    make(
      'div',
      { class: 'replay-buttons' },
      ...buttons,
      make('span', { class: 'replay-note' }),
      renderSpeed(make),
    ),
  );
}

/** The slider, with the curve of the loss above it. */
function renderTrack(replay: Replay, document: Document): HTMLElement {
  const make = makerFor(document);
  const last = replay.kept.length - 1;
  const curve = curveOf(replay);
  const drawn = curve && renderCurve(curve, document);
  if (curve && drawn) placeMarker(drawn, curve, last);
  const slider = make('input', {
    type: 'range',
    min: '0',
    max: String(last),
    value: String(last),
    'aria-label': 'Step',
    'aria-valuetext': frameInWords(replay, last),
  });
  return make('div', { class: 'replay-track' }, drawn, slider);
}

function renderButton(
  [action, name, sign]: (typeof BUTTONS)[number],
  document: Document,
): HTMLElement {
  const icon = { viewBox: '0 0 12 12', 'aria-hidden': 'true' };
  return makerFor(document)(
    'button',
    { type: 'button', 'data-act': action, 'aria-label': name, title: name },
    svg(document, 'svg', icon, svg(document, 'path', { d: sign })),
  );
}

function renderSpeed(make: Make): HTMLElement {
  const options = SPEEDS.map(speed => {
    const selected: Record<string, string> = speed === 1 ? { selected: '' } : {};
    return make('option', { value: String(speed), ...selected }, `${speed}×`);
  });
  const name = make('span', {}, 'Speed ');
  return make('label', { class: 'replay-speed' }, name, make('select', {}, ...options));
}
