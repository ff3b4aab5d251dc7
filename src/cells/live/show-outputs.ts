import type { Output } from '../../program/output.ts';
import { adoptControl } from '../../ui/render/control.ts';
import type { CellView } from './cell-view.ts';

/** What each cell shows, as JSON; nothing as long as it is the build's. */
const shown = new WeakMap<CellView, readonly string[]>();

/**
 * Replaces what a cell shows. Outputs that are equal to what stands there stay untouched: nothing flickers, no
 * selection is lost, and nothing is drawn twice.
 */
export function showOutputs(
  cell: CellView,
  outputs: readonly Output[],
  render: (output: Output, id: string) => HTMLElement,
): void {
  const { id, output } = cell;
  const { children } = output;
  const before = shown.get(cell) ?? [];
  const texts = outputs.map(each => JSON.stringify(each));
  texts.forEach((text, i) => {
    if (text === before[i]) return;
    const old = children[i];
    if (old && isTaken(old, outputs[i])) return;
    const fresh = render(outputs[i], `${id}-${i}`);
    if (!old) output.append(fresh);
    else if (!old.isEqualNode(fresh) && !isAdopted(old as HTMLElement, fresh)) {
      old.replaceWith(fresh);
    }
  });
  while (children.length > outputs.length) output.lastElementChild?.remove();
  shown.set(cell, texts);
}

/** Whether an element takes an output in by itself, undrawn: for those that are redrawn at the display's rate. */
function isTaken(old: Element, output: Output): boolean {
  return !old.dispatchEvent(new CustomEvent('downhill:show', { cancelable: true, detail: output }));
}

/** Whether an element that readers use takes in what the fresh one shows, and so need not make way for it. */
function isAdopted(old: HTMLElement, fresh: HTMLElement): boolean {
  if (adoptControl(old, fresh)) return true;
  return !old.dispatchEvent(new CustomEvent('downhill:adopt', { cancelable: true, detail: fresh }));
}
