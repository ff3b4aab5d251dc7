/** A player that plays while a rerun records its steps again. */
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { wakePlayer } from '../../../src/ui/replay/render/live/player.ts';
import { renderReplay } from '../../../src/ui/replay/render/replay.ts';
import { replayOf } from './support.ts';

const steps = (count: number) => replayOf(`for (let i = 0; i < ${count}; i++) ui.frame({ i });`);

test('playing goes on from its step, at the speed of as many steps as there are now', async () => {
  const { document, CustomEvent } = new JSDOM('').window;
  let now = 0;
  vi.stubGlobal('document', document);
  vi.stubGlobal('CustomEvent', CustomEvent);
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('cancelAnimationFrame', () => {});
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  /** Lets time go by, and tells which step is shown then. */
  const after = (milliseconds: number): string | null | undefined => {
    now += milliseconds;
    // What is shown is drawn with the frame after the clock's.
    for (let i = 0; i < 2; i++) for (const frame of frames.splice(0)) frame();
    return root.querySelector('caption')?.textContent;
  };

  const root = renderReplay(await steps(10), document, 'replay');
  wakePlayer(root, root.querySelector('[data-act="play"]'));
  // Ten steps take half a second each, a hundred eight seconds in all.
  expect(after(2000)).toBe('step 5 of 10');
  const detail = { kind: 'replay', replay: await steps(100) };
  root.dispatchEvent(new CustomEvent('downhill:show', { detail }));
  expect(after(0)).toBe('step 5 of 100');
  expect(after(80)).toBe('step 6 of 100');
  vi.unstubAllGlobals();
});
