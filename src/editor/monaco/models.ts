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
 * Makes Monaco's models those of the chapter. A cell that stands in an editor keeps its text: the
 * reader may be typing there.
 */
export function syncModels(host: EditorHost): void {
  for (const [index, cell] of host.cells().entries()) {
    const model = modelOf(index, cell, cell.source);
    if (!model.isAttachedToEditor()) replaceText(model, cell.source);
  }
}

/**
 * The model of a cell that is to be edited, with those of all others.
 *
 * @param original what the cell was before the reader typed: undo goes back to it
 * @param source what it is now
 */
export function chapterModel(
  host: EditorHost,
  id: string,
  original: string,
  source: string,
): Model {
  const cells = host.cells();
  const index = cells.findIndex(cell => cell.id === id);
  const cell = cells[index];
  if (!cell) throw new RangeError(`The chapter has no cell ${id}`);
  const model = modelOf(index, cell, original);
  syncModels(host);
  replaceText(model, source);
  return model;
}
