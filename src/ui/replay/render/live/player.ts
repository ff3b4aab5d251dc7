/** A player that plays: it goes to steps, by hand or by the clock, and takes in what a rerun records. */
import { drag } from '../../../../dom/drag.ts';
import { isShortcut } from '../../../../dom/keys.ts';
import { frameAt, type Replay, type SourceLine } from '../../replay.ts';
import { frameInWords } from '../../words.ts';
import { type Curve, curveOf, placeMarker, renderCurve } from '../curve.ts';
import { replayOf } from '../keep.ts';
import { nameReplay, PAUSE, PLAY, type ReplayAction } from '../replay.ts';
import { renderStep, renderValues } from '../values.ts';
import { ShownCharts } from './charts.ts';
import { Clock } from './clock.ts';

/*
 * What a player and its page tell each other, by events on its element.
 * From the player: `downhill:step`, with the place of the step that is shown, or `null` when it is left; and
 * `downhill:steps-needed`, where it has come with the page without them, and the program is to record them again.
 * To the player: `downhill:show`, with the output of a rerun.
 */

/** What to do as soon as there are steps. */
type Wish = { kind: 'go'; index: number } | { kind: 'play' };

/**
 * Brings a drawn player to life.
 * @param pressed the button that was pressed before it could be
 */
export function wakePlayer(root: HTMLElement, pressed: HTMLElement | null): void {
  const player = new Player(root);
  if (pressed) player.act(pressed.dataset.act as ReplayAction);
}

class Player {
  private readonly root: HTMLElement;
  private readonly slider: HTMLInputElement;
  private readonly clock = new Clock(index => this.show(index));
  private replay: Replay | null;
  private curve: Curve | null = null;
  /** The step that is shown. */
  private index: number;
  private readonly charts: ShownCharts;
  private drawing = 0;
  private wish: Wish | null = null;
  private isUsed = false;

  constructor(root: HTMLElement) {
    this.root = root;
    this.slider = root.querySelector('input') as HTMLInputElement;
    this.charts = new ShownCharts(
      root.querySelector('.replay-charts') as HTMLElement,
      root.dataset.replay as string,
    );
    this.replay = replayOf(root);
    this.index = Number(this.slider.max);
    if (this.replay) this.curve = curveOf(this.replay);
    root.dataset.live = '';
    this.listen();
    // They may have been set while this was loading.
    this.clock.speed = Number(root.querySelector('select')?.value);
    const { valueAsNumber } = this.slider;
    if (valueAsNumber !== this.index) this.go(valueAsNumber);
  }

  private get last(): number {
    return Number(this.slider.max);
  }

  act(action: ReplayAction): void {
    const { index, last } = this;
    if (action === 'play') return this.clock.isRunning ? this.pause() : this.play();
    this.go({ first: 0, back: index - 1, next: index + 1, last }[action]);
  }

  /** Goes to a step by hand: that ends the playing. */
  go(index: number): void {
    this.pause();
    this.show(index);
  }

  /** Takes in what a rerun has recorded; stays at its step, or at the last one if it was there. */
  adopt(replay: Replay): void {
    const { root, wish } = this;
    const wasLast = this.index === this.last;
    const last = replay.kept.length - 1;
    const step = this.replay?.kept[this.index] ?? this.index;
    this.replay = replay;
    this.curve = curveOf(replay);
    nameReplay(root, replay);
    root.querySelector('.replay-curve')?.remove();
    if (this.curve) this.slider.before(renderCurve(this.curve, document));
    this.slider.max = String(last);
    this.index = wasLast ? last : indexOf(step, replay);
    root.querySelector('.replay-step')?.replaceWith(renderStep(replay, this.index, document));
    if (this.clock.isRunning) this.clock.start(this.index, last);
    this.draw();
    this.wish = null;
    root.removeAttribute('data-waiting');
    if (wish?.kind === 'go') this.show(Math.min(wish.index, last));
    if (wish?.kind === 'play') this.play();
  }

  private play(): void {
    if (!this.replay) return this.need({ kind: 'play' });
    const { last } = this;
    this.clock.start(this.index === last ? 0 : this.index, last);
    this.showPlaying();
  }

  private pause(): void {
    this.clock.stop();
    this.showPlaying();
  }

