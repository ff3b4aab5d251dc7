/** What would let a reader's code speak for the runner, or outlive its worker. */
const HIDDEN = [
  'postMessage',
  'close',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'reportError',
  'importScripts',
  'console',
  'onmessage',
];

/** Removes from a worker's global scope, all along its prototype chain, what the reader's code has no use for. */
export function hideGlobals(scope: object): void {
  for (const name of HIDDEN) {
    for (let holder: object | null = scope; holder; holder = Object.getPrototypeOf(holder)) {
      Reflect.deleteProperty(holder, name);
    }
  }
}
