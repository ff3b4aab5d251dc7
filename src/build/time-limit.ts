import type { Worker } from 'node:worker_threads';

/** How many times as long as it may compute a run may take by the clock: it may also wait. */
const PATIENCE = 2.5;

/**
 * Calls `over` when a worker has computed for `limit` milliseconds. The processor's time counts and not the
 * clock's: on a machine that has other things to do, a program takes longer without being any slower.
 *
 * @returns what ends the watch
 */
export function watchTime(worker: Worker, limit: number, over: () => void): () => void {
  const end = performance.now() + PATIENCE * limit;
  const before = computed(worker);
  let timer = setTimeout(look, limit);
  let isWatching = true;

  async function look(): Promise<void> {
    const left = Math.min(
      limit - ((await computed(worker)) - (await before)),
      end - performance.now(),
    );
    if (!isWatching) return;
    if (left <= 0) over();
    else timer = setTimeout(look, left);
  }

  return () => {
    isWatching = false;
    clearTimeout(timer);
  };
}

/** The milliseconds that a worker's thread has computed; of one that has ended, 0. */
async function computed(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return 0;
  }
}
