/** Prints a chapter with all that is folded in it: hints, solutions, answers and code. What was folded is so again after. */
export function printUnfolded(root: HTMLElement): void {
  const folds = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  const set = (isOpen: boolean) => {
    for (const fold of folds) fold.open = isOpen;
  };
  // A question whose answer unfolds for the printer has not been answered.
  const hush = (event: Event) => event.stopPropagation();
  addEventListener('toggle', hush, { capture: true });
  const after = () => {
    set(false);
    removeEventListener('toggle', hush, { capture: true });
  };
  addEventListener('afterprint', after, { once: true });
  set(true);
  print();
}
