/**
 * The pages' Content Security Policy, written into every page of the built site: a folder of files has no
 * headers. Astro could write one (`security.csp`), but it lists a hash for each script file, which `'self'`
 * allows anyway, and none for inline scripts, which need one.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { frameScriptHash, hashOf } from '../scripts/sandbox-plugin.ts';

/** An inline script's text, between its tags as they stand. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc[\s=])[^>]*>([\s\S]*?)<\/script>/gi;

/** Up to here a page holds nothing that a policy governs; the encoding must come within its first kilobyte. */
const START = /<head[^>]*>(?:\s*<meta charset[^>]*>)?/i;

/**
 * A page with its policy, which allows the inline scripts it was built with and no others.
 * @param frameHash the source expression of the sandboxed frame's script: a `srcdoc` frame has its page's policy too
 */
function withPolicy(html: string, frameHash: string): string {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => hashOf(script));
  const policy = [
    "default-src 'self'",
    // Programs and their worker are blobs, and the policy is inherited all the way down to them.
    `script-src 'self' 'wasm-unsafe-eval' blob: ${[...new Set([frameHash, ...scripts])].join(' ')}`,
    "worker-src 'self' blob:",
    // Charts, the editor and highlighted code are styled in place.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html.replace(
    START,
    start => `${start}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/** Gives every page of the built site its policy. */
export function contentPolicy(): AstroIntegration {
  return {
    name: 'downhill:content-policy',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        const frameHash = await frameScriptHash();
        for await (const path of glob('**/*.html', { cwd: folder })) {
          const file = join(folder, path);
          await writeFile(file, withPolicy(await readFile(file, 'utf8'), frameHash));
        }
      },
    },
  };
}
