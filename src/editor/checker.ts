/**
 * How cells are type-checked: by the editor in the browser and by the command that checks the
 * chapters, so that what one says the other says.
 */

// The files that the checker knows are in a file system of names alone.
/** Where the cells' files stand. */
export const CELLS_ROOT = 'file:///cells/';
/** Where the declarations stand that cells see. */
export const TYPES_ROOT = 'file:///types/';

/** A file that tells which cells' files are branches, in order: see branchesText. */
export const BRANCHES_FILE = `${CELLS_ROOT}branches.ts`;

/** A cell, as far as its file's name goes. */
interface NamedCell {
  id: string;
  leaf?: boolean;
}

const LEAF_ENDING = '.leaf.ts';

/**
 * The file name of a cell: in page order, so that an error in one reads well. Cells have no import
 * or export, so each is a global script, and all are one program: a cell sees the names above it.
 */
export function cellFile(index: number, { id, leaf }: NamedCell): string {
  const name = `${String(index + 1).padStart(2, '0')}-${encodeURIComponent(id)}`;
  return `${CELLS_ROOT}${name}${leaf ? LEAF_ENDING : '.ts'}`;
}

/**
 * What tells the checker of branches: cells of the reader's own that stand together are modules, and yet each sees
 * the names of those above it. A line is a branch; as comments, they mean nothing else.
 */
export function branchesText(
  cells: readonly { id: string; branch?: boolean; from?: string }[],
  files: readonly string[],
): string {
  const fileOf = (id: string | undefined) => files[cells.findIndex(cell => cell.id === id)] ?? '';
  return cells
    .map(({ branch, from }, i) => {
      if (!branch) return '';
      const isFirst = !cells[i - 1]?.branch;
      return isFirst ? `\n// ${fileOf(from)} ${files[i]}` : ` ${files[i]}`;
    })
    .join('');
}

/**
 * The text of a file as the checker reads it. A leaf is a module: it sees the names of the cells
 * above, and its own are nobody else's. What makes it one comes last, where it moves nothing.
 */
export function checkedText(file: string, text: string): string {
  return file.endsWith(LEAF_ENDING) ? `${text}\nexport {};` : text;
}

/** TypeScript's options, in the plain numbers that both Monaco's and Node's TypeScript take. */
export const CELL_COMPILER_OPTIONS = {
  target: 10, // ES2023
  lib: ['lib.es2023.d.ts'],
  module: 99, // ESNext
  moduleResolution: 100, // Bundler
  moduleDetection: 2, // Legacy: a file without import or export is a script
  // A leaf is a module, and `torch` is a global all the same.
  allowUmdGlobalAccess: true,
  strict: true,
  // `params.grad` is null until `backward()` has run; a reader who forgets gets PyTorch's own error
  strictNullChecks: false,
  useUnknownInCatchVariables: false,
  allowNonTsExtensions: true,
  noEmit: true,
  types: [],
};

/** Complaints that are not true of cells, or of no use to a learner. */
export const IGNORED_DIAGNOSTICS: readonly number[] = [
  // Top-level await, and `for await`, in a script: cells are awaited.
  1375, 1378, 1431, 1432,
  // An untyped parameter, destructured or rest parameter is `any`, as in Python.
  7006, 7031, 7019,
  // And so is what starts as `null`.
  7005, 7018, 7034,
];
