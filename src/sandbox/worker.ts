/** The browser's end of the program: a worker that runs chapters and reports to the page. */
import { takeProgram } from '../program/assemble.ts';
import { Runner } from '../program/run.ts';
import { hideGlobals } from './hide-globals.ts';
import type { RunReport, RunRequest } from './protocol.ts';

/** The worker's global scope, as far as it is used here: the page's library of types does not know it. */
declare const self: {
  importScripts(url: string): void;
  addEventListener<K extends keyof WorkerEvents>(
    kind: K,
    listener: (event: WorkerEvents[K]) => void,
    options?: { once: boolean },
  ): void;
};
interface WorkerEvents {
  message: MessageEvent;
  error: ErrorEvent;
  unhandledrejection: PromiseRejectionEvent;
}

// All that is needed below is bound here, before any code of the reader's could replace it.
const importScripts = self.importScripts.bind(self);
const now = performance.now.bind(performance);
const { createObjectURL, revokeObjectURL } = URL;
const Script = Blob;
let post: (report: RunReport) => void;
let run = 0;

const runner = new Runner({
  load(text) {
    const url = createObjectURL(new Script([text], { type: 'text/javascript' }));
    try {
      importScripts(url);
    } finally {
      revokeObjectURL(url);
    }
    return takeProgram();
  },
  now,
  emit: event => post({ run, event }),
});

function listen(port: MessagePort): void {
  post = port.postMessage.bind(port);
  port.onmessage = ({ data }: MessageEvent<RunRequest>) => {
    run = data.run;
    void runner.run(data.spec);
  };
}

self.addEventListener('message', event => listen(event.ports[0]), { once: true });

self.addEventListener('unhandledrejection', event => {
  event.preventDefault();
  runner.failLate(event.reason);
});

self.addEventListener('error', event => {
  event.preventDefault();
  runner.failLate(event.error);
});

hideGlobals(self);
