/** What drawn controls are set to, read and written by the page. */
import {
  type Control,
  controlValue,
  type InputValue,
  isSameInput,
  type PlaceControl,
} from '../control.ts';
import { sliderIndex, sliderValue } from '../scale.ts';
import { readDrawing, showDrawing } from './drawing.ts';

/** What a drawn control asks for. */
export function controlOf(box: Element): Control {
  return JSON.parse((box as HTMLElement).dataset.spec as string);
}

/** The value that a drawn control is set to; `null` while it is none, such as an emptied field. */
export function readValue(box: Element): InputValue | null {
  const control = controlOf(box);
  const input = box.querySelector('[data-input]') as HTMLInputElement;
  switch (control.type) {
    case 'slider':
      return sliderValue(control, Number(input.value));
    case 'number':
      return Number.isFinite(input.valueAsNumber) ? input.valueAsNumber : null;
    case 'select':
      return Number(input.value);
    case 'checkbox':
      return input.checked;
    case 'button':
      return Number(input.dataset.count);
    case 'draw':
      return readDrawing(box);
    case 'place':
      return JSON.parse((box as HTMLElement).dataset.value as string);
  }
}

/** Sets a drawn control to a value. A field that is being typed in keeps its text. */
export function showValue(box: Element, value: InputValue): void {
  const control = controlOf(box);
  const input = box.querySelector('[data-input]') as HTMLInputElement;
  switch (control.type) {
    case 'slider': {
      const text = short(value as number);
      input.value = String(sliderIndex(control, value as number));
      input.setAttribute('aria-valuetext', text);
      (box.querySelector('output') as HTMLElement).textContent = text;
      break;
    }
    case 'number':
      if (input.ownerDocument.activeElement !== input) input.value = String(value);
      break;
    case 'select':
      input.value = String(value);
      break;
    case 'checkbox':
      input.checked = value as boolean;
      break;
    case 'button':
      input.dataset.count = String(value);
      break;
    case 'draw':
      showDrawing(box, control, controlValue(control, value) as number[]);
      break;
    case 'place':
      showPlace(box as HTMLElement, input, control, value as number[]);
      break;
  }
  const reset = box.querySelector<HTMLElement>('[data-reset]');
  if (!reset) return;
  const isReset = isSameInput(value, control.value);
  // What is hidden loses the focus.
  if (isReset && reset === reset.ownerDocument.activeElement) input.focus();
  reset.hidden = isReset;
}

/** Puts the handle of a place where it belongs, in parts of the picture from its upper left corner. */
function showPlace(
  box: HTMLElement,
  handle: HTMLElement,
  { x, y, names }: PlaceControl,
  value: readonly number[],
): void {
  const [a, b] = value;
  box.dataset.value = JSON.stringify(value);
  handle.style.setProperty('--x', ((a - x[0]) / (x[1] - x[0])).toFixed(4));
  handle.style.setProperty('--y', ((y[1] - b) / (y[1] - y[0])).toFixed(4));
  handle.setAttribute('aria-valuenow', String(a));
  handle.setAttribute('aria-valuetext', `${names[0]} ${short(a)}, ${names[1]} ${short(b)}`);
}

/** A number as one would write it: 0.01, but 1e−5, with the minus that charts have. */
function short(value: number): string {
  const isSmall = value !== 0 && Math.abs(value) < 1e-3;
  return (isSmall ? value.toExponential() : String(value)).replaceAll('-', '−');
}
