/** Font files that the build makes: once, and kept in a cache. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { root } from '../project-root.ts';

const FOLDER = 'node_modules/.cache/downhill';

/**
 * The path of a file of the cache, from the project's root. It is made where it is not there.
 * @param from what it is made of: with something else it is another file
 */
export async function fontFile(
  file: string,
  from: unknown,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const kind = createHash('sha256').update(JSON.stringify(from)).digest('hex');
  const { name, ext } = parse(file);
  const path = `${FOLDER}/${name}-${kind.slice(0, 12)}${ext}`;
  if (!existsSync(join(root, path))) {
    await mkdir(join(root, FOLDER), { recursive: true });
    await writeFile(join(root, path), await make());
  }
  return `./${path}`;
}
