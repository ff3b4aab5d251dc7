/** Where a caret goes: from a click on static code to an offset in its text. */

/** A point in client coordinates, as mouse events give them. */
export interface Point {
  x: number;
  y: number;
}

/** How many characters of `root`'s text lie before a place in its DOM; `null` when it lies outside. */
export function textOffset(root: Node, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  const before = root.ownerDocument?.createRange();
  if (!before) return null;
  before.selectNodeContents(root);
  before.setEnd(node, offset);
  return before.toString().length;
}

/**
 * The offset in the text of `code` nearest to a point. A click beside or below the text counts as
 * one on the nearest line, as in any editor; `null` when something else covers the text there.
 */
export function offsetAtPoint(code: HTMLElement, point: Point): number | null {
  const box = code.getBoundingClientRect();
  const x = clamp(point.x, box.left + 1, box.right - 1);
  const y = clamp(point.y, box.top + 1, box.bottom - 1);
  const [node, offset] = caretPosition(x, y);
  return node && textOffset(code, node, offset);
}

/** The spec's name for it, then the older one that Safari still goes by. */
function caretPosition(x: number, y: number): [Node | null, number] {
  if (document.caretPositionFromPoint) {
    const at = document.caretPositionFromPoint(x, y);
    return [at?.offsetNode ?? null, at?.offset ?? 0];
  }
  const range = document.caretRangeFromPoint(x, y);
  return [range?.startContainer ?? null, range?.startOffset ?? 0];
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
