import { expect, test } from 'vitest';
import { filesIn, root, textOf } from '../support/tree.ts';
import { dist } from './support/site.ts';

/**
 * Ways to fetch from another host. A link that a reader follows is fine, and so is an address that is
 * only written somewhere, such as the name of SVG.
 */
const ways: { files: RegExp; fetches: RegExp }[] = [
  {
    files: /\.(html|svg)$/,
    fetches:
      /<(?!a\b)\w[^>]*\s(?:src|srcset|href|data|poster|action)\s*=\s*["']?\s*(?:https?:)?\/\/[^>]*/gi,
  },
  {
    files: /\.(html|svg|css)$/,
    fetches: /(?:url\(|@import)\s*["']?\s*(?:https?:)?\/\/[^)"'\s]+/gi,
  },
  {
    files: /\.(html|js)$/,
    fetches:
      /\b(?:fetch|import|importScripts|Worker|WebSocket|EventSource)\s*\(\s*["'`](?:https?:|wss?:)?\/\/[^"'`]+|\bfrom\s*["']https?:[^"']+/g,
  },
];

/** Relations of a `<link>` that name a page and fetch nothing. */
const names = /\brel\s*=\s*["']?(?:canonical|alternate|license|author|next|prev)\b/i;

/** The fetches from other hosts in a file's text. */
function fetchesIn(path: string, text: string): string[] {
  return ways
    .filter(({ files }) => files.test(path))
    .flatMap(({ fetches }) => text.match(fetches) ?? [])
    .filter(match => !names.test(match));
}

test.each([
  ['a.html', '<script src="https://cdn.example/x.js"></script>', 1],
  ['a.html', '<link rel="stylesheet" href="//cdn.example/x.css">', 1],
  ['a.html', '<link rel="canonical" href="https://downhill.example/">', 0],
  ['a.html', '<a class="x" href="https://pytorch.org/">PyTorch</a>', 0],
  ['a.html', '<p style="background: url(https://cdn.example/x.png)">', 1],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://x.example/y"/></svg>', 1],
  ['a.css', '@import "https://fonts.example/x.css";', 1],
  ['a.css', '@font-face { src: url(/_astro/inter.woff2) }', 0],
  ['a.js', 'fetch(`https://api.example/`);import("https://esm.example/x")', 2],
  ['a.js', 'const help = "https://docs.example/"; fetch("/data.json")', 0],
])('%s with %s', (path, text, count) => {
  expect(fetchesIn(path, text)).toHaveLength(count);
});

test('no file of the built site fetches from another host', () => {
  const folder = dist.slice(root.length + 1);
  const found = filesIn(folder).flatMap(path =>
    fetchesIn(path, textOf(path) ?? '').map(match => `${path}: ${match.slice(0, 200)}`),
  );
  expect(found).toEqual([]);
});
