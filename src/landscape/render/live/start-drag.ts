/** Moving the start of a landscape's path: by mouse, finger or keyboard. */
import { drag } from '../../../dom/drag.ts';
import { isShortcut } from '../../../dom/keys.ts';
import type { PlaceControl } from '../../../ui/control.ts';
import { controlOf, readValue } from '../../../ui/render/control-value.ts';
import type { Frame } from './frame.ts';

/** What moving the start needs of the landscape. */
export interface Draggable {
  box: HTMLElement;
  frame(): Frame;
  /** The start begins or ends being dragged. */
  onDrag(isDragged: boolean): void;
}

/** Key presses from one side of the picture to the other, without Shift and with it. */
const STEPS = 50;
const LARGE_STEPS = 10;

/** Lets the reader move the start: drag its handle, press or tap on the terrain, or use the arrow keys. */
export function listenToStart(draggable: Draggable): void {
  const handle = draggable.box.querySelector<HTMLElement>('.landscape-start');
  const map = draggable.box.querySelector<HTMLElement>('.landscape-map');
  if (!handle || !map) return;
  listenToDrags(draggable, handle, map);
  listenToTaps(draggable, handle, map);
  listenToKeys(draggable, handle);
}

/** A press on the handle, or by mouse anywhere on the terrain, takes hold of the start until it is let go. */
function listenToDrags(
  { box, frame, onDrag }: Draggable,
  handle: HTMLElement,
  map: HTMLElement,
): void {
  map.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    const isHandle = event.target === handle;
    const at = frame().placeAt(event);
    // A finger on the terrain scrolls the page; where it only taps, a click follows.
    const isPress = event.pointerType !== 'touch' && isTerrain(event, frame(), at);
    if (!isHandle && !isPress) return;
    event.preventDefault(); // no text is to be marked
    handle.focus({ preventScroll: true });
    if (!isHandle) setStart(box, handle, at);
    // From where the handle was taken hold of to its middle.
    const [a, b] = placeOf(box);
    const offset = isHandle ? [a - at[0], b - at[1]] : [0, 0];
    const move = (moved: PointerEvent) => {
      const [x, y] = frame().placeAt(moved);
      setStart(box, handle, [x + offset[0], y + offset[1]]);
    };
    const isHeld = drag(handle, event, move, () => {
      onDrag(false);
      rest(handle);
    });
    if (isHeld) onDrag(true);
    else rest(handle);
  });
}

/** A tap of a finger on the terrain moves the start there. */
function listenToTaps({ box, frame }: Draggable, handle: HTMLElement, map: HTMLElement): void {
  map.addEventListener('click', event => {
    const at = frame().placeAt(event);
    const isTap = (event as PointerEvent).pointerType === 'touch' && isTerrain(event, frame(), at);
    if (!isTap) return;
    setStart(box, handle, at);
    rest(handle);
  });
}

function listenToKeys({ box }: Draggable, handle: HTMLElement): void {
  handle.addEventListener('keydown', event => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    const { x, y } = controlOf(box) as PlaceControl;
    const [a, b] = placeOf(box);
    setStart(box, handle, [a + step[0] * (x[1] - x[0]), b + step[1] * (y[1] - y[0])]);
    rest(handle);
  });
}

/** Where the start is now. */
const placeOf = (box: HTMLElement) => readValue(box) as [number, number];

/** Whether an event is on the terrain itself, and not on words round it or on tools. */
const isTerrain = (event: Event, frame: Frame, place: readonly [number, number]): boolean =>
  frame.svg.contains(event.target as Node) && frame.has(place);

/** How far an arrow key goes, in parts of the picture. */
export function stepOf(event: KeyboardEvent): [number, number] | null {
  const step = 1 / (event.shiftKey ? LARGE_STEPS : STEPS);
  switch (isShortcut(event) ? null : event.key) {
    case 'ArrowLeft':
      return [-step, 0];
    case 'ArrowRight':
      return [step, 0];
    case 'ArrowDown':
      return [0, -step];
    case 'ArrowUp':
      return [0, step];
    default:
      return null;
  }
}

/** Sets the start as any other control is set. */
function setStart(box: HTMLElement, handle: HTMLElement, to: readonly [number, number]): void {
  const { x, y } = controlOf(box) as PlaceControl;
  const text = JSON.stringify([within(to[0], x), within(to[1], y)]);
  if (text === box.dataset.value) return;
  box.dataset.value = text;
  handle.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Says that it is where it is to stay. */
function rest(handle: HTMLElement): void {
  handle.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A value between two ends, with no more digits than a place on the screen has. */
function within(value: number, [low, high]: readonly [number, number]): number {
  const digits = Math.max(0, Math.ceil(-Math.log10((high - low) / 1000)));
  const rounded = Number(value.toFixed(Math.min(digits, 20)));
  return Math.min(high, Math.max(low, rounded));
}
