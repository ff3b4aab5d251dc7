/** Runs a chapter's jobs in worker threads: in one at first, and in more while it takes long. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ChapterError } from './chapter-error.ts';
import { cellsOf } from './chapter-jobs.ts';
import type { ChapterJobs, FromThread } from './chapter-worker.ts';
import type { JobRun } from './job-run.ts';
import type { ChapterRun } from './run-chapter.ts';
import { watchTime } from './time-limit.ts';

/** Milliseconds after which a job is reported as slow. */
const SLOW = 2000;

/** A chapter that is not done gets another thread every so many milliseconds: one needs half a second to start. */
const MORE = 1000;

/** How many threads run now, over all chapters. */
let threadCount = 0;

/**
 * Runs the jobs, each in whichever thread comes to it first.
 * @throws ChapterError as soon as one of them goes wrong
 */
export async function runInThreads(runs: readonly JobRun[], chapter: ChapterRun): Promise<void> {
  const jobs: ChapterJobs = {
    runs: runs.map(({ job }) => ({ cells: cellsOf(job, chapter.cells), target: job.target.id })),
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
  const threads: Worker[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      let left = runs.length;
      let isSlow = false;
      const watcher: JobWatcher = {
        limit: chapter.limit,
        onSlow(cell) {
          if (!isSlow) chapter.onSlow?.(cell);
          isSlow = true;
        },
        onDone: () => --left === 0 && resolve(),
        onWrong: reject,
      };
      const start = () => {
        const thread = startThread(jobs);
        threads.push(thread);
        follow(thread, runs, watcher);
      };
      start();
      timer = setInterval(() => {
        const isLeft = jobs.taken[0] < runs.length && threads.length < runs.length;
        if (isLeft && threadCount < availableParallelism()) start();
      }, MORE);
    });
  } finally {
    clearInterval(timer);
    await Promise.all(threads.map(thread => thread.terminate()));
  }
}

function startThread(workerData: ChapterJobs): Worker {
  const thread = new Worker(new URL('./chapter-worker.ts', import.meta.url), { workerData });
  threadCount++;
  thread.on('exit', () => threadCount--);
  return thread;
}

/** The callbacks for what happens to a thread's jobs. */
interface JobWatcher {
  limit: number;
  onSlow(cell: string): void;
  /** A job has ended as it should. */
  onDone(): void;
  onWrong(error: ChapterError): void;
}

/** Hands a thread's events on to the job that it is running (it runs one at a time), and watches each job's time. */
function follow(
  thread: Worker,
  runs: readonly JobRun[],
  { limit, onSlow, onDone, onWrong }: JobWatcher,
): void {
  let current = runs[0];
  /** Ends the watch over the job that is going on, if one is. */
  let unwatch: (() => void) | undefined;
  const watch = () => {
    const slow = setTimeout(() => onSlow(current.running), SLOW);
    const unwatchTime = watchTime(thread, limit, () => onWrong(tooLong(current.running, limit)));
    return () => {
      clearTimeout(slow);
      unwatchTime();
      unwatch = undefined;
    };
  };
  // What nobody caught: thrown in a timer, or by a promise that was not awaited.
  thread.on('error', error => onWrong(new ChapterError(String(error), current.running)));
  thread.on('exit', code => {
    if (unwatch) onWrong(ended(current.running, code));
    unwatch?.();
  });
  thread.on('message', ({ run, event }: FromThread) => {
    current = runs[run];
    // The program's time, without that of starting the thread.
    unwatch ??= watch();
    const wrong = current.take(event);
    if (event.kind !== 'done') return;
    unwatch();
    if (wrong) onWrong(wrong);
    else onDone();
  });
}

/** Node gives up, with this code, where nothing is left that could settle what the program awaits. */
const NOTHING_TO_AWAIT = 13;

function ended(cell: string, code: number): ChapterError {
  const message =
    code === NOTHING_TO_AWAIT
      ? 'It awaits a promise that never settles.'
      : `It ended its own thread, with exit code ${code}.`;
  return new ChapterError(message, cell);
}

function tooLong(cell: string, limit: number): ChapterError {
  return new ChapterError(
    `It did not stop: the limit for a run of the chapter is ${limit / 1000} s.`,
    cell,
  );
}