  private showPlaying(): void {
    const { isRunning } = this.clock;
    const button = this.root.querySelector('[data-act="play"]') as HTMLElement;
    const name = isRunning ? 'Pause' : 'Play';
    if (button.title === name) return;
    button.title = name;
    button.setAttribute('aria-label', name);
    button.querySelector('path')?.setAttribute('d', isRunning ? PAUSE : PLAY);
    this.noticeUse();
  }

  /** Shows a step with the next frame of the screen: the newest wish alone. */
  private show(index: number): void {
    const next = Math.min(Math.max(index, 0), this.last);
    if (!this.replay) return this.need({ kind: 'go', index: next });
    if (!this.clock.isRunning) this.showPlaying();
    if (next === this.index) return;
    this.index = next;
    if (this.drawing === 0) this.drawing = requestAnimationFrame(() => this.draw());
  }

  private need(wish: Wish): void {
    this.wish = wish;
    this.root.setAttribute('data-waiting', '');
    this.root.dispatchEvent(new CustomEvent('downhill:steps-needed', { bubbles: true }));
  }

  private draw(): void {
    cancelAnimationFrame(this.drawing);
    this.drawing = 0;
    const { replay, index, root, slider } = this;
    if (!replay) return;
    slider.value = String(index);
    slider.setAttribute('aria-valuetext', frameInWords(replay, index));
    const curve = root.querySelector<HTMLElement>('.replay-curve');
    if (curve && this.curve) placeMarker(curve, this.curve, index);
    this.charts.show(frameAt(replay, index).figures);
    root.querySelector('.replay-values')?.replaceWith(renderValues(replay, index, document));
    this.tellPlace();
  }

  private listen(): void {
    const { root, slider } = this;
    slider.addEventListener('input', () => this.go(slider.valueAsNumber));
    root.addEventListener('click', event => {
      const button = (event.target as Element).closest<HTMLElement>('[data-act]');
      if (button) this.act(button.dataset.act as ReplayAction);
    });
    root.addEventListener('change', event => {
      const select = event.target as HTMLSelectElement;
      if (select.matches('.replay-speed select')) this.clock.speed = Number(select.value);
    });
    root.addEventListener('keydown', event => this.press(event));
    root.addEventListener('pointerdown', event => this.seek(event));
    for (const kind of ['pointerenter', 'pointerleave', 'focusin', 'focusout']) {
      root.addEventListener(kind, () => queueMicrotask(() => this.noticeUse()));
    }
    root.addEventListener('downhill:show', event => {
      const { detail } = event as CustomEvent<{ kind: string; replay: Replay }>;
      if (detail.kind !== 'replay') return;
      this.adopt(detail.replay);
      event.preventDefault();
    });
    this.noticeUse();
  }

  /** The slider has arrow keys of its own; keys pressed in a chart read its points. */
  private press(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (!target.matches('.replay-bar :is(input, button)') || isShortcut(event)) return;
    const isButton = target.matches('button');
    const action = isButton ? KEYS[event.key] : event.key === ' ' ? 'play' : undefined;
    if (!action) return;
    event.preventDefault();
    this.act(action);
  }

  /** Goes to where the curve is pointed at, for as long as the pointer is down. */
  private seek(event: PointerEvent): void {
    const curve = (event.target as Element).closest<HTMLElement>('.replay-curve');
    if (!curve || event.button !== 0) return;
    event.preventDefault();
    this.slider.focus({ preventScroll: true });
    const move = ({ clientX }: PointerEvent) => {
      const { left, width } = curve.getBoundingClientRect();
      this.go(Math.round(((clientX - left) / width) * this.last));
    };
    drag(curve, event, move);
    move(event);
  }

  private noticeUse(): void {
    const isUsed = this.clock.isRunning || this.root.matches(':hover, :focus-within');
    if (isUsed === this.isUsed) return;
    this.isUsed = isUsed;
    this.tellPlace();
  }

  private tellPlace(): void {
    const { replay, index, isUsed } = this;
    const detail: SourceLine | null = replay && isUsed ? frameAt(replay, index).place : null;
    this.root.dispatchEvent(new CustomEvent('downhill:step', { bubbles: true, detail }));
  }
}

/** Where a step is among the kept ones, or the last one before it. */
function indexOf(step: number, { kept }: Replay): number {
  const after = kept.findIndex(number => number > step);
  return Math.max(0, (after < 0 ? kept.length : after) - 1);
}

/** Keys on a button of the player; Space presses it. */
const KEYS: Readonly<Record<string, ReplayAction>> = {
  ArrowLeft: 'back',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
};
