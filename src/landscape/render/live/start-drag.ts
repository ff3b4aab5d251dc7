/** Moving the start of a landscape's path: by mouse, finger or keyboard. */
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

/** Steps from one side to the other by keyboard, and with Shift. */
const STEPS = 50;
const LARGE_STEPS = 10;

export function listenToStart({ box, frame, onDrag }: Draggable): void {
  const handle = box.querySelector<HTMLElement>('.landscape-start');
  const map = box.querySelector<HTMLElement>('.landscape-map');
  if (!handle || !map) return;
  const place = () => readValue(box) as [number, number];
  const move = (to: readonly [number, number]) => setStart(box, handle, to);
  /** From where the handle was taken hold of to its middle. */
  let offset: [number, number] | null = null;

  map.addEventListener('pointerdown', event => {
    const isHandle = event.target === handle;
    const at = frame().placeAt(event);
    // A finger on the terrain scrolls the page; where it only taps, a click follows.
    if (
      event.button !== 0 ||
      (!isHandle && (event.pointerType === 'touch' || !isTerrain(event, frame(), at)))
    )
      return;
    event.preventDefault(); // no text is to be marked
    handle.focus({ preventScroll: true });
    if (!isHandle) move(at);
    if (!capture(handle, event)) return rest(handle);
    const [a, b] = place();
    offset = isHandle ? [a - at[0], b - at[1]] : [0, 0];
    onDrag(true);
  });
  handle.addEventListener('pointermove', event => {
    if (!offset) return;
    const [a, b] = frame().placeAt(event);
    move([a + offset[0], b + offset[1]]);
  });
  for (const kind of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    handle.addEventListener(kind, () => {
      if (!offset) return;
      offset = null;
      onDrag(false);
      rest(handle);
    });
  }
  map.addEventListener('click', event => {
    const at = frame().placeAt(event);
    const isTap = event.pointerType === 'touch' && isTerrain(event, frame(), at);
    if (!isTap) return;
    move(at);
    rest(handle);
  });
  handle.addEventListener('keydown', event => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    const { x, y } = controlOf(box) as PlaceControl;
    const [a, b] = place();
    move([a + step[0] * (x[1] - x[0]), b + step[1] * (y[1] - y[0])]);
    rest(handle);
  });
}

/** Has a pointer's events go to the handle, wherever it is; false where it is not down any more. */
function capture(handle: HTMLElement, { pointerId }: PointerEvent): boolean {
  try {
    handle.setPointerCapture(pointerId);
    return true;
  } catch {
    return false;
  }
}

/** Whether an event is on the terrain itself, and not on words round it or on tools. */
const isTerrain = (event: Event, frame: Frame, place: readonly [number, number]): boolean =>
  frame.svg.contains(event.target as Node) && frame.has(place);

/** How far an arrow key goes, in parts of the picture. */
export function stepOf({ key, shiftKey }: KeyboardEvent): [number, number] | null {
  const step = 1 / (shiftKey ? LARGE_STEPS : STEPS);
  switch (key) {
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
