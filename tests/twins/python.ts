/** A Python that has PyTorch. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../support/tree.ts';

/** Where `npm run setup:pytorch` puts one; git ignores it. */
export const VENV = '.venv-torch';

const inVenv = join(root, VENV, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/**
 * The first of these that has PyTorch: the one that DOWNHILL_PYTHON names, and then no other; the one that
 * `npm run setup:pytorch` has made; the machine's own.
 */
export function pythonWithTorch(): string | null {
  const named = process.env.DOWNHILL_PYTHON;
  const candidates = named ? [named] : [inVenv, 'python3', 'python'];
  const has = (command: string) => spawnSync(command, ['-c', 'import torch']).status === 0;
  return candidates.find(has) ?? null;
}

/** What to do where there is none. */
export const HOW_TO_GET_IT = process.env.DOWNHILL_PYTHON
  ? `${process.env.DOWNHILL_PYTHON}, which DOWNHILL_PYTHON names, cannot import torch.`
  : 'No Python here has PyTorch. Get it, into a folder of its own here, with: npm run setup:pytorch\n' +
    'Or name an interpreter that has it: DOWNHILL_PYTHON=/path/to/python npm run verify:pytorch';
