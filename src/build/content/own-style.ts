/**
 * The course's own rules, content/style.css: what is no CSS is named where it stands. A browser would pass over it
 * without a word while one writes, and the build name a place in all of the site's rules.
 */
import { type Plugin, preprocessCSS, type ResolvedConfig } from 'vite';

const FILE = 'content/style.css';

/**
 * Checks a text of that file.
 * @throws Error that names the line
 */
export async function checkStyle(source: string, config: ResolvedConfig): Promise<void> {
  const strict: ResolvedConfig = { ...config, css: { ...config.css, transformer: 'lightningcss' } };
  try {
    await preprocessCSS(source, FILE, strict);
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number } };
    const place = loc ? `${FILE}:${loc.line}` : FILE;
    const what = message.replace(/^\[lightningcss\] /, '').replace(/ \{.*$/s, '');
    throw new Error(`${place}: this is no CSS: ${what}.`);
  }
}

/** Checks it whenever it is loaded. */
export function ownStyle(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'downhill:own-style',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    async transform(source, id) {
      if (id.split('?')[0].endsWith(`/${FILE}`)) await checkStyle(source, config);
    },
  };
}
