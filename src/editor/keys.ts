/** The keys that mean the same in both editors. */
import type { EditorHost } from './index.ts';

type Command = 'run' | 'runAndAdvance' | 'runAll';

/** What a key press asks the page to do, if anything. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>,
): Command | null {
  if (event.key !== 'Enter' || event.isComposing) return null;
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey) return 'run';
  if (shiftKey && !ctrlKey && !metaKey && !altKey) return 'runAndAdvance';
  if (altKey && !ctrlKey && !metaKey && !shiftKey) return 'runAll';
  return null;
}

/**
 * Listens on the frame of a cell's code: run commands before the editor sees them, Escape only
 * where the editor has no use for it (Monaco closes its own lists with it first).
 */
export function listenForKeys(
  frame: HTMLElement,
  id: string,
  host: EditorHost,
  leave: () => void,
  signal: AbortSignal,
): void {
  frame.addEventListener(
    'keydown',
    event => {
      const command = event.target === frame ? null : commandOf(event);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      host[command](id);
    },
    { capture: true, signal },
  );
  frame.addEventListener(
    'keydown',
    event => {
      if (event.key !== 'Escape' || event.target === frame || event.isComposing) return;
      event.preventDefault();
      leave();
    },
    { signal },
  );
}
