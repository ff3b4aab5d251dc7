/** The keyboard shortcuts that the textarea and Monaco have in common. */
import type { EditorHost } from './index.ts';
import { tabKey } from './tab-key.ts';

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** What a key can ask of the page. */
export type Command = 'run' | 'runAndAdvance' | 'runAll';

/** What a key can ask of the editor. */
export type Edit = 'indent' | 'outdent' | 'toggleTab' | 'leave';

/** Safari tells of the key that ends a word in an input method after that word has ended, by this number. */
const IN_COMPOSITION = 229;

const isComposing = (event: KeyPress) => event.isComposing || event.keyCode === IN_COMPOSITION;

/** What a key press asks the page to do, if anything. */
export function commandOf(event: KeyPress): Command | null {
  if (event.key !== 'Enter' || isComposing(event)) return null;
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey) return 'run';
  if (shiftKey && !ctrlKey && !metaKey && !altKey) return 'runAndAdvance';
  if (altKey && !ctrlKey && !metaKey && !shiftKey) return 'runAll';
  return null;
}

/** What a key press asks an editor to do, if anything. */
export function editOf(event: KeyPress): Edit | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (isComposing(event) || altKey) return null;
  if (key === 'Escape') return 'leave';
  // With Shift as well: some browsers keep Ctrl+M for themselves.
  if (key.toLowerCase() === 'm' && ctrlKey && !metaKey) return 'toggleTab';
  if (shiftKey || ctrlKey === metaKey) return null;
  return key === ']' ? 'indent' : key === '[' ? 'outdent' : null;
}

/** What an editor does at `Edit` commands; `toggleTab` is the same for all of them. */
export interface EditActions {
  leave(): void;
  /** Moves the lines of the selection to the right by one level. */
  indent(): void;
  /** Moves them back. */
  outdent(): void;
}

/**
 * Listens on the frame of a cell's code: before the editor sees a key, but for Escape, which is for
 * the page only where the editor has no use for it (Monaco closes its own lists with it first). What Monaco has used
 * stops there; prevented is every Escape, where the browser has no EditContext and it types into a textarea.
 */
export function listenForKeys(
  frame: HTMLElement,
  id: string,
  host: EditorHost,
  actions: EditActions,
  signal: AbortSignal,
): void {
  const edits: Record<Edit, () => void> = {
    leave: () => actions.leave(),
    indent: () => actions.indent(),
    outdent: () => actions.outdent(),
    toggleTab: () => tabKey.toggle(),
  };
  const listen = (capture: boolean) => (event: KeyboardEvent) => {
    if (event.target === frame) return;
    const command = commandOf(event);
    const edit = editOf(event);
    const isLate = edit === 'leave';
    if (isLate === capture || !(command || edit)) return;
    event.preventDefault();
    event.stopPropagation();
    if (command) host[command](id);
    else if (edit) edits[edit]();
  };
  frame.addEventListener('keydown', listen(true), { capture: true, signal });
  frame.addEventListener('keydown', listen(false), { signal });
}
