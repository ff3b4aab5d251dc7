import './menu.css';
import { h } from '../../dom/html.ts';

/** One thing on a menu. */
export interface MenuItem {
  label: string;
  detail: string;
  run(): void;
}

/**
 * Opens a menu below its button, or closes it; Escape and a click elsewhere do so, too. Focus goes back to the button.
 */
export function toggleMenu(button: HTMLButtonElement, items: readonly MenuItem[]): void {
  const open = button.popoverTargetElement as HTMLElement | null;
  if (open) return open.hidePopover();
  const menu = h('div', { class: 'tool-menu', popover: '' });
  for (const { label, detail, run } of items) {
    const item = h('button', { type: 'button' }, label, h('small', {}, detail));
    item.addEventListener('click', () => {
      menu.hidePopover();
      run();
    });
    menu.append(item);
  }
  menu.addEventListener('keydown', event => moveFocus(menu, event));
  // Before the focus moves: what has it is read aloud, and `toggle` comes later.
  menu.addEventListener('beforetoggle', event => {
    button.setAttribute('aria-expanded', String(event.newState === 'open'));
  });
  menu.addEventListener('toggle', event => {
    if (event.newState === 'closed') menu.remove();
  });
  button.after(menu);
  // So that a press of the button is no click elsewhere.
  button.popoverTargetElement = menu;
  menu.showPopover();
  placeBelow(menu, button);
  menu.querySelector('button')?.focus();
}

/** In the document's own coordinates, so that it stays with its button when the page is scrolled. */
function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.left = `${Math.max(8, Math.min(left, room)) + scrollX}px`;
  menu.style.top = `${bottom + 4 + scrollY}px`;
}

function moveFocus(menu: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...menu.querySelectorAll('button')];
  const index = items.indexOf(document.activeElement as HTMLButtonElement);
  items.at((index + step) % items.length)?.focus();
}
