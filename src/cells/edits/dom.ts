/** Elements in one expression, for what is made in the page. */

type Content = string | Node | null;

/** An element with attributes and content. Text is text: nothing is read as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content.filter(part => part !== null));
  return element;
}

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
