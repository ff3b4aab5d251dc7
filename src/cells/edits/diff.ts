import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of a line; `changed` where it is what makes the line differ. */
export interface Part {
  text: string;
  changed: boolean;
}

/** A line of a difference. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added';
  parts: Part[];
}

/** Milliseconds after which a comparison is given up: a shared text can be anything. */
const PATIENCE = 300;

/** How much of two lines must be common for their words to be worth comparing. */
const ALIKE = 0.4;

/** What differs between two texts, line by line, and word by word where lines are alike. */
export function diffTexts(before: string, after: string): DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const changes = diffArrays(a, b, { timeout: PATIENCE });
  if (!changes) return [...lines('removed', a), ...lines('added', b)];
  return changes.flatMap((change, i) => {
    const next = changes[i + 1];
    if (change.removed && next?.added) return replaced(change.value, next.value);
    if (change.added && changes[i - 1]?.removed) return []; // told with the lines before it
    return lines(change.removed ? 'removed' : change.added ? 'added' : 'same', change.value);
  });
}

function lines(kind: DiffLine['kind'], texts: readonly string[]): DiffLine[] {
  return texts.map(text => ({ kind, parts: [{ text, changed: false }] }));
}

/** Lines in place of others. */
function replaced(before: readonly string[], after: readonly string[]): DiffLine[] {
  const whole = [...lines('removed', before), ...lines('added', after)];
  const [a, b] = [before.join('\n'), after.join('\n')];
  const words = diffWordsWithSpace(a, b, { timeout: PATIENCE });
  if (!words) return whole;
  const common = words.filter(word => !word.added && !word.removed);
  const shared = common.reduce((sum, { value }) => sum + value.trim().length, 0);
  if (shared <= ALIKE * Math.min(a.length, b.length)) return whole;
  return [
    ...marked(
      'removed',
      words.filter(word => !word.added),
    ),
    ...marked(
      'added',
      words.filter(word => !word.removed),
    ),
  ];
}

/** Words as lines, with those marked that only this side has. */
function marked(
  kind: 'removed' | 'added',
  words: readonly { value: string; added: boolean; removed: boolean }[],
): DiffLine[] {
  const result: DiffLine[] = [{ kind, parts: [] }];
  for (const { value, added, removed } of words) {
    value.split('\n').forEach((text, i) => {
      if (i > 0) result.push({ kind, parts: [] });
      if (text) result.at(-1)?.parts.push({ text, changed: added || removed });
    });
  }
  return result;
}
