import './action.css';
import { h } from '../../dom/html.ts';

/** Something that the reader can do. */
export interface Action {
  label: string;
  /** What a screen reader says, where the label alone is not enough. */
  name?: string;
  /** The one that is offered first. */
  primary?: boolean;
  run(): void;
}

/** A button for an action. */
export function actionButton({ label, name, primary, run }: Action): HTMLButtonElement {
  const button = h(
    'button',
    { type: 'button', class: primary ? 'text-button primary' : 'text-button' },
    label,
  );
  if (name) button.setAttribute('aria-label', name);
  button.addEventListener('click', run);
  return button;
}

/** A button with a cross. */
export function closeButton(name: string, run: () => void): HTMLButtonElement {
  const button = actionButton({ label: '×', name, run });
  button.classList.add('close');
  return button;
}
