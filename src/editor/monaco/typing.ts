/**
 * Text that arrives whole stays whole. Monaco takes what is dictated, completed by a phone or inserted
 * by a program for so many key presses: each line break would indent once more, each bracket close itself.
 */
import { monaco } from './api.ts';

/** Takes the place of Monaco's own command, which its editors run for all that is typed. */
export function keepInsertedText(): void {
  monaco.editor.registerCommand('type', (_services, { text }: { text: string }) => {
    const editor = monaco.editor.getEditors().find(candidate => candidate.hasTextFocus());
    const isKey = [...text].length === 1;
    // only what says that it comes from the keyboard is taken apart
    editor?.trigger(isKey ? 'keyboard' : 'insertion', 'type', { text });
  });
}
