/**
 * A Vite plugin that makes the sandbox's two scripts whole. A frame of opaque origin can fetch nothing from the
 * site, so each script is bundled to one classic script: the frame's goes into its document, the worker's is a
 * file that the page fetches on the first run and hands over as text.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { bundle } from './bundle.ts';
import { scriptFile } from './script-files.ts';

const MODULE = 'virtual:downhill/sandbox';
const RESOLVED = `\0${MODULE}`;

/** The frame's script, bundled once for the pages and for their policy. */
let frameScript: Promise<string> | undefined;

async function frameSource(): Promise<string> {
  frameScript ??= bundle('sandbox/frame.ts');
  return (await frameScript).trim();
}

/** The source expression that allows the frame's script in a policy. */
export async function frameScriptHash(): Promise<string> {
  return hashOf(await frameSource());
}

/** The source expression that allows an inline script. */
export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

function frameDocument(script: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval' blob:`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${script}</script>`;
}

/** Provides `virtual:downhill/sandbox`. */
export function sandboxPlugin(): Plugin {
  const worker = scriptFile({ entry: 'sandbox/worker.ts', name: 'sandbox-worker.js' });
  return {
    name: 'downhill:sandbox',
    configureServer: worker.configureServer,
    resolveId: id => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const frameHtml = frameDocument(await frameSource());
      const workerUrl = await worker.url(this);
      return `export const workerUrl = ${workerUrl};\nexport const frameHtml = ${JSON.stringify(frameHtml)};`;
    },
  };
}
