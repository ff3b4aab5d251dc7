/** The front page's figure, alive: drop the ball anywhere, choose a rate, and watch. */
import { drag } from '../../dom/drag.ts';
import { isShortcut } from '../../dom/keys.ts';
import { hop, tangent, trail, under, WIDTH, xOf, yOf } from './picture.ts';
import { inWords, type Outcome, RATES, REACH, regions, walk } from './walk.ts';

const figure = document.querySelector<HTMLElement>('.descent')!;
const part = <T extends Element>(name: string) => figure.querySelector<T>(`[data-part="${name}"]`)!;
const svg = figure.querySelector('svg')!;
const ball = part<SVGCircleElement>('ball');
const slider = part<HTMLInputElement>('rate');
const choices = [...figure.querySelectorAll<HTMLButtonElement>('[data-outcome]')];
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** How long a walk may take, in milliseconds, and a step of it. */
const [LONGEST, STEP] = [5000, 420];

let start = Number(ball.getAttribute('aria-valuenow'));
let frame = 0;

const rate = () => RATES[Number(slider.value)];

/** Puts the ball somewhere, on the curve or above it. */
function put([x, y]: readonly [number, number]): void {
  ball.setAttribute('cx', String(x));
  ball.setAttribute('cy', String(y));
}

/** Draws a walk's first steps. */
function draw(places: readonly number[]): void {
  const at = places[places.length - 1];
  part('trail').setAttribute('d', trail(places));
  part('marks').innerHTML = places
    .slice(0, -1)
    .map(w => `<circle cx="${xOf(w)}" cy="${yOf(w)}"/>`)
    .join('');
  part('tangent').setAttribute('d', Math.abs(at) > REACH ? '' : tangent(at));
}

/** The ball at its start, with nothing walked yet, and what each rate would do from there. */
function place(w: number): void {
  cancelAnimationFrame(frame);
  start = w;
  draw([w]);
  put([xOf(w), yOf(w)]);
  ball.setAttribute('aria-valuenow', w.toFixed(1));
  slider.style.setProperty('--regions', stripes());
}

/** The rates' outcomes as a strip of colours, to stand under the slider. */
function stripes(): string {
  const at = (i: number) => `${((100 * i) / (RATES.length - 1)).toFixed(1)}%`;
  const stops = regions(start).map(
    ({ outcome, from, to }) => `var(--${outcome}) ${at(from - 0.5)} ${at(to + 0.5)}`,
  );
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

/** What is said while nothing moves. */
function tell(outcome: Outcome | '', words: string): void {
  part('words').textContent = words;
  for (const choice of choices) {
    choice.setAttribute('aria-pressed', String(choice.dataset.outcome === outcome));
  }
}

function showRate(): void {
  const shown = rate().toPrecision(2);
  part('shown').textContent = shown;
  slider.setAttribute('aria-valuetext', shown);
}

/** Lets the ball go. */
function go(): void {
  place(start);
  const result = walk(start, rate());
  const { places, outcome } = result;
  const steps = places.length - 1;
  const end = () => {
    draw(places);
    // A ball that was thrown out comes back to where it can be taken up again.
    const last = Math.abs(places[steps]) > REACH ? start : places[steps];
    put([xOf(last), yOf(last)]);
    tell(outcome, inWords(result));
  };
  if (steps === 0 || calm.matches) return end();
  const step = Math.min(STEP, LONGEST / steps);
  let begun = 0;
  let drawn = -1;
  const move = (now: number) => {
    begun ||= now;
    const at = Math.floor((now - begun) / step);
    if (at >= steps) return end();
    if (at !== drawn) draw(places.slice(0, at + 1));
    drawn = at;
    put(hop(places[at], places[at + 1])((now - begun) / step - at));
    frame = requestAnimationFrame(move);
  };
  frame = requestAnimationFrame(move);
}

/** A rate that shows an outcome: the middle of its widest stretch. Far too high there would be little to see. */
function example(outcome: Outcome): number | null {
  const [widest] = regions(start)
    .filter(region => region.outcome === outcome)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  if (!widest) return null;
  const { from, to } = widest;
  return Math.round(outcome === 'high' ? from + (to - from) / 8 : (from + to) / 2);
}

svg.addEventListener('pointerdown', event => {
  if (event.button !== 0) return;
  const from = svg.getBoundingClientRect();
  const move = ({ clientX }: PointerEvent) =>
    place(under(((clientX - from.left) / from.width) * WIDTH));
  move(event);
  drag(svg, event, move, go);
});

const moves: Record<string, number> = {
  ArrowLeft: -0.1,
  ArrowDown: -0.1,
  ArrowRight: 0.1,
  ArrowUp: 0.1,
};

ball.addEventListener('keydown', event => {
  if (isShortcut(event)) return;
  if (event.key in moves) place(Math.max(-REACH, Math.min(REACH, start + moves[event.key])));
  else if (event.key === 'Home' || event.key === 'End')
    place(event.key === 'Home' ? -REACH : REACH);
  else if (event.key === 'Enter' || event.key === ' ') go();
  else return;
  event.preventDefault();
});

slider.addEventListener('input', () => {
  showRate();
  go();
});

for (const choice of choices) {
  choice.addEventListener('click', () => {
    const place = example(choice.dataset.outcome as Outcome);
    if (place === null) return;
    slider.value = String(place);
    showRate();
    go();
  });
}

part('again').addEventListener('click', go);

place(start);
go();
