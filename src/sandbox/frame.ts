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

function serve(page: MessagePort, request: FrameRequest): void {
  switch (request.kind) {
    case 'start':
      start(request);
      break;
    case 'terminate':
      workers.get(request.worker)?.terminate();
      workers.delete(request.worker);
      break;
    case 'ping':
      page.postMessage(request.count);
  }
}

addEventListener(
  'message',
  event => {
    // Only the page that made the frame may hand it the channel of requests.
    if (event.source !== parent) return;
    const [page] = event.ports;
    page.onmessage = ({ data }: MessageEvent<FrameRequest>) => serve(page, data);
  },
  { once: true },
);

// No policy governs these, and nothing here needs them.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) {
  Reflect.deleteProperty(globalThis, name);
}
