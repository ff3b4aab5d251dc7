/** How many times as long as it may compute a run may take by the clock: it may also wait. */
const PATIENCE = 2.5;

/**
 * Calls `over` when a run has had `limit` milliseconds of computing. The processor's time counts, that of all of this
 * process, and not the clock's: on a machine that has other things to do, a program takes longer without being any
 * slower.
 *
 * @returns what ends the watch
 */
export function watchTime(limit: number, over: () => void): () => void {
  const end = performance.now() + PATIENCE * limit;
  const before = process.cpuUsage();
  let timer = setTimeout(look, limit);

  function look(): void {
    const { user, system } = process.cpuUsage(before);
    const left = Math.min(limit - (user + system) / 1000, end - performance.now());
    if (left <= 0) over();
    else timer = setTimeout(look, left);
  }

  return () => clearTimeout(timer);
}
