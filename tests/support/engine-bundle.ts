import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** The whole engine as one minified module, and what it weighs in bytes after gzip. */
export async function bundleEngine(): Promise<{ code: string; gzipped: number }> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      rollupOptions: {
        input: 'engine/index.ts',
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  });
  if (!('output' in result)) throw new Error('one build was asked for');
  const { code } = result.output[0];
  return { code, gzipped: gzipSync(code, { level: 9 }).length };
}
