/** The chapter as Monaco knows it: one model for each cell, also for those that nobody edits. */
import { cellFile } from '../checker.ts';
import type { ChapterCell, EditorHost } from '../index.ts';
import { monaco } from './api.ts';

type Model = monaco.editor.ITextModel;

function modelOf(index: number, cell: ChapterCell, source: string): Model {
  const uri = monaco.Uri.parse(cellFile(index, cell));
  const known = monaco.editor.getModel(uri);
  if (known) return known;
  const model = monaco.editor.createModel(source, 'typescript', uri);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  return model;
}

/** Replaces a model's text, as one step that undo takes back. */
export function replaceText(model: Model, source: string): void {
  if (model.getValue() === source) return;
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text: source }], () => null);
  model.pushStackElement();
}

/**
 * Makes Monaco's models those of the chapter, and hands out that of one cell.
 *
 * A cell that stands in an editor keeps its text: the reader may be typing there.
 *
 * @param original what the wanted cell was before the reader typed: undo goes back to it
 */
export function chapterModel(host: EditorHost, id: string, original: string): Model {
  let wanted: Model | null = null;
  for (const [index, cell] of host.cells().entries()) {
    const model = modelOf(index, cell, cell.id === id ? original : cell.source);
    if (cell.id === id) wanted = model;
    else if (!model.isAttachedToEditor()) replaceText(model, cell.source);
  }
  if (!wanted) throw new Error(`The chapter has no cell ${id}`);
  return wanted;
}
