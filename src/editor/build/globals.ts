/**
 * What a cell sees without importing it, as declaration files. They are text here, since as files of
 * the project they would make these names global everywhere. Paths are as from the project's root.
 */
export const GLOBAL_FILES: Readonly<Record<string, string>> = {
  // A module with a global name, so that `torch.randn(3)` is a value and `torch.Tensor` a type.
  'torch.d.ts': `
export * from './engine/index.ts';
export as namespace torch;
`,
  'globals.d.ts': `
/** A multi-dimensional array that remembers how it was made. */
type Tensor = import('./engine/index.ts').Tensor;

/** Charts in the manner of matplotlib's pyplot. */
declare const plt: import('./src/plot/api.ts').Plt;

/** Controls: sliders and the like, whose values the program reads. */
declare const ui: import('./src/ui/ui.ts').Ui;

/**
 * Reads one of the course's files of numbers, in which the first line names the columns and commas separate them.
 * @param name the file's name in content/data
 * @returns a new float32 tensor of [rows, columns], without the header line
 * @example const digits = readCsv('digits.csv');
 */
declare function readCsv(name: string): Tensor;

/** Prints below the cell. */
declare const console: import('./src/program/console.ts').CellConsole;

/** Checks what an exercise made: \`check('the loss falls', () => after < before)\`, \`check('it is 3', () => half, 3)\`. */
declare const check: import('./src/program/check.ts').Check;
`,
};
