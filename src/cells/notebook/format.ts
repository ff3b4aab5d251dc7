/** A Jupyter notebook's file, format 4.5, as https://nbformat.readthedocs.io describes it, as far as we write it. */

export interface Notebook {
  nbformat: 4;
  nbformat_minor: 5;
  metadata: {
    kernelspec: { name: string; display_name: string; language: string };
    language_info: { name: string };
  };
  cells: NotebookCell[];
}

interface NotebookText {
  cell_type: 'markdown';
  id: string;
  metadata: Record<string, never>;
  source: string[];
}

interface CodeMetadata {
  /** A cell that nobody needs to read is shut: in Jupyter by this word, in Colab by the next. */
  jupyter?: { source_hidden: true };
  cellView?: 'form';
  /** By this tag, running all cells goes on after one that shows an error. */
  tags?: ['raises-exception'];
}

interface NotebookCode {
  cell_type: 'code';
  id: string;
  metadata: CodeMetadata;
  source: string[];
  execution_count: null;
  outputs: [];
}

/** A cell of a notebook. */
export type NotebookCell = NotebookText | NotebookCode;

/** A notebook of these cells, for whatever Python 3 the reader has. */
export function notebookOf(cells: NotebookCell[]): Notebook {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells,
  };
}

/** Text, as the cell of that place in the notebook. */
export function markdownCell(text: string, index: number): NotebookText {
  return { cell_type: 'markdown', id: `text-${index}`, metadata: {}, source: sourceLines(text) };
}

/** Code; `id` is unique in the notebook. */
export function codeCell(text: string, id: string, metadata: CodeMetadata = {}): NotebookCode {
  return {
    cell_type: 'code',
    // An id has at most 64 characters.
    id: `code-${id}`.slice(0, 64),
    metadata,
    source: sourceLines(text),
    execution_count: null,
    outputs: [],
  };
}

/** Lines that keep their ends, all but the last, as the format wants them. */
const sourceLines = (text: string) =>
  text.split('\n').map((line, i, all) => (i < all.length - 1 ? `${line}\n` : line));
