/** The Chromium inside the npm package `@sparticuz/chromium`: unpacked, with all that it needs. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Program } from './browser.ts';

/**
 * Unpacks it into a folder that goes when this process ends.
 *
 * The package has a function for this, made for a cloud function's machine: it trusts whatever lies
 * in the shared folder for temporary files, and it leaves out the system libraries (NSS, Expat),
 * which the package carries and a bare machine lacks.
 */
export function unpackBundledChromium(): Program {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('it is for Linux on 64-bit Intel and AMD');
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = (name: string) =>
    brotliDecompressSync(readFileSync(join(dirname(entry), '../../bin', name)));

  const folder = mkdtempSync(join(tmpdir(), 'downhill-chromium-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

  const path = join(folder, 'chromium');
  writeFileSync(path, packed('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], { input: packed(archive) });
  }
  writeFileSync(join(folder, 'fonts.conf'), fontsOf(folder));
  return { path, env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder } };
}

/** Its one font, and the system's: Chromium stops at the first letter when there is none at all. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}
