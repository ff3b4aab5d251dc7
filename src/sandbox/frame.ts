/**
 * The sandboxed frame's whole script. It owns the workers, so that they have its opaque origin and its
 * policy, and ends them when the page says so.
 */
import type { FrameRequest } from './protocol.ts';

const workers = new Map<number, Worker>();

function start({ worker: id, source, port }: Extract<FrameRequest, { kind: 'start' }>): void {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  worker.postMessage(null, [port]);
  workers.set(id, worker);
}

function serve({ data }: MessageEvent<FrameRequest>): void {
  if (data.kind === 'start') start(data);
  else {
    workers.get(data.worker)?.terminate();
    workers.delete(data.worker);
  }
}

addEventListener(
  'message',
  event => {
    // Only the page that made the frame may hand it the channel of requests.
    if (event.source !== parent) return;
    event.ports[0].onmessage = serve;
  },
  { once: true },
);
