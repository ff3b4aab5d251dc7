/** Help for those who hear the editor: Alt+F1 says its keys aloud. */
import { alert } from 'monaco-editor/base/browser/ui/aria/aria.js';

/** The key, as it is told. */
export const HELP_KEY = 'Alt+F1';

const help = [
  'Control or Command with Enter runs this cell.',
  'Shift with Enter runs it and goes to the next.',
  'Alt with Enter runs the chapter.',
  'Escape leaves the editor.',
  'Tab moves on; Control with M makes it indent instead, and back.',
  'Control with the square brackets indents lines, and back.',
  'Alt with Arrow Up and Arrow Down changes the number at the caret.',
  'Control with Space lists completions, Control with Shift and Space tells of the parameters, Control with K and then I of the word.',
].join(' ');

/** Speaks the keys that work in the editor. */
export function showHelp(): void {
  alert(help);
}
