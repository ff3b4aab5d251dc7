/**
 * The other engines, where they are installed: none of them is needed for anything else, and
 * together they weigh more than the project.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jax } from './jax.ts';
import { jsPyTorch } from './js-pytorch.ts';
import { tfjs } from './tfjs.ts';
import type { Contestant } from './workloads.ts';

/** The folder whose node_modules has them. */
const folder = process.env.DOWNHILL_PEERS ?? process.cwd();

/** An optional package; its types are not here to be had. */
// biome-ignore lint/suspicious/noExplicitAny: see above.
export type Package = any;

const makers = {
  'jax-js': async () => jax(await load('@jax-js/jax', '0.1.25')),
  tfjs: async () =>
    tfjs(
      await load('@tensorflow/tfjs', '4.22.0'),
      await load('@tensorflow/tfjs-backend-wasm', '4.22.0'),
    ),
  'js-pytorch': async () => jsPyTorch(await load('js-pytorch', '0.7.2')),
};

/** Those that are there, and how to get the others. */
export async function findPeers(): Promise<{ peers: Contestant[]; missing: string[] }> {
  const peers: Contestant[] = [];
  const missing: string[] = [];
  for (const [name, make] of Object.entries(makers)) {
    try {
      peers.push(...(await make()));
    } catch (error) {
      missing.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
  return { peers, missing };
}

/** Loads a package by its CommonJS entry, which all of them have. */
async function load(name: string, version: string): Promise<Package> {
  const require = createRequire(pathToFileURL(join(folder, 'package.json')));
  try {
    return require(name);
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(
      `npm install --prefix ../peers --ignore-scripts ${name}@${version}, then DOWNHILL_PEERS=../peers`,
    );
  }
}
