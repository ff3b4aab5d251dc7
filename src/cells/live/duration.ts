/** How long a run took, in words. */
export function duration(ms: number): string {
  if (ms < 1) return 'Ran in under 1 ms';
  return ms < 1000 ? `Ran in ${Math.round(ms)} ms` : `Ran in ${(ms / 1000).toFixed(1)} s`;
}
