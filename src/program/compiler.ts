import { type Assembled, assemble, redeclaration } from './assemble.ts';
import type { Cell } from './cell.ts';
import { CellSyntaxError, type CompiledCell, compileCell } from './compile.ts';
import type { ErrorOutput } from './output.ts';
import { syntaxErrorOutput } from './trace.ts';

/** The cells that compile, as a program, and the first that does not. */
export interface CompiledProgram {
  cells: readonly Cell[];
  program: Assembled;
  /** What each cell says that its writer hardly means, in words. */
  slips: readonly (readonly string[])[];
  broken: ErrorOutput | null;
}

/** Compiles programs, each cell only once for as long as its text stays the same. */
export class Compiler {
  private readonly scopeNames: readonly string[];
  private cache = new Map<string, CompiledCell>();
  private count = 0;

  /** @param scopeNames the names that cells see: `torch`, `plt`, ... */
  constructor(scopeNames: readonly string[]) {
    this.scopeNames = scopeNames;
  }

  /** Compiles cells up to the first that does not compile. */
  compile(cells: readonly Cell[]): CompiledProgram {
    const compiled: CompiledCell[] = [];
    let broken: ErrorOutput | null = null;
    for (const cell of cells) {
      try {
        compiled.push(this.cell(cell));
        this.refuseRedeclaration(cells, compiled);
      } catch (error) {
        if (!(error instanceof CellSyntaxError)) throw error;
        broken = syntaxErrorOutput(error, cell);
        break;
      }
    }
    const running = cells.slice(0, compiled.length);
    const program = assemble(running, compiled, this.scopeNames);
    return { cells: running, program, slips: compiled.map(({ slips }) => slips), broken };
  }

  private cell({ id, source }: Cell): CompiledCell {
    const key = `${id}\n${source}`;
    let compiled = this.cache.get(key);
    if (!compiled) {
      compiled = compileCell(source, (this.count++).toString(36), id);
      if (this.cache.size > 500) this.cache.clear(); // a day's edits, not for ever
      this.cache.set(key, compiled);
    }
    return compiled;
  }

  private refuseRedeclaration(cells: readonly Cell[], compiled: CompiledCell[]): void {
    const error = redeclaration(cells, compiled, compiled.length - 1);
    if (!error) return;
    compiled.pop();
    throw error;
  }
}
