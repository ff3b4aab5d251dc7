/** The built site, served as any plain web server would serve it. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { readCourse } from '../../../src/build/content/course-file.ts';

/** Where the build puts the site. */
export const dist = join(import.meta.dirname, '../../../dist');

/** The path that the site is built for, with a slash at both ends. */
export const base = `${readCourse().base}/`.replace('//', '/');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a built site on a free port. The URL is that of the home page.
 * @param folder where it is built
 * @param at the path that it is built for
 * @param headers what the server sends with every file
 */
export async function serveSite(
  folder = dist,
  at = base,
  headers: Record<string, string> = {},
): Promise<{ url: string; server: Server }> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error('There is no built site to test: run `npm run build` first.');
  }
  const server = createServer((request, response) => {
    const { status, file, location } = lookUp(folder, at, request.url ?? '/');
    if (location) response.setHeader('location', location);
    if (file)
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.writeHead(status, headers).end(file ? readFileSync(file) : '');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  // A set-up that fails further on ends at once.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${at}`, server };
}

interface Answer {
  status: number;
  file?: string;
  location?: string;
}

/** What a static host answers: the file, a folder's index.html, or the 404 page. */
function lookUp(folder: string, at: string, url: string): Answer {
  const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  const file = path.startsWith(at) ? join(folder, path.slice(at.length)) : '';
  const found = file.startsWith(folder) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (found?.isFile()) return { status: 200, file };
  if (found?.isDirectory()) {
    if (!path.endsWith('/')) return { status: 301, location: `${path}/` };
    const index = join(file, 'index.html');
    if (existsSync(index)) return { status: 200, file: index };
  }
  const missing = join(folder, '404.html');
  return existsSync(missing) ? { status: 404, file: missing } : { status: 404 };
}
