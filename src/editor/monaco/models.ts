/** The chapter as Monaco knows it: one model for each cell, also for those that nobody edits. */
import type { Cell } from '../../program/cell.ts';
import { BRANCHES_FILE, branchesText, CELLS_ROOT, cellFile } from '../checker.ts';
import type { EditorHost } from '../index.ts';
import { monaco } from './api.ts';

type Model = monaco.editor.ITextModel;

/** A cell's number stays its own, also when the reader puts others before it. */
const numbers = new Map<string, number>();

function fileOf(cell: Cell): string {
  const number = numbers.get(cell.id) ?? numbers.size;
  numbers.set(cell.id, number);
  return cellFile(number, cell);
}

function modelOf(file: string, source: string): Model {
  const uri = monaco.Uri.parse(file);
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
  const cells = host.cells();
  const files = cells.map(fileOf);
  const texts = new Map(files.map((file, i) => [file, cells[i].source]));
  texts.set(BRANCHES_FILE, branchesText(cells, files));
  for (const [file, source] of texts) {
    const model = modelOf(file, source);
    if (!model.isAttachedToEditor()) replaceText(model, source);
  }
  // Cells that the reader has removed declare nothing any more.
  for (const model of monaco.editor.getModels()) {
    const file = model.uri.toString();
    if (file.startsWith(CELLS_ROOT) && !texts.has(file)) replaceText(model, '');
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
  const files = cells.map(fileOf);
  const index = cells.findIndex(cell => cell.id === id);
  if (index < 0) throw new RangeError(`The chapter has no cell ${id}`);
  const model = modelOf(files[index], original);
  syncModels(host);
  replaceText(model, source);
  return model;
}
