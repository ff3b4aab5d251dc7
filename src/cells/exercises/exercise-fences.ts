/** The exercises of a chapter's file: a starter, and right below it its checks, hints and solution. */
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Fence } from '../chapter-fences.ts';
import type { Hint } from './hints.ts';

/** An exercise with all its parts. */
export interface ExerciseFences {
  starter: Fence;
  check: Fence;
  /** The mildest first. */
  hints: readonly Hint[];
  solution: Fence;
}

/** A node that belongs to an exercise, and the exercise's id. */
type Part = { node: RootContent; of: string } & (
  | { kind: 'check' | 'solution'; fence: Fence }
  | { kind: 'hint'; hint: Hint }
);

/**
 * Finds the exercises among a chapter's cells, and takes their parts out of the tree.
 * @throws VFileMessage that names the file, the place and what is wrong.
 */
export function takeExercises(tree: Root, fences: readonly Fence[], file: VFile): ExerciseFences[] {
  const partAt = (node: RootContent | undefined) => partOf(node, fences);
  refuseStrangers(tree.children.map(partAt), fences, file);
  const found = fences
    .filter(({ words }) => words.exercise)
    .map(starter => {
      const first = tree.children.indexOf(starter.node) + 1;
      const below = tree.children.slice(first).map(partAt);
      const end = below.findIndex(part => part?.of !== starter.words.id);
      const parts = below.slice(0, end < 0 ? below.length : end) as Part[];
      tree.children.splice(first, parts.length);
      return { starter, parts };
    });
  const stray = tree.children.map(partAt).find(part => part !== null);
  if (stray) {
    const { kind, of, node } = stray;
    file.fail(
      `The ${kind} of "${of}" must stand right below that exercise, with nothing but its other parts between.`,
      node,
    );
  }
  return found.map(({ starter, parts }) => exerciseOf(starter, parts, file));
}

/** A part of an exercise that there is not: its id is misspelt, most likely. */
function refuseStrangers(
  parts: readonly (Part | null)[],
  fences: readonly Fence[],
  file: VFile,
): void {
  const ids = fences.flatMap(({ words }) => (words.exercise ? [words.id] : []));
  const stranger = parts.find(part => part && !ids.includes(part.of));
  if (!stranger) return;
  const known = ids.length > 0 ? `the exercises are ${ids.join(', ')}` : 'there are none';
  file.fail(
    `${stranger.kind}=${stranger.of}: there is no exercise of that id in this chapter; ${known}.`,
    stranger.node,
  );
}

function partOf(node: RootContent | undefined, fences: readonly Fence[]): Part | null {
  if (node?.type === 'hint') return { node, of: node.of, kind: 'hint', hint: node };
  const fence = fences.find(candidate => candidate.node === node);
  if (!node || !fence) return null;
  const { check, solution } = fence.words;
  if (check) return { node, of: check, kind: 'check', fence };
  return solution ? { node, of: solution, kind: 'solution', fence } : null;
}

function exerciseOf(starter: Fence, parts: readonly Part[], file: VFile): ExerciseFences {
  const { id } = starter.words;
  const only = (kind: 'check' | 'solution', what: string): Fence => {
    const found = parts.flatMap(part => (part.kind === kind ? [part.fence] : []));
    if (found.length === 0) {
      file.fail(
        `The exercise "${id}" needs ${what}: a cell with the word ${kind}=${id} right below it.`,
        starter.node,
      );
    }
    if (found.length > 1) {
      file.fail(`The exercise "${id}" has a ${kind} already; write both as one.`, found[1].node);
    }
    return found[0];
  };
  return {
    starter,
    check: only('check', 'checks'),
    hints: parts.flatMap(part => (part.kind === 'hint' ? [part.hint] : [])),
    solution: only('solution', 'a solution'),
  };
}
