/** What typing does in Monaco, where its own ways would change what the reader wrote. */
import { closingLine } from '../indentation.ts';
import { monaco } from './api.ts';

type Editor = monaco.editor.ICodeEditor;

/**
 * Takes the place of Monaco's own command, which its editors run for all that is typed.
 *
 * Text that arrives whole stays whole. Monaco takes what is dictated, completed by a phone or inserted
 * by a program for so many key presses: each line break would indent once more, each bracket move.
 */
export function keepInsertedText(): void {
  monaco.editor.registerCommand('type', (_services, { text }: { text: string }) => {
    const editor = monaco.editor.getEditors().find(candidate => candidate.hasTextFocus());
    if (!editor || closeLine(editor, text)) return;
    const isKey = [...text].length === 1;
    // Only what says that it comes from the keyboard is taken apart.
    editor.trigger(isKey ? 'keyboard' : 'insertion', 'type', { text });
  });
}

/**
 * A closing bracket, first on its line, goes to where its block begins. Monaco does so, too, but only
 * once its highlighter has come that far.
 */
function closeLine(editor: Editor, bracket: string): boolean {
  const model = editor.getModel();
  const [selection, ...others] = editor.getSelections() ?? [];
  if (!model || !selection?.isEmpty() || others.length > 0) return false;
  const change = closingLine(model.getValue(), model.getOffsetAt(selection.getPosition()), bracket);
  if (!change) return false;
  const range = monaco.Range.fromPositions(
    model.getPositionAt(change.start),
    model.getPositionAt(change.end),
  );
  editor.executeEdits('typing', [{ range, text: change.text, forceMoveMarkers: true }]);
  return true;
}
