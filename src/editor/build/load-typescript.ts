/** The editor's TypeScript, in Node. */

import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type ts from 'typescript';
import { readTypeScript } from './monaco-files.ts';
import { patchTypeScript } from './patch-typescript.ts';

/**
 * TypeScript as the editor's worker runs it. Node imports modules from files, so the patched source
 * is kept in `cacheDirectory`, under a name that its content decides.
 */
export async function loadTypeScript(
  cacheDirectory = 'node_modules/.cache/downhill',
): Promise<typeof ts> {
  const source = patchTypeScript(await readTypeScript());
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 16);
  const file = join(cacheDirectory, `typescript-${digest}.mjs`);
  const there = await stat(file).catch(() => null);
  if (!there) {
    await mkdir(cacheDirectory, { recursive: true });
    // Written aside first: two runs at once never see half a file.
    const aside = `${file}.${process.pid}`;
    await writeFile(aside, source);
    await rename(aside, file);
  }
  const module = (await import(pathToFileURL(file).href)) as { typescript: typeof ts };
  return module.typescript;
}
