/** What shows that a reader turns to something: a pointer or the focus comes to it. */
const INTEREST = ['pointerover', 'focusin'];

/**
 * Tells of each interest in an element that a selector finds, for what loads with the first one.
 * @param more other kinds of events that count
 */
export function onInterest(
  root: HTMLElement,
  selector: string,
  wake: (element: HTMLElement, event: Event) => void,
  ...more: readonly string[]
): void {
  for (const kind of [...INTEREST, ...more]) {
    root.addEventListener(kind, event => {
      const element = (event.target as Element).closest<HTMLElement>(selector);
      if (element) wake(element, event);
    });
  }
}
