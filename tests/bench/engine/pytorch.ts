import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Contestant, data } from './workloads.ts';

/** Real PyTorch in a process of its own; `null` if no Python here has it. */
export async function findPyTorch(): Promise<Contestant | null> {
  const python = [process.env.DOWNHILL_PYTHON ?? 'python3', 'python'].find(
    command => spawnSync(command, ['-c', 'import torch']).status === 0,
  );
  if (!python) return null;
  const child = spawn(python, [fileURLToPath(new URL('pytorch.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const answer = async () => String((await lines.next()).value);
  const plain = (_: string, value: unknown) =>
    value instanceof Float32Array ? Array.from(value) : value;
  child.stdin.write(`${JSON.stringify(data, plain)}\n`);
  const version = await answer();
  return {
    name: `PyTorch ${version.split('+')[0]}, 1 thread`,
    prepare: workload => async steps => {
      child.stdin.write(`${workload} ${steps}\n`);
      const [loss, microseconds] = (await answer()).split(' ').map(Number);
      return { loss, microseconds };
    },
    close: () => child.stdin.end(),
  };
}
