/**
 * What a key costs in Monaco: `node tests/bench/typing.ts` after `npm run build`. Milliseconds of the page's main thread,
 * in the processor's own time, so that a busy machine changes little; in a lesson's cell as it is, and in one of many
 * lines, where whatever is done to all of them at each key shows.
 */
import type { CDPSession, Page } from 'playwright-core';
import { openEditor, openPage } from './page.ts';

const CELL = 'data';
const KEYS = 'const abc = 12 + 5; '.repeat(3);
/** Milliseconds between keys: each is drawn before the next one. */
const PAUSE = 120;
const NAMES = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

const { page, close } = await openPage('seven-steps/');
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
await openEditor(page, CELL);
await page.waitForTimeout(3000);
await measureKeys(page, session, 'a cell as it is');
await page.keyboard.press('ControlOrMeta+End');
const lines = Array.from({ length: 60 }, (_, i) => `const line${i} = ${i} + 1; // of many`);
await page.keyboard.insertText(`\n${lines.join('\n')}`);
await page.waitForTimeout(3000);
await measureKeys(page, session, `a cell of ${lines.length} lines more`);
await close();

/** Types in the first line, and tells what the main thread has done for each key. */
async function measureKeys(page: Page, session: CDPSession, what: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Home');
  const before = await timesOf(session);
  for (const key of KEYS) {
    await page.keyboard.type(key);
    await page.waitForTimeout(PAUSE);
  }
  const after = await timesOf(session);
  const spent = NAMES.map((name, i) => {
    const each = ((after[i] - before[i]) * 1000) / KEYS.length;
    return `${name.replace('Duration', '')} ${each.toFixed(1)} ms`;
  });
  console.log(`a key in ${what}: ${spent.join(', ')}`);
}

/** Seconds so far, in the order of the names. */
async function timesOf(session: CDPSession): Promise<number[]> {
  const { metrics } = await session.send('Performance.getMetrics');
  return NAMES.map(wanted => metrics.find(({ name }) => name === wanted)?.value ?? 0);
}
