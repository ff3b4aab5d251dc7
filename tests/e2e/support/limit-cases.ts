/** What a program can run into, and what the reader is told: for the test, and for the benchmark of stalls. */
export interface LimitCase {
  what: string;
  code: string;
  state: 'done' | 'error' | 'stopped';
  /** What the reader sees, in the output or beside the buttons. */
  says: RegExp;
}

const MEMORY = /RangeError: out of memory: \d+ (MB|GB) more would be above the 2 GB there are/;
const TIME = /Stopped: it was still running after [\d.]+ s/;
const NEVER = /Error: it awaits a promise that never settles/;

export const LIMITS: readonly LimitCase[] = [
  { what: 'an endless loop', code: 'while (true) {}', state: 'stopped', says: TIME },
  {
    what: 'endless recursion',
    code: 'const deeper = () => deeper();\ndeeper()',
    state: 'error',
    says: /a function calls itself too often, or without end/,
  },
  {
    what: '8 GB of buffers',
    code: 'const all = [];\nfor (let i = 0; i < 80; i++) all.push(new Float64Array(12.5e6));',
    state: 'error',
    says: MEMORY,
  },
  { what: 'an array of 5e9 numbers', code: 'new Float64Array(5e9)', state: 'error', says: MEMORY },
  {
    what: 'endless tensors',
    code: 'const all = [];\nfor (;;) all.push(torch.zeros(1e7));',
    state: 'error',
    says: MEMORY,
  },
  {
    what: 'a buffer that may grow to 5 GB',
    code: 'new ArrayBuffer(8, { maxByteLength: 5e9 })',
    state: 'error',
    says: MEMORY,
  },
  {
    what: 'buffers that are let go of',
    code: 'for (let i = 0; i < 400; i++) new Float64Array(1e6);\n"through"',
    state: 'done',
    says: /'through'/,
  },
  {
    what: 'an endless array',
    code: 'const all = [];\nfor (;;) all.push([1, 2, 3]);',
    state: 'stopped',
    says: TIME,
  },
  {
    what: 'an array that is too long',
    code: 'new Array(-1)',
    state: 'error',
    says: /Invalid array length: nothing can be so long/,
  },
  {
    what: 'a text that is too long',
    code: 'const all = [];\nfor (;;) all.push("x".repeat(2 ** 29));',
    state: 'error',
    says: /Invalid string length: nothing can be so long/,
  },
  {
    what: 'endless printing',
    code: 'for (;;) console.log("x".repeat(100));',
    state: 'stopped',
    says: /Cut after 1000 outputs|Cut after 100,000 characters/,
  },
  {
    what: 'a very long line',
    code: 'console.log("x".repeat(2e8))',
    state: 'done',
    says: /Cut after 100,000 characters/,
  },
  {
    what: 'endless charts',
    code: 'for (;;) { plt.plot([1, 2]); plt.show(); }',
    state: 'stopped',
    says: /Cut after 40 charts/,
  },
  {
    what: 'a chart of a million points',
    code: 'const x = Array.from({ length: 1e6 }, (_, i) => i);\nplt.scatter(x, x)',
    state: 'done',
    says: /Cut where the charts have more than 100,000 numbers/,
  },
  {
    what: 'a chart of as many points as there may be',
    code: 'const x = Array.from({ length: 49_000 }, (_, i) => i);\nplt.scatter(x, x); "drawn"',
    state: 'done',
    says: /'drawn'/,
  },
  {
    what: 'a line of as many points',
    code: 'const x = Array.from({ length: 49_000 }, (_, i) => i);\nplt.plot(x, x.map(Math.sin)); "drawn"',
    state: 'done',
    says: /'drawn'/,
  },
  {
    what: 'an image of as many pixels',
    code: 'plt.imshow(torch.rand(300, 300)); "drawn"',
    state: 'done',
    says: /'drawn'/,
  },
  {
    what: 'contours of noise',
    code: 'plt.contourf(torch.rand(300, 300)); "drawn"',
    state: 'done',
    says: /'drawn'/,
  },
  {
    what: 'a chart of more bars than can be told apart',
    code: 'const x = Array.from({ length: 17_000 }, (_, i) => i);\nplt.bar(x, x);',
    state: 'done',
    says: /Cut where a chart has more than 2,500 bars or markers/,
  },
  {
    what: 'a long table',
    code: 'console.table(Array.from({ length: 1e4 }, (_, i) => ({ i, text: "x".repeat(100) })))',
    state: 'done',
    says: /more|Cut after/,
  },
  {
    what: 'a very long error',
    code: 'throw new Error("x".repeat(2e8))',
    state: 'error',
    says: /x{100} …/,
  },
  {
    what: 'an error that throws when it is looked at',
    code: 'throw { get message() { throw 1; }, toString() { throw 2; } }',
    state: 'error',
    says: /thrown: \[a value that cannot be shown\]/,
  },
  {
    what: 'a promise that never settles',
    code: 'await new Promise(() => {});',
    state: 'error',
    says: NEVER,
  },
  {
    what: 'one that a cleared timer was to settle',
    code: 'await new Promise(done => clearTimeout(setTimeout(done, 50)));',
    state: 'error',
    says: NEVER,
  },
  {
    what: 'a wait that takes too long',
    code: 'await new Promise(done => setTimeout(done, 60_000));',
    state: 'stopped',
    says: TIME,
  },
  {
    what: 'an error in a timer',
    code: 'setTimeout(() => { throw new Error("late"); }, 10);\nawait new Promise(done => setTimeout(done, 500));',
    state: 'error',
    says: /Error: late\s+in the cell mse, line 1/,
  },
  {
    what: 'a rejection that nobody hears',
    code: 'Promise.reject(new Error("unheard"));\n1',
    state: 'error',
    says: /Error: unheard\s+in the cell mse, line 1/,
  },
  {
    what: 'globals that are deleted',
    code: 'for (const name of Object.getOwnPropertyNames(globalThis)) delete globalThis[name];\n1',
    state: 'error',
    says: /ReferenceError: \w+ is not defined|never settles|Cannot delete property/,
  },
  {
    what: 'globals that are overwritten',
    code: 'globalThis.Promise = globalThis.Map = globalThis.performance = 1;\n1',
    state: 'error',
    says: /TypeError: Promise is not a constructor/,
  },
  { what: 'the worker’s end', code: 'self.close()', state: 'error', says: /self is not defined/ },
  {
    what: 'an iterator that never ends, in the runner’s own loops',
    code: `Array.prototype[Symbol.iterator] = function* () {
      for (;;) yield { kind: 'text', stream: 'log', text: 'flood' };
    };
    console.log(1)`,
    state: 'stopped',
    says: TIME,
  },
];
