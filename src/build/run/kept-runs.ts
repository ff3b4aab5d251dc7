/**
 * A cache of the results of chapters' runs: the same cells, run by the same engine on the same data, give the same
 * results. So a build, or a chapter that is saved in development, runs only what has changed.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { programOf } from '../../program/cell.ts';
import { root } from '../project-root.ts';
import { cellsOf } from './chapter-jobs.ts';
import type { JobRun } from './job-run.ts';
import type { CellResult, ChapterCell } from './run-chapter.ts';

/** The files, besides the chapter, that results depend on: the code that runs cells, and the data that they read. */
export const RUN_BY = [
  'engine/**/*.ts',
  'src/{build,landscape,plot,program,sandbox,ui}/**/*.ts',
  'content/data/*',
  'package-lock.json',
];

/** A hash of those files and of Node's version. */
export function runBy(folder: string = root): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of globSync(RUN_BY, { cwd: folder }).sort()) {
    const text = readFileSync(join(folder, path));
    hash.update(`\n${path} ${text.length}\n`).update(text);
  }
  return hash.digest('base64url');
}

/** Results of runs, by the hash of all that they depend on. */
type Kept = ReadonlyMap<string, ReadonlyMap<string, CellResult>>;

/** The kept runs of one chapter: those of the last time that it was built. */
export class KeptRuns {
  private readonly file: string;
  private readonly cells: readonly ChapterCell[];
  private readonly runBy = runBy();
  private readonly kept: Kept;
  /** Of the runs that have been looked up. */
  private readonly keys = new Map<JobRun, string>();

  /** @param name the chapter's, for its file in the cache */
  constructor(name: string, cells: readonly ChapterCell[]) {
    this.file = join(root, `node_modules/.cache/downhill/runs/${name}`);
    this.cells = cells;
    this.kept = read(this.file);
  }

  /** Gives a run the results that are kept for it; `false` where there are none. */
  recall(run: JobRun): boolean {
    const key = this.keyOf(run);
    this.keys.set(run, key);
    const shown = this.kept.get(key);
    if (shown) run.recall(shown);
    return shown !== undefined;
  }

  /** Keeps the results of those runs that succeeded, in place of all that was kept. `recall` was asked for each before. */
  keep(runs: readonly JobRun[]): void {
    // Some threads may have loaded files from before a change, and some from after it.
    if (runBy() !== this.runBy) return;
    const good = runs.filter(run => run.isGood);
    const kept: Kept = new Map(good.map(run => [this.keys.get(run) as string, run.shown]));
    mkdirSync(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, serialize(kept));
    renameSync(draft, this.file);
  }

  /** A hash of everything that the results of a run depend on. */
  private keyOf({ job }: JobRun): string {
    const program = programOf(cellsOf(job, this.cells), job.target.id);
    const text = JSON.stringify([this.runBy, job, program]);
    return createHash('sha256').update(text).digest('base64url');
  }
}

function read(file: string): Kept {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return new Map(); // there is none yet, or another Node wrote it
  }
}
