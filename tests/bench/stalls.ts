/**
 * How long a program can keep the page from answering: `node tests/bench/stalls.ts` after `npm run build`. For
 * each program that goes too far, the longest task of the page's main thread, by the clock and in processor time:
 * on a busy machine only the latter says what the page does.
 */
import { LIMITS } from '../e2e/support/limit-cases.ts';
import { openEditor, openPage } from './page.ts';

const CELL = 'mse';
const wanted = process.argv[2] ?? '';

const inMs = (microseconds: number) => (microseconds / 1000).toFixed(0).padStart(4);

const { page, close } = await openPage('seven-steps/');
const cell = page.locator(`[data-cell="${CELL}"]`);
await cell.locator('[data-run]').click();
await openEditor(page, CELL);
await page.waitForTimeout(3000);
await run('40 + 2');

for (const { what, code } of LIMITS.filter(({ what }) => what.includes(wanted))) {
  const browser = page.context().browser();
  await type(code);
  await browser?.startTracing(page, { categories: ['toplevel'] });
  await run();
  await page.waitForTimeout(300);
  const trace = JSON.parse(String(await browser?.stopTracing())) as { traceEvents: TraceEvent[] };
  const { dur, tdur } = longestTask(trace.traceEvents);
  console.log(`${what.padEnd(60)} ${inMs(dur)} ms, processor ${inMs(tdur)} ms`);
  await run('40 + 2');
}
await close();

interface TraceEvent {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; src_func?: string };
}

async function type(code: string): Promise<void> {
  await cell.locator('.native-edit-context, textarea').first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`//\n${code}`);
  await page.waitForTimeout(500);
}

async function run(code?: string): Promise<void> {
  if (code) await type(code);
  await cell.getByRole('button', { name: /^Run/ }).click();
  await page
    .locator(
      `[data-cell="${CELL}"]:is([data-state=done], [data-state=error], [data-state=stopped])`,
    )
    .waitFor();
}

/** The longest task of any page's main thread: there are the page's and the frame's. */
function longestTask(events: readonly TraceEvent[]): { dur: number; tdur: number } {
  const named = events.filter(({ name }) => name === 'thread_name');
  const isMain = ({ pid, tid }: TraceEvent) =>
    named.some(({ args, ...thread }) => {
      return args.name === 'CrRendererMain' && thread.pid === pid && thread.tid === tid;
    });
  const tasks = events
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .filter(isMain);
  const most = (times: (number | undefined)[]) => Math.max(0, ...times.map(time => time ?? 0));
  return { dur: most(tasks.map(task => task.dur)), tdur: most(tasks.map(task => task.tdur)) };
}
