/** A chapter as a Jupyter notebook: its text as it stands, and the PyTorch of its cells as code. */
import type { Prediction } from '../../ui/predict.ts';
import { type CellWords, hintOf, isCell, isTwin, parseWords } from '../fence.ts';
import { codeCell, markdownCell, type Notebook, type NotebookCell, notebookOf } from './format.ts';
import { folded, type ImageAt, type LinkInto, markdown } from './markdown.ts';
import { pieces } from './pieces.ts';

/** A data file that a notebook brings along. */
export interface NotebookData {
  name: string;
  credit: string;
  /** Its bytes, as zlib packs them, in base64. */
  packed: string;
}

/** A chapter, as far as its notebook needs it. */
export interface NotebookChapter {
  title: string;
  description: string;
  /** Its MDX, without its front matter. */
  body: string;
  /** Where its page is, in Markdown: a link, or words. */
  page: string;
  linkInto: LinkInto;
  imageAt: ImageAt;
  /** The data files that its cells read. */
  data: readonly NotebookData[];
  /** What its cells ask, by their ids. */
  questions: Readonly<Record<string, readonly Prediction[]>>;
  /** Whether readers get the solutions of its exercises. */
  solutions: boolean;
}

/** Makes a notebook of a chapter. */
export function notebook({ body, ...chapter }: NotebookChapter): Notebook {
  const writer = new Writer(chapter);
  let cell: { words: CellWords; source: string } | null = null;
  let twin: string | null = null;
  const endCell = () => {
    if (cell) writer.cell(cell.words, cell.source, twin);
    cell = null;
    twin = null;
  };
  for (const piece of pieces(body)) {
    if (piece.kind === 'text') {
      if (piece.text.trim()) endCell();
      writer.text(markdown(piece.text, chapter.linkInto, chapter.imageAt));
      continue;
    }
    const [lang = '', ...words] = piece.info.split(/\s+/);
    const meta = words.join(' ');
    if (isTwin(lang, meta)) {
      twin = piece.text;
      continue;
    }
    endCell();
    if (isCell(lang, meta)) {
      cell = { words: parseWords(meta), source: piece.text };
    } else if (hintOf(lang, meta)) {
      writer.hint(markdown(piece.text, chapter.linkInto, chapter.imageAt));
    } else {
      writer.text(`${piece.ticks}${piece.info}\n${piece.text}\n${piece.ticks}`);
    }
  }
  endCell();
  return notebookOf(writer.end());
}

/** What stands for something that only moves on a page, by the call that makes it. */
const PLAYED: readonly (readonly [string, string])[] = [
  ['ui.graph', 'On the page, this is drawn as a graph.'],
  ['ui.landscape', 'On the page, this is a landscape to walk in.'],
  ['ui.frame', 'On the page, these steps can be played, one by one.'],
  ['ui.draw', 'On the page, you can draw this yourself.'],
];

const EXERCISE = '*An exercise. On the page, your answer is checked, in TypeScript.*';

/** Writes cells: text gathers until code comes. */
class Writer {
  private readonly cells: NotebookCell[] = [];
  private texts: string[] = [];
  /** How many the exercise has so far. */
  private hints = 0;
  private readonly questions: NotebookChapter['questions'];
  private readonly solutions: boolean;

  constructor({
    title,
    description,
    page,
    data,
    questions,
    solutions,
  }: Omit<NotebookChapter, 'body' | 'linkInto' | 'imageAt'>) {
    this.questions = questions;
    this.solutions = solutions;
    this.text(`# ${title}\n\n${description}\n\n${about(page)}`);
    for (const file of data) this.code(dataCell(file));
  }

  text(text: string): void {
    if (text) this.texts.push(text);
  }

  hint(text: string): void {
    this.hints += 1;
    this.text(folded(`Hint ${this.hints}`, text));
  }

  /** What a reader of PyTorch gets of a cell, which may have a twin. */
  cell(words: CellWords, source: string, twin: string | null): void {
    if (words.check || words.claim || (words.hidden && !twin)) return;
    if (words.solution) {
      if (twin && this.solutions)
        this.text(folded('A solution', `\`\`\`\`python\n${twin}\n\`\`\`\``));
      return;
    }
    const asked = this.questions[words.id] ?? [];
    for (const question of asked) this.text(questionText(question));
    if (words.exercise) {
      this.hints = 0;
      this.text(EXERCISE);
    }
    if (twin) {
      this.code(
        codeCell(quiet(twin), words.id, words.throws ? { tags: ['raises-exception'] } : {}),
      );
    }
    const played = PLAYED.find(([call]) => source.includes(`${call}(`));
    if (played) this.text(`*${played[1]}*`);
    else if (!twin && words.figure && asked.length === 0) this.text(`*${FIGURE}*`);
    for (const question of asked) this.text(answerText(question));
  }

  private code(cell: NotebookCell): void {
    this.flush();
    this.cells.push(cell);
  }

  private flush(): void {
    if (this.texts.length > 0)
      this.cells.push(markdownCell(this.texts.join('\n\n'), this.cells.length));
    this.texts = [];
  }

  end(): NotebookCell[] {
    this.flush();
    return this.cells;
  }
}

/** What gives an object that nobody wants to read: a call of pyplot, or one that draws on axes or names them. */
const DRAWS = /^(plt\.|\w+\.(set_\w+|plot|scatter|bar|imshow|legend)\()/;

/** A semicolon keeps Jupyter from printing what the last call of a cell gives. */
function quiet(python: string): string {
  const last = python.split('\n').findLast(line => /^[^\s)\]}]/.test(line)) ?? '';
  return DRAWS.test(last) ? `${python};` : python;
}

const FIGURE = 'Here the page has a figure to play with.';

const about = (page: string) =>
  `*This notebook is the text of ${page}, with its code in PyTorch. Where the text speaks of sliders, of dragging or ` +
  'of a Run button, it means that page; here, change the numbers in a cell, and run it with Shift+Enter. The code needs ' +
  'PyTorch and matplotlib: Colab has both, and elsewhere `pip install torch matplotlib` gets them.*';

/** A question; in a notebook the answer stands below it, or below the code that finds it. */
const questionText = ({ question, options }: Prediction) =>
  `**Before you go on:** ${plain(question)}\n\n${options.map(option => `- ${plain(option)}`).join('\n')}`;

function answerText({ options, words, answer, explanation }: Prediction): string {
  const right = `**${plain(options[answer])}.** ${plain(explanation ?? '')}`.trim();
  const others = words.flatMap((word, i) =>
    word ? `- “${plain(options[i])}”: ${plain(word)}` : [],
  );
  return folded('The answer', [right, others.join('\n')].filter(Boolean).join('\n\n'));
}

/** A program's text, so that Markdown sees nothing of its own in it. */
const plain = (text: string) => text.replace(/[\\`*_$<[\]]/g, '\\$&');

/** Writes a data file beside the notebook, wherever that runs. */
function dataCell({ name, credit, packed }: NotebookData) {
  const lines = [
    `#@title ${name}: ${credit}`,
    'import base64, pathlib, zlib',
    '',
    `packed = '${packed}'`,
    `_ = pathlib.Path('${name}').write_bytes(zlib.decompress(base64.b64decode(packed)))`,
  ];
  return codeCell(lines.join('\n'), `data-${name.replace(/[^a-zA-Z0-9]/g, '-')}`, {
    jupyter: { source_hidden: true },
    cellView: 'form',
  });
}
