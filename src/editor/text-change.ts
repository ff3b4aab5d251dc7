/** A change of a text, and the selection after it. */
export interface TextChange {
  /** The range that is replaced. */
  start: number;
  end: number;
  text: string;
  selectionStart: number;
  selectionEnd: number;
}

/** Text in place of a range; the caret comes after it. */
export function insertion(start: number, end: number, text: string): TextChange {
  const caret = start + text.length;
  return { start, end, text, selectionStart: caret, selectionEnd: caret };
}

/** A text, and what is selected in it. */
interface SelectedText {
  value: string;
  selectionStart: number;
  selectionEnd: number;
}

/** The least change that makes another text of one; a selection outside of it stays where it was. */
export function difference(
  { value, selectionStart, selectionEnd }: SelectedText,
  next: string,
): TextChange {
  const longest = Math.min(value.length, next.length);
  let start = 0;
  while (start < longest && value[start] === next[start]) start++;
  let kept = 0;
  while (kept < longest - start && value.at(-1 - kept) === next.at(-1 - kept)) kept++;
  const end = value.length - kept;
  const moved = (offset: number) => {
    if (offset <= start) return offset;
    return offset >= end ? offset + next.length - value.length : start;
  };
  return {
    start,
    end,
    text: next.slice(start, next.length - kept),
    selectionStart: moved(selectionStart),
    selectionEnd: moved(selectionEnd),
  };
}
