/** A chapter as a Jupyter notebook: its text as it stands, and the PyTorch of its cells as code. */
import { type CellWords, hintOf, isCell, isTwin, parseWords } from './fence.ts';

/** A notebook of format 4.5, as https://nbformat.readthedocs.io describes it. */
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

interface NotebookCode {
  cell_type: 'code';
  id: string;
  /** A cell that nobody needs to read is shut: in Jupyter by the one word, in Colab by the other. */
  metadata: { jupyter?: { source_hidden: true }; cellView?: 'form' };
  source: string[];
  execution_count: null;
  outputs: [];
}

export type NotebookCell = NotebookText | NotebookCode;

/** A data file that a notebook brings along. */
export interface NotebookData {
  name: string;
  credit: string;
  /** Its bytes, as zlib packs them, in base64. */
  packed: string;
}

/** A piece of a chapter's file: prose, or a fence with its info string. */
type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'fence'; ticks: string; info: string; text: string };

/**
 * Makes a notebook of a chapter.
 * @param body the chapter's MDX, without its front matter
 * @param data the data files that its cells read
 */
export function notebook(
  { title, description }: { title: string; description: string },
  body: string,
  data: readonly NotebookData[] = [],
): Notebook {
  const texts = [`# ${title}\n\n${description}\n\n*${NEEDS}*`];
  const cells: NotebookCell[] = [];
  const flush = () => {
    const text = texts.filter(Boolean).join('\n\n');
    texts.length = 0;
    if (text) cells.push(markdownCell(text, cells.length));
  };
  if (data.length > 0) flush();
  cells.push(...data.map(dataCell));
  let last: CellWords | null = null;
  for (const piece of pieces(body)) {
    if (piece.kind === 'text') {
      texts.push(markdown(piece.text));
      continue;
    }
    const [lang = '', ...words] = piece.info.split(/\s+/);
    const meta = words.join(' ');
    if (isCell(lang, meta)) {
      last = parseWords(meta);
      if (last.exercise) texts.push(EXERCISE);
    } else if (hintOf(lang, meta)) {
      texts.push(folded('A hint', markdown(piece.text)));
    } else if (isTwin(lang, meta) && last?.solution) {
      texts.push(folded('A solution', `${piece.ticks}python\n${piece.text}\n${piece.ticks}`));
    } else if (isTwin(lang, meta)) {
      flush();
      cells.push(codeCell(piece.text, last?.id ?? ''));
    } else {
      texts.push(`${piece.ticks}${piece.info}\n${piece.text}\n${piece.ticks}`);
    }
  }
  flush();
  return made(cells);
}

const NEEDS =
  'The code needs PyTorch and matplotlib. Colab has both; elsewhere, `pip install torch matplotlib` gets them.';

const EXERCISE =
  '*An exercise. The course’s page has it in TypeScript, and checks what you make of it.*';

function made(cells: NotebookCell[]): Notebook {
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

function markdownCell(text: string, index: number): NotebookText {
  return { cell_type: 'markdown', id: `text-${index}`, metadata: {}, source: sourceLines(text) };
}

function codeCell(text: string, id: string): NotebookCode {
  return {
    cell_type: 'code',
    // An id has at most 64 characters.
    id: `code-${id}`.slice(0, 64),
    metadata: {},
    source: sourceLines(text),
    execution_count: null,
    outputs: [],
  };
}

/** Writes a data file beside the notebook, wherever that runs. */
function dataCell({ name, credit, packed }: NotebookData): NotebookCode {
  const lines = [
    `#@title ${name}: ${credit}`,
    'import base64, pathlib, zlib',
    '',
    `packed = '${packed}'`,
    `_ = pathlib.Path('${name}').write_bytes(zlib.decompress(base64.b64decode(packed)))`,
  ];
  const cell = codeCell(lines.join('\n'), `data-${name.replace(/[^a-zA-Z0-9]/g, '-')}`);
  return { ...cell, metadata: { jupyter: { source_hidden: true }, cellView: 'form' } };
}

/** Lines that keep their ends, all but the last, as the format wants them. */
const sourceLines = (text: string) =>
  text.split('\n').map((line, i, all) => (i < all.length - 1 ? `${line}\n` : line));

/** Splits a chapter at its fences. A fence ends with as many backticks as it began with, or more. */
function pieces(body: string): Piece[] {
  const found: Piece[] = [];
  let text: string[] = [];
  let fence: { ticks: string; info: string; lines: string[] } | null = null;
  for (const line of body.split('\n')) {
    const ticks = /^`{3,}/.exec(line)?.[0];
    if (fence) {
      if (ticks && ticks.length >= fence.ticks.length && line.trim() === ticks) {
        const { info, lines } = fence;
        found.push({ kind: 'fence', ticks, info, text: lines.join('\n') });
        fence = null;
      } else {
        fence.lines.push(line);
      }
    } else if (ticks) {
      found.push({ kind: 'text', text: text.join('\n') });
      text = [];
      fence = { ticks, info: line.slice(ticks.length).trim(), lines: [] };
    } else {
      text.push(line);
    }
  }
  return [...found, { kind: 'text', text: text.join('\n') }];
}

/** MDX without what only a page understands: imports, and elements, whose text stays. */
function markdown(mdx: string): string {
  return mdx
    .replace(/^(import|export)\s.*$/gm, '')
    .replace(/^<aside>\n([\s\S]*?)^<\/aside>$/gm, (_, inside: string) => quoted(inside))
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const quoted = (text: string) => text.trim().replace(/^/gm, '> ');

const folded = (summary: string, text: string) =>
  `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
