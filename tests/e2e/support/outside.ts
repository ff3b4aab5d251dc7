import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The rest of the world, as a page gets to see it: nobody answers, and every call is written down. */
export interface Outside {
  /** The address of a proxy that stands for every other host. */
  proxy: string;
  /** The calls so far: an address, or `host:port` where the rest was encrypted. */
  calls: string[];
  server: Server;
}

/**
 * Stands in for all other hosts. A proxy sees what the browser really sends, from wherever in the page;
 * what Playwright tells of requests leaves out some of a worker's in a sandboxed frame.
 */
export async function watchOutside(): Promise<Outside> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.writeHead(403).end();
  });
  // For https: and wss: the browser asks the proxy for a tunnel.
  server.on('connect', (request, socket) => {
    calls.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { proxy: `http://127.0.0.1:${port}`, calls, server };
}
