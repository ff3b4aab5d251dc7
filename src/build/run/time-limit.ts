import type { Worker } from 'node:worker_threads';

/** How many times as long as it may compute a run may take by the clock: it may also wait. */
const PATIENCE = 2.5;

/**
 * Calls `over` when a run has had `limit` milliseconds of computing. The processor's time counts, that of its thread,
 * and not the clock's: on a machine that has other things to do, a program takes longer without being any slower.
 *
 * @returns what ends the watch
 */
export function watchTime(thread: Worker, limit: number, over: () => void): () => void {
  const before = computed(thread);
  let timer = setTimeout(look, limit);
  // A thread that waits for good may not say how long it has computed.
  const patience = setTimeout(over, PATIENCE * limit);
  let isWatching = true;

  async function look(): Promise<void> {
    const left = limit - (await computed(thread)) + (await before);
    if (!isWatching) return;
    if (left <= 0) over();
    else timer = setTimeout(look, left);
  }

  return () => {
    isWatching = false;
    clearTimeout(timer);
    clearTimeout(patience);
  };
}

/** How many milliseconds a thread has computed; none that is known, where it has ended. */
async function computed(thread: Worker): Promise<number> {
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
}
