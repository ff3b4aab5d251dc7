/** Why a run ended before its program did. */
export type StopReason = 'user' | 'time' | 'memory' | 'blocked' | 'removed' | 'superseded';

/**
 * A stop as the reader is told of it.
 * @param limit milliseconds that the run was allowed
 */
export function stopWords(reason: StopReason, limit: number): string {
  switch (reason) {
    case 'user':
      return 'Stopped';
    case 'superseded':
      return 'Stopped by a newer run';
    case 'removed':
      return 'Stopped: a cell of it was removed';
    case 'time':
      return `Stopped: it was still running after ${limit / 1000} s`;
    case 'memory':
      return 'Stopped: it took more memory than the browser has';
    case 'blocked':
      return 'It could not start: the server (its Content-Security-Policy) or the browser lets this page run no code';
  }
}
