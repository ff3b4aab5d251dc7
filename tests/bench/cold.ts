/**
 * What a learner waits for before the first answer: `node tests/bench/cold.ts` measures the bundled
 * engine's size, and in fresh processes its import and the article's first training step.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleEngine } from '../support/engine-bundle.ts';

const RUNS = 21;

const { code, gzipped } = await bundleEngine();
console.log(`engine: ${(gzipped / 1000).toFixed(1)} KB gzip, ${code.length} characters`);

const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
try {
  writeFileSync(join(folder, 'engine.mjs'), code);
  writeFileSync(
    join(folder, 'step.mjs'),
    firstStep(pathToFileURL(join(folder, 'engine.mjs')).href),
  );
  const runs = Array.from({ length: RUNS }, () =>
    execFileSync(process.execPath, [join(folder, 'step.mjs')], { encoding: 'utf8' })
      .split(' ')
      .map(Number),
  );
  for (const [i, what] of ['import', 'first step', 'both'].entries()) {
    const times = runs.map(run => run[i]).toSorted((a, b) => a - b);
    const middle = times[RUNS >> 1].toFixed(1);
    console.log(`${what.padEnd(10)} median ${middle} ms, best ${times[0].toFixed(1)} ms`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function firstStep(engine: string): string {
  return `
const start = performance.now();
const torch = await import(${JSON.stringify(engine)});
const imported = performance.now();
torch.manual_seed(42);
const time = torch.arange(0, 20).float();
const speed = torch.randn(20).mul(3).add(time.sub(9.5).pow(2).mul(0.75)).add(1);
const params = torch.randn(3).requires_grad_();
const [a, b, c] = params;
const preds = a.mul(time.pow(2)).add(b.mul(time)).add(c);
const loss = preds.sub(speed).pow(2).mean();
loss.backward();
params.data.sub_(params.grad.data.mul(1e-5));
params.grad = null;
if (!(Math.abs(loss.item() - 25823.8) < 1)) throw new Error('the loss is ' + loss.item());
const end = performance.now();
console.log(imported - start, end - imported, end - start);
`;
}
