/**
 * The remark plugin that brings a chapter to life: it takes the cells out of the Markdown, runs them as one
 * program, and puts in their place a `<Cell>` with everything that they showed.
 */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { root } from '../build/project-root.ts';
import { ChapterError } from '../build/run/chapter-error.ts';
import { type CellResult, runChapter } from '../build/run/run-chapter.ts';
import type { Prediction } from '../ui/predict.ts';
import { type Fence, lineInFile, programCells, takeFences } from './chapter-fences.ts';
import { type ExerciseFences, takeExercises } from './exercises/exercise-fences.ts';
import { outputsHtml } from './render-node.ts';

/**
 * Seconds that a chapter may take at build time, more where its cells ask for more. While one writes, it is less: it
 * is soon known then that a loop does not end, and Vite waits for no page longer than a minute.
 */
const chapterLimit = () => (isWriting() ? 20 : 60);

/** Whether this is the server for those who write, whose page waits for the cells. */
const isWriting = () => process.env.NODE_ENV === 'development';

/** Whether this is a build, which says nothing else for minutes. */
const isBuilding = () => process.env.NODE_ENV === 'production';

/**
 * The plugin.
 * @throws VFileMessage that names the file, the place and what is wrong with a cell
 */
export function remarkCells() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const fences = takeFences(tree, file);
    const exercises = takeExercises(tree, fences, file);
    if (fences.length === 0) return;
    const results = await run(fences, file);
    for (const fence of fences) {
      const index = tree.children.indexOf(fence.node);
      const exercise = exercises.findIndex(({ starter }) => starter === fence);
      if (index < 0) continue; // it stands in its exercise
      tree.children[index] =
        exercise < 0
          ? cellElement(fence, results)
          : exerciseElement(exercises[exercise], exercise + 1, results);
    }
    tell({ exercises: exercises.length, questions: questionsIn(results) }, file);
  };
}

/** For the page, which says how many exercises there are, and the notebook, which asks what the cells ask. */
function tell(known: { exercises: number; questions: Questions }, file: VFile): void {
  const { astro } = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
  if (astro?.frontmatter) Object.assign(astro.frontmatter, known);
}

/** What cells ask, by their ids. */
type Questions = Record<string, Prediction[]>;

function questionsIn(results: Results): Questions {
  const asked = [...results].map(([id, { outputs }]) => {
    return [
      id,
      outputs.flatMap(output => (output.kind === 'predict' ? [output.prediction] : [])),
    ] as const;
  });
  return Object.fromEntries(asked.filter(([, questions]) => questions.length > 0));
}

async function run(fences: Fence[], file: VFile): Promise<Map<string, CellResult>> {
  const cells = programCells(fences);
  const more = fences.reduce((sum, { words }) => sum + (words.limit ?? 0), 0);
  const limit = chapterLimit() + more;
  const lineOf = (cell: string, line: number | null) =>
    lineInFile(fences.find(({ words }) => words.id === cell) as Fence, line);
  const onRun = () => console.log(`${relative(root, file.path)}: running its cells`);
  const onSlow = (cell: string) =>
    console.warn(
      `${relative(root, file.path)}:${lineOf(cell, null)}: the cell "${cell}" takes its time; all cells together may take ${limit} s.`,
    );
  try {
    return await runChapter({
      cells,
      name: file.stem,
      limit: limit * 1000,
      onRun: isBuilding() ? onRun : undefined,
      onSlow: isWriting() ? onSlow : undefined,
    });
  } catch (error) {
    if (!(error instanceof ChapterError)) throw error;
    const place = { line: lineOf(error.cell, error.line), column: 1 };
    return file.fail(`cell "${error.cell}": ${error.message}`, place);
  }
}

type Results = ReadonlyMap<string, CellResult>;

/** The `<Cell>` whose component the page supplies. Its attributes are the props of Cell.astro, as text. */
function cellElement(fence: Fence, results: Results): RootContent {
  return element('Cell', cellProps(fence, results.get(fence.words.id)));
}

function cellProps({ node, words, twin }: Fence, result: CellResult | undefined) {
  return {
    words: JSON.stringify(words),
    source: node.value,
    twin: twin?.value ?? '',
    outputs: result ? outputsHtml(result.outputs, words.id) : '',
    ms: String(Math.round(result?.ms ?? 0)),
  };
}

/** An `<Exercise>`: the starter, which shows what its checks say of it, and its hints and solution inside. */
function exerciseElement(
  { starter, check, hints, solution }: ExerciseFences,
  number: number,
  results: Results,
): RootContent {
  const parts = [starter, check].map(({ words }) => results.get(words.id));
  const limit = (starter.words.limit ?? 0) + (check.words.limit ?? 0) || null;
  const solved = results.get(solution.words.id);
  const shown = {
    outputs: parts.flatMap(part => part?.outputs ?? []),
    // A starter may do next to nothing, and readers need the time that a solution takes.
    ms: Math.max(
      parts.reduce((sum, part) => sum + (part?.ms ?? 0), 0),
      solved?.ms ?? 0,
    ),
  };
  const props = {
    ...cellProps({ ...starter, words: { ...starter.words, limit } }, shown),
    number: String(number),
    version: versionOf(starter.node.value, check.node.value),
    'check-id': check.words.id,
    'check-source': check.node.value,
  };
  return element('Exercise', props, [
    ...hints.map(({ children }, i) =>
      element('details', { class: 'hint' }, [
        element('summary', {}, [{ type: 'text', value: `Hint ${i + 1}` }]),
        ...children,
      ]),
    ),
    // The page decides whether readers get it.
    element('Solution', cellProps(solution, solved)),
  ]);
}

/** Tells an exercise from what it was before its author changed it. */
function versionOf(...texts: string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 12);
}

function element(
  name: string,
  props: Record<string, string>,
  children: RootContent[] = [],
): RootContent {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(props).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children,
  } as unknown as RootContent;
}
