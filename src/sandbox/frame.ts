/**
 * The sandboxed frame's whole script. It owns the workers, so that they have its opaque origin and its
 * policy, and ends them when the page says so.
 */
import type { FrameRequest } from './protocol.ts';

/** The workers, each with the address of its script: in WebKit one whose address is revoked can load no other. */
const workers = new Map<number, { worker: Worker; url: string }>();

function start({ worker: id, source, port }: Extract<FrameRequest, { kind: 'start' }>): void {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.postMessage(null, [port]);
  workers.set(id, { worker, url });
}

function terminate(id: number): void {
  const started = workers.get(id);
  if (!started) return;
  started.worker.terminate();
  URL.revokeObjectURL(started.url);
  workers.delete(id);
}

function serve(page: MessagePort, request: FrameRequest): void {
  switch (request.kind) {
    case 'start':
      start(request);
      break;
    case 'terminate':
      terminate(request.worker);
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
