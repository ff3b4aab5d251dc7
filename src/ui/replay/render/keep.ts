import { laterData } from '../../../dom/later-data.ts';
import type { Replay } from '../replay.ts';

/** The most characters of steps that are written into the page: of more, the program can record them again. */
const MOST = 60_000;

/** Replays drawn by this very page. */
const drawn = new WeakMap<Element, Replay>();

/** Numbers of a chart need no more digits than a screen can show. */
const short = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(6));

/** Lets a player carry its steps: in the markup, where they are not too many. */
export function keepReplay(root: HTMLElement, replay: Replay): void {
  drawn.set(root, replay);
  const text = JSON.stringify(replay, (_, value) =>
    typeof value === 'number' ? short(value) : value,
  );
  if (text.length > MOST) return;
  const data = root.ownerDocument.createElement('script');
  data.type = 'application/json';
  data.dataset.steps = '';
  data.textContent = text.replaceAll('<', '\\u003c');
  root.append(data);
}

/** The steps that a player plays; `null` where it came with the page and they were too many for that. */
export function replayOf(root: HTMLElement): Replay | null {
  const known = drawn.get(root);
  if (known) return known;
  const data = root.querySelector(':scope > script[data-steps]');
  if (!data) return null;
  const replay = laterData<Replay>(data.textContent ?? '');
  if (replay) drawn.set(root, replay);
  return replay;
}
