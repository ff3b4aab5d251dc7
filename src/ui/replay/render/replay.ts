/** The player as elements: drawn at build time and in the page alike, at the last step. */
import { renderFigure } from '../../../plot/render.ts';
import { frameAt, type Replay, thinningInWords } from '../replay.ts';
import { frameInWords } from '../words.ts';
import { curveOf, placeMarker, renderCurve } from './curve.ts';
import { keepReplay } from './keep.ts';
import { renderStep } from './values.ts';

const SVG = 'http://www.w3.org/2000/svg';

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
  const last = replay.kept.length - 1;
  const root = document.createElement('div');
  root.className = 'replay';
  root.dataset.replay = id;
  root.setAttribute('role', 'group');
  root.append(
    renderCharts(replay, last, document, id),
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
  root.setAttribute('aria-label', `Replay of ${replay.total.toLocaleString('en')} steps`);
}

/** One step's charts. */
function renderCharts(replay: Replay, index: number, document: Document, id: string): HTMLElement {
  const charts = document.createElement('div');
  charts.className = 'replay-charts';
  frameAt(replay, index).figures.forEach((figure, i) => {
    charts.append(renderFigure(figure, document, { id: `${id}-${i}` }));
  });
  return charts;
}

function renderBar(replay: Replay, document: Document): HTMLElement {
  const last = replay.kept.length - 1;
  const bar = document.createElement('div');
  bar.className = 'replay-bar';
  const buttons = document.createElement('div');
  buttons.className = 'replay-buttons';
  buttons.append(...BUTTONS.map(([act, name, sign]) => renderButton(document, act, name, sign)));
  const note = document.createElement('span');
  note.className = 'replay-note';
  buttons.append(note, renderSpeed(document));

  const track = document.createElement('div');
  track.className = 'replay-track';
  const curve = curveOf(replay);
  if (curve) {
    const box = renderCurve(curve, document);
    placeMarker(box, curve, last);
    track.append(box);
  }
  const slider = document.createElement('input');
  for (const [name, value] of Object.entries({
    type: 'range',
    min: '0',
    max: String(last),
    value: String(last),
    'aria-label': 'Step',
    'aria-valuetext': frameInWords(replay, last),
  })) {
    slider.setAttribute(name, value);
  }
  track.append(slider);
  bar.append(track, buttons);
  return bar;
}

function renderButton(
  document: Document,
  action: ReplayAction,
  name: string,
  sign: string,
): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.act = action;
  button.setAttribute('aria-label', name);
  button.title = name;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', sign);
  svg.append(path);
  button.append(svg);
  return button;
}

function renderSpeed(document: Document): HTMLElement {
  const label = document.createElement('label');
  label.className = 'replay-speed';
  const select = document.createElement('select');
  for (const speed of SPEEDS) {
    const option = document.createElement('option');
    option.value = String(speed);
    option.textContent = `${speed}×`;
    if (speed === 1) option.setAttribute('selected', '');
    select.append(option);
  }
  const name = document.createElement('span');
  name.textContent = 'Speed ';
  label.append(name, select);
  return label;
}
