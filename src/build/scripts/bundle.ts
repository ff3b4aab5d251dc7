import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../project-root.ts';
import { compilersLeftOut } from './left-out.ts';

/**
 * Bundles one file of `src`, with all that it imports, to a single classic script; what it exports is the
 * global `downhill`.
 */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    plugins: compilersLeftOut(),
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: {
        entry: join(root, 'src', file),
        formats: ['iife'],
        name: 'downhill',
      },
    },
  });
  const [output] = [result].flat();
  if (!('output' in output)) throw new Error(`Bundling ${file} gave no output.`);
  return output.output[0].code;
}
