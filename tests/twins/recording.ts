/** What PyTorch printed for a chapter's twins: tests/golden/twins. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellResult } from '../../src/build/run/run-chapter.ts';
import type { Fence } from '../../src/cells/chapter-fences.ts';
import { isLeaf } from '../../src/cells/fence.ts';
import type { Output } from '../../src/program/output.ts';
import { root } from '../support/tree.ts';
import { difference } from './compare.ts';

/** One twin, and what it showed. */
export interface RecordedCell {
  id: string;
  twin: string;
  /** Whether nothing below it has seen its names: what made one a leaf may leave the others without theirs. */
  leaf: boolean;
  printed: string;
  /** The repr of its last expression; `null` where that had no value. */
  value: string | null;
  /** What it raised, where its cell must throw. */
  error: string | null;
}

export interface Recording {
  /** PyTorch's version. */
  pytorch: string;
  cells: RecordedCell[];
}

/** A twin as run.py takes it. */
export interface TwinCell {
  id: string;
  twin: string;
  leaf: boolean;
  throws: boolean;
}

const fileOf = (chapter: string) => join(root, 'tests/golden/twins', `${chapter}.json`);

/** A chapter's recording; `null` where there is none. */
export function readRecording(chapter: string): Recording | null {
  try {
    return JSON.parse(readFileSync(fileOf(chapter), 'utf8'));
  } catch {
    return null;
  }
}

export function writeRecording(chapter: string, recording: Recording): void {
  writeFileSync(fileOf(chapter), `${JSON.stringify(recording, null, 2)}\n`);
}

/** A chapter's twins, in order. */
export function twinsOf(fences: readonly Fence[]): TwinCell[] {
  return fences.flatMap(({ twin, words }) =>
    twin
      ? [{ id: words.id, twin: twin.value, leaf: isLeaf(words), throws: words.throws !== null }]
      : [],
  );
}

/** The ids of twins that are not as they were recorded: changed, new, gone, now a leaf or no more, in another order. */
export function changedTwins(fences: readonly Fence[], recording: Recording): string[] {
  const byId = (twins: readonly Pick<TwinCell, 'id' | 'twin' | 'leaf'>[]) =>
    new Map(twins.map(({ id, twin, leaf }) => [id, `${leaf} ${twin}`]));
  const [now, then] = [byId(twinsOf(fences)), byId(recording.cells)];
  const order = [...then.keys()];
  const changed = [...new Set([...now.keys(), ...order])].filter(
    id => now.get(id) !== then.get(id),
  );
  return changed.length > 0 ? changed : [...now.keys()].filter((id, i) => id !== order[i]);
}

/** Where a chapter's cells show something else than their twins: the cell, and the first difference. */
export function differences(
  fences: readonly Fence[],
  results: ReadonlyMap<string, CellResult>,
  recording: Recording,
): { fence: Fence; difference: string }[] {
  return recording.cells.flatMap(({ id, printed, value, error }) => {
    const fence = fences.find(({ words }) => words.id === id);
    if (!fence) return [];
    const theirs = [printed, value ?? '', error ?? ''].join('\n');
    const ours = (results.get(id)?.outputs ?? []).map(inText).join('\n');
    const found = difference(ours, theirs, fence.within);
    return found === null ? [] : [{ fence, difference: found }];
  });
}

/** What an output says in text. Charts and controls say nothing: their twins draw, or have constants. */
function inText(output: Output): string {
  switch (output.kind) {
    case 'text':
      return output.text;
    case 'table':
      return output.rows.map(row => row.slice(1).join(' ')).join('\n');
    case 'error':
      return `${output.name}: ${output.message}`;
    default:
      return '';
  }
}
