import { onInterest } from '../../dom/interest.ts';
import { withLaterData } from '../../dom/later-data.ts';
import { loader } from '../../dom/load.ts';
import type { SourceLine } from '../../ui/replay/replay.ts';
import type { Chapter } from './chapter.ts';

const loadPlayer = withLaterData(loader(() => import('../../ui/replay/render/live/player.ts')));
const loadStepLine = loader(() => import('./step-line.ts'));

/** Wakes players with the first interest in them, and does for them what they cannot do in their own cell. */
export function listenToReplays(root: HTMLElement, chapter: Chapter): void {
  /** The players that are loading, and the button of each that was pressed meanwhile. */
  const waking = new Map<HTMLElement, HTMLElement | null>();
  const wake = (box: HTMLElement, event: Event) => {
    const button = pressedIn(box, event);
    const isLoading = waking.has(box);
    waking.set(box, button ?? waking.get(box) ?? null);
    if (!isLoading) void load(box);
  };
  const load = async (box: HTMLElement) => {
    try {
      const { wakePlayer } = await loadPlayer();
      wakePlayer(box, waking.get(box) ?? null);
    } finally {
      waking.delete(box); // where it failed, the next press tries again
    }
  };
  onInterest(root, '[data-replay]:not([data-live])', wake, 'click', 'keydown');
  root.addEventListener('downhill:steps-needed', event => {
    const cell = chapter.cellAt(event.target as Element);
    if (cell) void chapter.run(cell);
  });
  root.addEventListener('downhill:step', event => {
    const place = (event as CustomEvent<SourceLine | null>).detail;
    void loadStepLine().then(({ showStepLine }) => showStepLine(chapter.cells, place));
  });
}

/** The button that a click presses, or Space on the slider. */
function pressedIn(box: HTMLElement, event: Event): HTMLElement | null {
  const target = event.target as Element;
  if (event.type === 'click') return target.closest<HTMLElement>('[data-act]');
  const isPlay = event.type === 'keydown' && (event as KeyboardEvent).key === ' ';
  return isPlay && target.matches('input') ? box.querySelector('[data-act="play"]') : null;
}
