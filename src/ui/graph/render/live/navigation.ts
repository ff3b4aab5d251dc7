/** Moving through a drawn graph: from node to node by keys, and the nodes on the way to the output. */
import type { Direction } from '../direction.ts';
import type { View } from '../view.ts';

/** An item and all that was computed from it, by their ids. */
export function towardsOutput({ links }: View, start: string): Set<string> {
  const reached = new Set([start]);
  for (const id of reached) {
    for (const { from, to } of links) if (from === id) reached.add(to);
  }
  return reached;
}

/** What the arrow keys mean in a graph that goes to the right, and in one that goes down. */
const KEYS: Record<Direction, Record<string, 'back' | 'on' | 'before' | 'after'>> = {
  LR: { ArrowLeft: 'back', ArrowRight: 'on', ArrowUp: 'before', ArrowDown: 'after' },
  TB: { ArrowUp: 'back', ArrowDown: 'on', ArrowLeft: 'before', ArrowRight: 'after' },
};

/** The coordinate of an item across the graph's direction. */
export type Across = (id: string) => number;

/**
 * Where a key leads: against the arrows to an input, along them to what was computed from it, and aside to
 * another input of the same operation. `null` for keys that lead nowhere.
 * @param came where the last step came from: a step back returns to it
 */
export function moved(
  view: View,
  {
    at,
    came,
    key,
    direction,
  }: { at: string | null; came: string | null; key: string; direction: Direction },
  across: Across,
): string | null {
  const step = KEYS[direction][key];
  const output = view.items[0]?.id ?? null;
  if (key === 'Home') return output;
  if (key === 'End') return view.items.findLast(({ kind }) => kind !== 'copy')?.id ?? null;
  if (!step) return null;
  if (at === null) return output;
  const beyond = (id: string, near: 'from' | 'to', far: 'from' | 'to') =>
    sorted(
      view.links.filter(link => link[near] === id).map(link => link[far]),
      across,
    );
  const inputsOf = (id: string) => beyond(id, 'to', 'from');
  const usesOf = (id: string) => beyond(id, 'from', 'to');
  const nearest = (ids: string[]) => (came !== null && ids.includes(came) ? came : (ids[0] ?? at));
  if (step === 'back') return nearest(inputsOf(at));
  if (step === 'on') return nearest(usesOf(at));
  const others = sorted(usesOf(at).flatMap(inputsOf), across);
  const place = others.indexOf(at) + (step === 'after' ? 1 : -1);
  return others[place] ?? at;
}

const sorted = (ids: readonly string[], across: Across): string[] =>
  [...new Set(ids)].sort((a, b) => across(a) - across(b));
