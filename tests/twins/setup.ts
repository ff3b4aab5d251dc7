/** `npm run setup:pytorch`: a virtual environment with PyTorch, for `npm run verify:pytorch`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../support/tree.ts';
import { pythonWithTorch, VENV } from './python.ts';

const PACKAGES = ['torch', 'numpy', 'matplotlib'];

/** On Linux, PyPI's torch brings gigabytes for graphics cards; PyTorch's own index has one without. */
const SMALLER =
  process.platform === 'linux' ? ['--extra-index-url', 'https://download.pytorch.org/whl/cpu'] : [];

function run(command: string, args: string[]): boolean {
  console.log(`$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

const python = ['python3', 'python'].find(
  command => spawnSync(command, ['-c', 'import venv, ensurepip']).status === 0,
);
const bin = join(VENV, process.platform === 'win32' ? 'Scripts' : 'bin', 'python');
const isDone =
  python !== undefined &&
  run(python, ['-m', 'venv', VENV]) &&
  run(bin, ['-m', 'pip', 'install', '--retries', '1', ...SMALLER, ...PACKAGES]);

if (isDone) console.log(`PyTorch is in ${pythonWithTorch()}. Now: npm run verify:pytorch`);
else {
  const why = python
    ? 'pip could not install it; what it says is above. Behind a mirror, set PIP_INDEX_URL.'
    : 'There is no Python 3 with venv and pip. Install one: python.org, or, on Debian, apt install python3-venv.';
  console.error(`PyTorch is not set up. ${why}`);
  process.exitCode = 1;
}
