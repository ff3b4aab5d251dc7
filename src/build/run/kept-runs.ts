/**
 * What runs of chapters have shown, kept in a cache: the same cells, run by the same engine on the same data, show the
 * same. So only what has changed since the last build, or since a chapter was last saved, runs again.
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

/** The files that decide what cells show, besides their chapter: all that runs them, and what they read. */
export const RUN_BY = [
  'engine/**/*.ts',
  'src/{build,landscape,plot,program,sandbox,ui}/**/*.ts',
  'content/data/*',
  'package-lock.json',
];

/** Those files and this Node, in a word that is another when any of them is. */
export function runBy(folder: string = root): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of globSync(RUN_BY, { cwd: folder }).sort()) {
    const text = readFileSync(join(folder, path));
    hash.update(`\n${path} ${text.length}\n`).update(text);
  }
  return hash.digest('base64url');
}

/** What runs have shown, each under a name made from all that it comes from. */
type Kept = ReadonlyMap<string, ReadonlyMap<string, CellResult>>;

/** The runs of one chapter that are kept: those of the last time that it was looked at. */
export class KeptRuns {
  private readonly file: string;
  private readonly cells: readonly ChapterCell[];
  private readonly runBy = runBy();
  private readonly kept: Kept;

  /** @param name the chapter's, for its file in the cache */
  constructor(name: string, cells: readonly ChapterCell[]) {
    this.file = join(root, `node_modules/.cache/downhill/runs/${name}`);
    this.cells = cells;
    this.kept = read(this.file);
  }

  /** Lets a run have what it showed the last time; `false` where that is not known. */
  recall(run: JobRun): boolean {
    const shown = this.kept.get(this.key(run));
    if (shown) run.recall(shown);
    return shown !== undefined;
  }

  /** Keeps what those of the runs have shown that have come to a good end, and nothing else. */
  keep(runs: readonly JobRun[]): void {
    // Where something was saved meanwhile, who knows which of it they have seen?
    if (runBy() !== this.runBy) return;
    const good = runs.filter(run => run.isGood);
    const kept: Kept = new Map(good.map(run => [this.key(run), run.shown]));
    mkdirSync(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, serialize(kept));
    renameSync(draft, this.file);
  }

  private key({ job }: JobRun): string {
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
