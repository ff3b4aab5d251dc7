/** A chapter's file as what it is made of, for what is written from its text: prose and fences. */

/** Prose, or a fence with its info string. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'fence'; ticks: string; info: string; text: string };

/** Splits a chapter at its fences. A fence ends with as many backticks as it began with, or more. */
export function pieces(body: string): Piece[] {
  const found: Piece[] = [];
  let text: string[] = [];
  let fence: { ticks: string; info: string; lines: string[] } | null = null;
  for (const line of body.split('\n')) {
    const ticks = /^`{3,}/.exec(line)?.[0];
    if (fence) {
      if (ticks && ticks.length >= fence.ticks.length && line.trim() === ticks) {
        const { info, lines } = fence;
        found.push({ kind: 'fence', ticks, info, text: lines.join('\n') });
        fence = null;
      } else {
        fence.lines.push(line);
      }
    } else if (ticks) {
      found.push({ kind: 'text', text: text.join('\n') });
      text = [];
      fence = { ticks, info: line.slice(ticks.length).trim(), lines: [] };
    } else {
      text.push(line);
    }
  }
  return [...found, { kind: 'text', text: text.join('\n') }];
}
