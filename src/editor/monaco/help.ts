/** Help for those who hear the editor: Alt+F1 says its keys aloud. */
import { alert } from 'monaco-editor/base/browser/ui/aria/aria.js';

export const helpKey = 'Alt+F1';

const help = [
  'Control or Command with Enter runs this cell.',
  'Shift with Enter runs it and goes to the next.',
  'Escape leaves the editor.',
  'Tab moves on; Control with M makes it indent instead, and back.',
  'Control with Space lists completions.',
].join(' ');

/** Speaks the keys that work in the editor. */
export function showHelp(): void {
  alert(help);
}
