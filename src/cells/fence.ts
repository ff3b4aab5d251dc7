/**
 * The words after a fence's language that make it a cell: ```` ```ts run id=loss limit=5 ````.
 * This table is their one home: the parser, its messages and the table of content/README.md follow it.
 */
export const WORDS = {
  run: { value: null, meaning: 'this fence is a cell: it runs at build time and in the page' },
  id: { value: 'name', meaning: 'its name, unique in the chapter; required' },
  hidden: { value: null, meaning: 'it runs, and neither its code nor its output is shown' },
  claim: {
    value: null,
    meaning:
      'it throws unless what the text says is true; the build runs it, and the page has none of it',
  },
  folded: { value: null, meaning: 'its code is folded away behind a line the reader can open' },
  figure: { value: null, meaning: 'its output comes first and its code is folded below' },
  leaf: {
    value: null,
    meaning: 'no other cell sees what it declares, and setting its controls reruns it alone',
  },
  exercise: {
    value: null,
    meaning: 'the reader completes it; only its checks see what it declares',
  },
  check: { value: 'id', meaning: 'holds the checks of the exercise of that id' },
  solution: { value: 'id', meaning: 'an answer to the exercise of that id, folded away' },
  throws: { value: 'ErrorName', meaning: 'it must throw an error of that class, which is shown' },
  limit: { value: 'seconds', meaning: 'how long it may take, where the usual limit is too short' },
  slow: { value: null, meaning: 'dragging a control does not rerun it' },
} as const;

/** A word that a cell knows. */
export type Word = keyof typeof WORDS;

/** A cell's words, parsed. Flags are true or false; values are `null` where the word is not there. */
export interface CellWords {
  id: string;
  hidden: boolean;
  claim: boolean;
  folded: boolean;
  figure: boolean;
  leaf: boolean;
  exercise: boolean;
  check: string | null;
  solution: string | null;
  throws: string | null;
  /** Seconds. */
  limit: number | null;
  slow: boolean;
}

/** Words of which a cell has at most one: each makes it a leaf, and says what becomes of it. */
const ROLES = [
  'leaf',
  'claim',
  'exercise',
  'check',
  'solution',
  'throws',
] as const satisfies Word[];

/** Whether a fence is meant as a cell. */
export function isCell(lang: string | null | undefined, meta: string | null | undefined): boolean {
  return (lang === 'ts' || lang === 'typescript') && /(^|\s)run(\s|$)/.test(meta ?? '');
}

/**
 * Whether a fence that is neither was meant as a cell or as a twin: another language has `run`, a word of a cell stands
 * alone, or one is nearly `twin`.
 */
export function isMistaken(meta: string | null | undefined): boolean {
  return /(^|\s)(run(\s|$)|(id|check|solution)=|twins?(\s|$))/i.test(meta ?? '');
}

/** The exercise that a fence has a hint for, ```` ```md hint=halve ````; `null` for any other fence. */
export function hintOf(lang: string | null | undefined, meta: string | null | undefined) {
  return (lang === 'md' && /^hint=(\S+)$/.exec(meta ?? '')?.[1]) || null;
}

/** Whether a fence is meant as the PyTorch of the cell above it. */
export function isTwin(lang: string | null | undefined, meta: string | null | undefined): boolean {
  return (lang === 'py' || lang === 'python') && /^twin(\s|$)/.test(meta ?? '');
}

/**
 * How far a twin's numbers may be from its cell's, where it says so: ```` ```py twin within=0.01 ````; `null` where
 * only the last digits may differ.
 * @throws Error for another word
 */
export function twinTolerance(meta: string): number | null {
  const words = meta.split(/\s+/).filter(word => word && word !== 'twin');
  if (words.length === 0) return null;
  const within = /^within=(.*)$/.exec(words[0])?.[1];
  if (within === undefined || words.length > 1) {
    throw new Error(`After "twin" may stand within=0.01, say; found "${words.join(' ')}".`);
  }
  const tolerance = Number(within);
  if (!(tolerance > 0 && tolerance < 1)) {
    throw new Error(`within is a number between 0 and 1, such as 0.01; found "${within}".`);
  }
  return tolerance;
}

/** Whether a cell with these words is a leaf: it sees all above, and nothing below sees it. */
export function isLeaf(words: CellWords): boolean {
  return ROLES.some(role => words[role]);
}

/**
 * Parses the words after `ts`.
 * @throws Error that names the word, what was expected and what was found.
 */
export function parseWords(meta: string): CellWords {
  const found = new Map<Word, string>();
  for (const text of meta.split(/\s+/).filter(Boolean)) {
    const [name, value] = splitWord(text);
    if (found.has(name)) throw new Error(`The word "${name}" stands twice in "${meta}".`);
    found.set(name, value);
  }
  const id = found.get('id');
  if (id === undefined)
    throw new Error(`A cell needs a name: write id=… after "run" in "${meta}".`);
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    throw new Error(
      `The id "${id}" must be lower-case letters, digits and hyphens, a letter first.`,
    );
  }
  const roles = ROLES.filter(word => found.has(word));
  if (roles.length > 1) {
    throw new Error(`A cell is one of ${ROLES.join(', ')}; "${meta}" has ${roles.join(' and ')}.`);
  }
  return {
    id,
    hidden: found.has('hidden'),
    claim: found.has('claim'),
    folded: found.has('folded'),
    figure: found.has('figure'),
    leaf: found.has('leaf'),
    exercise: found.has('exercise'),
    check: found.get('check') ?? null,
    solution: found.get('solution') ?? null,
    throws: found.get('throws') ?? null,
    limit: seconds(found.get('limit')),
    slow: found.has('slow'),
  };
}

function splitWord(text: string): [Word, string] {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const value = equals < 0 ? '' : text.slice(equals + 1);
  if (!Object.hasOwn(WORDS, name)) {
    throw new Error(
      `"${name}" is not a word that a cell knows. It knows ${Object.keys(WORDS).join(', ')}.`,
    );
  }
  const word = name as Word;
  const expected = WORDS[word].value;
  if (expected === null && equals >= 0)
    throw new Error(`The word "${word}" takes no value; found "${text}".`);
  if (expected !== null && value === '') {
    throw new Error(`The word "${word}" needs a value: ${word}=${expected}; found "${text}".`);
  }
  return [word, value];
}

function seconds(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!(value > 0 && value <= 600)) {
    throw new Error(`limit is a number of seconds from 0 to 600; found "${text}".`);
  }
  return value;
}
