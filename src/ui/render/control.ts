/** Controls as elements: drawn at build time and in the page alike. */

import { type Make, makerFor } from '../../dom/html.ts';
import type { Drawing, LoneControl } from '../control.ts';
import { sliderIndex, sliderSteps } from '../scale.ts';
import { controlOf, readValue, showValue } from './control-value.ts';
import { fillDrawing } from './drawing-grid.ts';

/** Draws a control, with the value it begins with. */
export function renderControl(
  control: LoneControl,
  { document, key, id }: { document: Document; key: string; id: string },
): HTMLElement {
  const make = makerFor(document);
  const box = make('div', {
    class: 'control',
    'data-control': key,
    'data-spec': JSON.stringify(control),
  });
  if (control.type === 'button') {
    box.append(
      make('button', { type: 'button', 'data-input': '', 'data-count': '0' }, control.label),
    );
    return box;
  }
  if (control.type === 'draw') {
    fillDrawing(box, control, id);
    showValue(box, control.value);
    return box;
  }
  const input = renderInput(control, id, make);
  box.append(make('label', { for: id }, control.label), input);
  if (control.type === 'slider') {
    // The slider itself says its value aloud: once is enough.
    box.append(make('output', { for: id, 'aria-live': 'off' }));
  }
  if (control.type === 'checkbox') box.classList.add('control-checkbox');
  const reset = make('button', { type: 'button', class: 'control-reset', 'data-reset': '' }, '↺');
  reset.setAttribute('aria-label', `Reset ${control.label}`);
  box.append(reset);
  showValue(box, control.value);
  return box;
}

function renderInput(
  control: Exclude<LoneControl, { type: 'button' | 'draw' }>,
  id: string,
  make: Make,
): HTMLElement {
  const common = { id, 'data-input': '' };
  switch (control.type) {
    case 'slider': {
      const range = { min: '0', max: String(sliderSteps(control)), step: '1' };
      const index = String(sliderIndex(control, control.value));
      return make('input', { ...common, type: 'range', ...range, value: index });
    }
    case 'number': {
      const input = make('input', { ...common, type: 'number', value: String(control.value) });
      for (const name of ['min', 'max'] as const) {
        if (control[name] !== null) input.setAttribute(name, String(control[name]));
      }
      input.setAttribute('step', String(control.step ?? 'any'));
      return input;
    }
    case 'select': {
      const select = make('select', common);
      control.options.forEach((option, i) => {
        const element = make('option', { value: String(i) }, option);
        element.toggleAttribute('selected', i === control.value);
        select.append(element);
      });
      return select;
    }
    case 'checkbox': {
      const input = make('input', { ...common, type: 'checkbox' });
      input.toggleAttribute('checked', control.value);
      return input;
    }
  }
}

/**
 * Makes a drawn control ask for what a fresh drawing of it asks for, so that the element itself, which may be
 * under the reader's finger, can stay. False where they are different controls.
 */
export function adoptControl(box: HTMLElement, fresh: HTMLElement): boolean {
  const isSame =
    fresh.dataset.control !== undefined &&
    fresh.dataset.control === box.dataset.control &&
    controlOf(fresh).type === controlOf(box).type;
  if (!isSame) return false;
  const [asked, was] = [controlOf(fresh), controlOf(box)];
  // The picture that a place is in changes with it.
  if (asked.type === 'place') return false;
  if (asked.type === 'draw' && !isSameGrid(asked, was as Drawing)) return false;
  box.dataset.spec = fresh.dataset.spec;
  const input = box.querySelector('[data-input]') as HTMLElement;
  const freshInput = fresh.querySelector('[data-input]') as HTMLElement;
  for (const name of ['min', 'max', 'step']) {
    const value = freshInput.getAttribute(name);
    if (value === null) input.removeAttribute(name);
    else input.setAttribute(name, value);
  }
  if (asked.type === 'draw') showValue(box, readValue(fresh) as number[]);
  if (asked.type === 'select') input.replaceChildren(...freshInput.childNodes);
  return true;
}

/** Whether two grids have the same cells and the same buttons. */
const isSameGrid = (a: Drawing, b: Drawing) =>
  a.rows === b.rows && a.columns === b.columns && isEmpty(a) === isEmpty(b);

const isEmpty = ({ value }: Drawing) => value.every(ink => ink === 0);
