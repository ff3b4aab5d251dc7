/** Says that a part of the page did not load, where nothing else does. */
import './not-loaded.css';
import { announce } from '../../dom/announce.ts';
import { h } from '../../dom/html.ts';
import { NotLoadedError } from '../../dom/load.ts';

const WORDS =
  'A part of this page could not be loaded: is the site there? Try again; if that does not help, reload the page.';

/** Has whatever waited in vain for a file be told to the reader, until they press something again. */
export function listenToFailures(): void {
  const line = h('p', { class: 'not-loaded', 'data-notice': 'not-loaded' }, WORDS);
  addEventListener('unhandledrejection', event => {
    if (!(event.reason instanceof NotLoadedError)) return;
    event.preventDefault();
    console.warn(event.reason.message);
    if (!line.isConnected) announce(WORDS);
    document.body.append(line);
  });
  for (const kind of ['pointerdown', 'keydown']) {
    addEventListener(kind, () => line.remove(), { capture: true });
  }
}
