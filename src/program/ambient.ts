/**
 * What a program shares with its host besides the engine: timers and `Math.random`. A host that governs them
 * can start every program alike, leave none of it going on, and see when it waits in vain.
 */

type Callback = (...values: unknown[]) => unknown;

/** What Node and a worker have in common here, and what only one of them has. */
interface Host {
  setTimeout(task: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  setImmediate?(task: () => void): void;
  MessageChannel: new () => Record<
    'port1' | 'port2',
    { onmessage: (() => void) | null; postMessage(message: null): void }
  >;
}

// Bound before any program runs: one may replace what is global.
const host = globalThis as unknown as Host;
const { setTimeout, clearTimeout, setImmediate, MessageChannel } = host;
const { apply } = Reflect;

/** Runs a function in a task of its own, right after the current one. */
export const queueTask: (task: () => void) => void = setImmediate ?? channelTask();

/** `queueTask` by a message to oneself: browsers delay timers, and no messages. */
function channelTask(): (task: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const send = port2.postMessage.bind(port2);
  const tasks: (() => void)[] = [];
  let first = 0;
  port1.onmessage = () => {
    const task = tasks[first++];
    if (first === tasks.length) first = tasks.length = 0;
    task();
  };
  return task => {
    tasks[tasks.length] = task;
    send(null);
  };
}

/**
 * Takes charge of this global scope's timers and `Math.random`; for a thread that runs programs and nothing else.
 */
export class Ambient {
  private readonly onIdle: () => void;
  private timers = new Map<number, unknown>();
  private count = 0;
  private isResting = false;
  private catchingUp = 0;
  private random = randomFrom(SEED);

  /** @param onIdle what `rest` calls when nothing is left to come */
  constructor(onIdle: () => void = () => {}) {
    this.onIdle = onIdle;
    define(Math, 'random', () => this.random());
    define(globalThis, 'setTimeout', this.starter(false));
    define(globalThis, 'setInterval', this.starter(true));
    define(globalThis, 'clearTimeout', (id: number) => this.clear(id));
    define(globalThis, 'clearInterval', (id: number) => this.clear(id));
  }

  /** Whether something is still to come for which the program may be waiting. */
  get isBusy(): boolean {
    return this.timers.size > 0 || this.catchingUp > 0;
  }

  /**
   * Resolves when what is already due has happened: the browser tells of a promise rejected unheard in a task
   * that comes after the one begun here first.
   */
  catchUp(): Promise<void> {
    this.catchingUp++;
    return new Promise(resolve => {
      queueTask(() =>
        queueTask(() => {
          this.catchingUp--;
          resolve();
          this.rest();
        }),
      );
    });
  }

  /** As it is before a program: no timer, and the same random numbers again. */
  reset(): void {
    for (const id of [...this.timers.keys()]) this.clear(id);
    this.random = randomFrom(SEED);
  }

  /** Calls `onIdle` when what is going on has come to its end and nothing is left to come. */
  rest(): void {
    if (this.isResting) return;
    this.isResting = true;
    queueTask(() => {
      this.isResting = false;
      if (!this.isBusy) this.onIdle();
    });
  }

  private starter(repeats: boolean): Callback {
    return (callback, ms, ...values) => {
      // Text to be evaluated, which `setTimeout` also takes in a browser, it would refuse in its own words.
      if (typeof callback !== 'function') throw new TypeError('a timer needs a function to call');
      const id = ++this.count;
      const start = () => this.timers.set(id, setTimeout(fire, Number(ms)));
      const fire = () => {
        if (repeats) start();
        else this.timers.delete(id);
        this.rest();
        apply(callback, undefined, values);
      };
      start();
      return id;
    };
  }

  private clear(id: number): void {
    if (!this.timers.has(id)) return;
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.rest();
  }
}

/** Replaces a global as it was: neither listed nor fixed. */
function define(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}

const SEED = 0x5eed;

/** The generator sfc32 ("small fast counting"), which passes the usual tests of randomness. */
function randomFrom(seed: number): () => number {
  let [a, b, c, counter] = [0, seed, 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next(); // until the seed is everywhere
  return next;
}
