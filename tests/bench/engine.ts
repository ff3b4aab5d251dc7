/**
 * How fast the engine is, against others in the same run: `node tests/bench/engine.ts`, with the
 * workloads to run as arguments (default: all).
 *
 * Every contestant's loss has to agree with PyTorch's before it is timed. Then all take turns, so
 * that what else the machine does meets all alike; what counts is the median of the rounds, and more
 * than that the ratios.
 */
import { byHand } from './engine/by-hand.ts';
import { downhill } from './engine/downhill.ts';
import { findPeers } from './engine/peers.ts';
import { findPyTorch } from './engine/pytorch.ts';
import { type Contestant, OPS, type Run, type Workload, workloads } from './engine/workloads.ts';

const ROUNDS = 30;
/** Milliseconds that a contestant may take in one workload. */
const PATIENCE = 4000;

const pytorch = await findPyTorch();
const { peers, missing } = await findPeers();
if (!pytorch) missing.push('PyTorch: set DOWNHILL_PYTHON to a python that has torch');
const contestants: Contestant[] = [...downhill, byHand, ...(pytorch ? [pytorch] : []), ...peers];

const wanted = process.argv.slice(2) as Workload[];
for (const workload of wanted.length > 0 ? wanted : (Object.keys(workloads) as Workload[])) {
  await measure(workload);
}
for (const what of missing) console.log(`not found: ${what}`);
for (const { close } of contestants) close?.();

async function measure(workload: Workload): Promise<void> {
  const { title, steps } = workloads[workload];
  console.log(`\n${workload}  ${title}`);
  const judge = pytorch ?? byHand;
  const expected = (await (await judge.prepare(workload))(5)).loss;
  const runs: { name: string; run: Run; count: number; times: number[] }[] = [];
  for (const contestant of contestants) {
    const run = await contestant.prepare(workload);
    // PyTorch's process goes on from where it was as the judge.
    const loss = contestant === pytorch ? expected : (await run(5)).loss;
    if (!(Math.abs(loss - expected) <= 2e-4 * Math.abs(expected))) {
      console.log(`  ${contestant.name}: its loss is ${loss}, not ${expected}: not timed`);
      continue;
    }
    // The first runs compile; they also tell how many steps there is patience for.
    let each = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 3; i++) each = Math.min(each, (await run(steps)).microseconds / steps);
    const count = Math.min(steps, Math.max(1, Math.floor((1000 * PATIENCE) / ROUNDS / each)));
    runs.push({ name: contestant.name, run, count, times: [] });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, count, times } of runs) times.push((await run(count)).microseconds / count);
  }
  const reference = median(runs[0].times);
  for (const { name, times } of runs) {
    const ratio = (median(times) / reference).toFixed(2).padStart(9);
    const best = show(workload, Math.min(...times));
    console.log(`  ${name.padEnd(24)} ${show(workload, median(times))} ${ratio}x   best ${best}`);
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}

function show(workload: Workload, microseconds: number): string {
  if (workload === 'W5')
    return `${((2 * 512 ** 3) / microseconds / 1e3).toFixed(1)} GFLOP/s`.padStart(14);
  if (workload === 'W6') return `${((1000 * microseconds) / OPS).toFixed(1)} ns`.padStart(14);
  return `${microseconds.toFixed(microseconds < 10 ? 2 : 0)} µs`.padStart(14);
}
