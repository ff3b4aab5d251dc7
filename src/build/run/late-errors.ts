/**
 * A Vite plugin for the development server: shows an error to the page that it is about, however late that listens. Astro
 * tells it a fifth of a second after the page has gone out; on a busy machine nobody hears it, and the page stays empty.
 */
import type { ErrorPayload, HotChannelClient, Plugin } from 'vite';

/** How long an error is kept for a page that is still to listen, in milliseconds. */
const PATIENCE = 5000;

/** What of Vite's line to the pages is needed. */
interface Line {
  send(message: unknown, ...rest: unknown[]): void;
  on(event: 'vite:client:connect', listener: (_: unknown, page: HotChannelClient) => void): void;
}

/** Tells pages that begin to listen of an error that has just been told. @returns forgets it: a file was saved */
export function repeatErrors(line: Line): () => void {
  let last: { error: ErrorPayload; until: number } | null = null;
  const send = line.send.bind(line);
  line.send = (message, ...rest) => {
    if (isError(message)) last = { error: message, until: Date.now() + PATIENCE };
    send(message, ...rest);
  };
  line.on('vite:client:connect', (_, page) => {
    if (last && Date.now() < last.until) page.send(last.error);
  });
  return () => {
    last = null;
  };
}

const isError = (message: unknown): message is ErrorPayload =>
  typeof message === 'object' && (message as ErrorPayload | null)?.type === 'error';

/** The plugin. */
export function lateErrors(): Plugin {
  let forget = () => {};
  return {
    name: 'downhill:late-errors',
    apply: 'serve',
    configureServer(server) {
      forget = repeatErrors(server.environments.client.hot as Line);
    },
    hotUpdate() {
      forget();
    },
  };
}
