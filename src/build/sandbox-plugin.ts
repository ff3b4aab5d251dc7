/**
 * A Vite plugin that makes the sandbox's two scripts whole. A frame of opaque origin can fetch nothing from the
 * site, so each script is bundled to one classic script: the frame's goes into its document, the worker's is a
 * file that the page fetches on the first run and hands over as text.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const MODULE = 'virtual:downhill/sandbox';
const RESOLVED = `\0${MODULE}`;
const DEV_WORKER_PATH = '/@downhill/sandbox-worker.js';

const entry = (name: string) => fileURLToPath(new URL(`../sandbox/${name}.ts`, import.meta.url));

/** Bundles one entry, with all that it imports, to a single classic script. */
async function bundle(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: { entry: entry(name), formats: ['iife'], name: 'downhill' },
    },
  });
  const [output] = [result].flat();
  if (!('output' in output)) throw new Error(`Bundling ${name} gave no output.`);
  return output.output[0].code;
}

function frameDocument(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval' blob:`,
    'worker-src blob:',
  ].join('; ');
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${script}</script>`;
}

export function sandboxPlugin(): Plugin {
  let serving = false;
  return {
    name: 'downhill:sandbox',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    resolveId: id => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const frameHtml = frameDocument((await bundle('frame')).trim());
      let workerUrl = JSON.stringify(DEV_WORKER_PATH);
      if (!serving) {
        const source = await bundle('worker');
        const file = this.emitFile({ type: 'asset', name: 'sandbox-worker.js', source });
        workerUrl = `import.meta.ROLLUP_FILE_URL_${file}`;
      }
      return `export const workerUrl = ${workerUrl};\nexport const frameHtml = ${JSON.stringify(frameHtml)};`;
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (!request.url?.endsWith(DEV_WORKER_PATH)) return next();
        try {
          const source = await bundle('worker');
          response.setHeader('Content-Type', 'text/javascript');
          response.end(source);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
