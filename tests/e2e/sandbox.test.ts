/** Strangers' code, in a real page: nothing of the page is in its reach, and nobody hears of it. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { type Attack, CODE, NETWORK, PAGE, STORAGE, trying } from './support/attacks.ts';
import { openLab } from './support/lab.ts';
import { openPage } from './support/page.ts';

// That nobody outside was called is asserted by `openPage`, at the end of every test.

const ALL = [...NETWORK, ...CODE, ...STORAGE, ...PAGE];

/** What the browser writes to the console when its policy has refused something. */
const REFUSALS = [/Content Security Policy/, /Refused to/, /ERR_/, /sandbox/i, /WebTransport/];

/** Puts code at the head of the worker's script, which no stranger can. */
async function smuggle(page: Page, code: string): Promise<void> {
  await page.route(/sandbox-worker/, async route => {
    const script = await (await fetch(route.request().url())).text();
    await route.fulfill({ contentType: 'text/javascript', body: `${code}\n${script}` });
  });
}

/** The outcomes of attacks that got something. */
const successes = (outcomes: string[]) => outcomes.filter(outcome => / GOT /.test(outcome));

const without = (names: Attack[0][]) => ALL.filter(([name]) => !names.includes(name));

test('in a cell, there is nothing to try it with', async () => {
  const { run } = await openLab({ expected: REFUSALS });
  const { output } = await run(`${trying(ALL)}
    await Promise.all(attempts);
    for (const name in outcomes) console.log(name + ': ' + outcomes[name]);`);
  const outcomes = output.split('\n');
  expect(outcomes).toHaveLength(ALL.length);
  for (const outcome of outcomes) {
    expect(outcome).toMatch(/: (ReferenceError: \w+ is not defined|EvalError: .+)$/);
  }
});

const SPEAKING_FOR_THE_RUNNER: [attack: string, code: string, output: RegExp][] = [
  ['import()', `await import('https://outside.example/x.js')`, /SyntaxError: A cell cannot import/],
  ['import', `import 'https://outside.example/x.js'`, /SyntaxError: A cell cannot import/],
  ['postMessage', `postMessage({ run: 1 })`, /ReferenceError: postMessage is not defined/],
  [
    'an event listener',
    `addEventListener('message', () => {})`,
    /ReferenceError: addEventListener/,
  ],
  ['a channel', `new BroadcastChannel('x')`, /ReferenceError: BroadcastChannel/],
  ['the global scope’s class', `globalThis.constructor('return 1')()`, /EvalError|TypeError/],
  [
    'a constructor’s text',
    `(async () => {}).constructor('await 1')()`,
    /EvalError: text cannot be run/,
  ],
  ['a timer’s text', `setTimeout('globalThis.x = 1')`, /TypeError: a timer needs a function/],
  ['the compiler’s names', `$_enter(0)`, /SyntaxError: The name \$_enter is reserved/],
  ['a peer', `new RTCPeerConnection()`, /ReferenceError: RTCPeerConnection/],
  [
    'the runner’s own stack',
    `Error.prepareStackTrace = (_, sites) => sites;
    let sites;
    try { null.x } catch (error) { sites = error.stack }
    sites.map(site => site.getThis() ?? site.getFunction() ?? null).every(value => value === null)`,
    /^true$/,
  ],
];

test('what would speak for the runner is refused in a cell', async () => {
  const { run } = await openLab();
  for (const [attack, code, expected] of SPEAKING_FOR_THE_RUNNER) {
    expect.soft((await run(code)).output, attack).toMatch(expected);
  }
});

test('in the worker, with all the browser’s names, the policy refuses', async () => {
  const attacks = without(['eval', 'a function from text']);
  const smuggled = `{${trying(attacks)}
    Math.outcomes = outcomes;
  }`;
  const { page, run } = await openLab({ expected: REFUSALS });
  await smuggle(page, smuggled);
  const { output } = await run(`await new Promise(done => setTimeout(done, 1500));
    for (const name in Math.outcomes) console.log(name + ': ' + Math.outcomes[name]);`);
  expect(output.split('\n').length).toBeGreaterThan(attacks.length - 5); // some never answer at all
  expect(successes(output.split('\n'))).toEqual([]);
});

test('in the frame, where no stranger’s code ever is, sandbox and policy refuse', async () => {
  const udp = createSocket('udp4');
  onTestFinished(() => void udp.close());
  let packets = 0;
  udp.on('message', () => packets++);
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const peer: Attack[] = [
    [
      'a peer',
      `new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp.address().port}' }] }).createOffer()`,
    ],
    [
      'a script element',
      `new Promise((done, fail) => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "RAN"';
      document.documentElement.append(script);
      document.title === 'RAN' ? done('RAN') : fail(new Error('refused'));
    })`,
    ],
    [
      'an image',
      `new Promise((done, fail) => Object.assign(new Image(), {
      onload: done, onerror: () => fail(new Error('refused')), src: 'https://outside.example/x.png' }))`,
    ],
    [
      'a form',
      `{
      const form = document.createElement('form');
      form.action = 'https://outside.example/';
      document.documentElement.append(form);
      form.submit();
      throw new Error('no answer')
    }`
        .replace(/^\{/, '(() => {')
        .concat(')()'),
    ],
    [
      'a download',
      `(() => {
      const link = Object.assign(document.createElement('a'), { href: 'data:,x', download: 'x.txt' });
      link.click();
      throw new Error('no answer');
    })()`,
    ],
  ];
  const { page, run } = await openLab({ expected: REFUSALS });
  const downloads: unknown[] = [];
  page.on('download', download => downloads.push(download));
  page.on('popup', popup => downloads.push(popup));
  await run('1 + 1');
  const frame = page.frames()[1];
  // `eval` from the debugger is allowed, whatever the policy says.
  const attacks = [...without(['eval', 'a function from text']), ...peer];
  const outcomes = await frame.evaluate(
    `(async () => {${trying(attacks)}
      await Promise.race([Promise.all(attempts), new Promise(done => setTimeout(done, 1500))]);
      return outcomes;
    })()`,
  );
  expect(Object.keys(outcomes as object).length).toBeGreaterThan(attacks.length - 5);
  expect(successes(Object.entries(outcomes as object).map(entry => entry.join(' ')))).toEqual([]);
  expect(downloads).toEqual([]);
  expect(packets).toBe(0);
  expect(new URL(page.url()).pathname).toContain('seven-steps');
});

test('the frame cannot go elsewhere, and the page makes a new one', async () => {
  // The browser may connect ahead of asking the policy; it sends no request.
  const { page, run } = await openLab({ expected: [...REFUSALS, /: outside\.example:443$/] });
  await run('1 + 1');
  await page
    .frames()[1]
    .evaluate(`void (location = 'https://outside.example/')`)
    .catch(() => {});
  await page.waitForTimeout(300);
  expect(page.frames()[1].url()).toMatch(/^(chrome-error|about):/);
  expect((await run('2 + 2')).output).toBe('4');
});

const PAYLOAD = `<img src=x onerror="injected = 1"><script>injected = 1</script>`;

const OUTPUTS: [what: string, code: string][] = [
  ['printed text', `console.log(payload)`],
  ['a warning', `console.warn(payload)`],
  ['a value', `payload`],
  ['a key', `({ [payload]: 1 })`],
  ['a table', `console.table([{ [payload]: payload }])`],
  ['a class’s name', `new (class { static name = payload })()`],
  ['an error’s message', `throw new Error(payload)`],
  ['an error’s name', `throw Object.assign(new Error('x'), { name: payload })`],
  ['an error’s hint', `throw Object.assign(new Error('x'), { hint: payload })`],
  ['a chart’s title', `plt.plot([1, 2]); plt.title(payload)`],
  ['a figure’s title', `plt.plot([1, 2]); plt.suptitle(payload)`],
  ['labels of axes', `plt.plot([1, 2]); plt.xlabel(payload); plt.ylabel(payload)`],
  ['a legend', `plt.plot([1, 2], { label: payload }); plt.legend()`],
  ['a colour', `plt.plot([1, 2], { color: 'url(https://outside.example/x.svg#y)' })`],
  ['a slider’s name', `ui.slider(payload, { min: 0, max: 1, value: 0 })`],
  ['a button’s name', `ui.button(payload)`],
  ['a select’s options', `ui.select('x', [payload, 'y'])`],
];

test('HTML in an output is text and nothing else', async () => {
  const { page, cell, run } = await openLab();
  const output = cell.locator('[data-output]');
  for (const [what, code] of OUTPUTS) {
    await run(`const payload = ${JSON.stringify(PAYLOAD)};\n${code}`);
    const elements = await output.evaluate(element =>
      [...element.querySelectorAll('*')].map(child => child.outerHTML.replace(/>.*/s, '>')),
    );
    const active = elements.filter(tag =>
      /^<(img|script|iframe|object|link|style)|\son\w+=/.test(tag.replace(/"[^"]*"/g, '""')),
    );
    expect.soft(active, what).toEqual([]);
    expect.soft(await page.evaluate('typeof injected'), what).toBe('undefined');
  }
});

test('a polluted prototype stays where it is', async () => {
  const { page, run } = await openLab();
  const { output } = await run(`Object.prototype.polluted = true;
    Object.prototype.run = 99;
    Object.prototype.event = { kind: 'done', error: null };
    console.log(JSON.parse('{"__proto__": {"polluted": true}}'));
    console.table([JSON.parse('{"__proto__": 1, "constructor": 2}')]);
    'end'`);
  expect(output).toContain("'end'");
  expect(await page.evaluate('({}).polluted ?? ({}).run ?? ({}).event ?? null')).toBe(null);
  expect((await run('({}).polluted === undefined')).output).toBe('true');
});

test('forged messages and run ids are ignored', async () => {
  const forger = `{
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (message, ...rest) {
      if (message && message.event) {
        const { run } = message;
        const error = { kind: 'error', name: 'Forged', message: '', hint: null, cell: 'mse', line: null };
        for (const forged of [
          null, 'nonsense', [], { run }, { run, event: null }, { run, event: { kind: '__proto__' } },
          { run, event: { kind: 'constructor' } },
          { run: run + 1, event: { kind: 'done', error: null } },
          { run: run - 1, event: { kind: 'done', error } },
          { run, event: { kind: 'start', cell: 'nowhere' } },
          { run, event: { kind: 'output', cell: 'nowhere', output: { kind: 'text', text: 'forged' } } },
          { run, event: { kind: 'output', cell: 'mse', output: { kind: 'html', text: 'forged' } } },
          { run, event: { kind: 'output', cell: 'mse', output: { kind: 'text', text: { forged: 1 } } } },
          { run, event: { kind: 'done', error: { ...error, cell: 'nowhere' } } },
        ]) post.call(this, forged);
      }
      return post.call(this, message, ...rest);
    };
  }`;
  const { page, run } = await openLab();
  await smuggle(page, forger);
  expect(await run('1 + 1')).toEqual({ state: 'done', status: expect.any(String), output: '2' });
  await page
    .frames()[1]
    .evaluate(`parent.postMessage({ run: 1, event: { kind: 'done', error: null } }, '*')`);
  expect((await run('2 + 2')).output).toBe('4');
  expect(await page.getByText(/forged/i).count()).toBe(0);
});

test('an output that cannot be drawn says so', async () => {
  const { run } = await openLab();
  const { output } = await run(`Array.prototype[Symbol.iterator] = function* () {
      yield { kind: 'figure', figure: { rows: 1, cols: 1, axes: [{ marks: [{ kind: 'constructor' }] }] } };
    };
    console.log('x')`);
  expect(output).toContain('This output cannot be shown');
});

const LEFT_BEHIND: [what: string, code: string, probe: string, output: string][] = [
  ['a global', 'globalThis.left = 1', 'typeof left', "'undefined'"],
  ['an intrinsic', 'Array.prototype.map = () => 5', '[1, 2].map(x => x + 1)', '[2, 3]'],
  [
    'a hidden accessor',
    `const { sin } = Math;
    Object.defineProperty(Math, 'sin', { get: () => sin, set() {} })`,
    `Object.getOwnPropertyDescriptor(Math, 'sin').get === undefined`,
    'true',
  ],
  [
    'a class of the engine',
    'torch.ones(1).constructor.prototype.add = () => 5',
    'torch.ones(1).add(1)',
    'tensor([2.])',
  ],
  [
    'a frozen prototype',
    'Object.freeze(Array.prototype)',
    'Object.isFrozen(Array.prototype)',
    'false',
  ],
  [
    'a changed prototype',
    'Object.setPrototypeOf(Map.prototype, null)',
    'String(new Map())',
    "'[object Map]'",
  ],
  [
    'globals that are gone',
    `for (const name of Object.getOwnPropertyNames(globalThis)) delete globalThis[name];
    1`,
    'Math.max(1, 2)',
    '2',
  ],
  [
    'a timer',
    `globalThis.setInterval(() => { Math.ticks = (Math.ticks ?? 0) + 1 }, 1); 1`,
    'await new Promise(done => setTimeout(done, 30)); Math.ticks === undefined',
    'true',
  ],
  [
    'endless promises',
    `const again = () => Promise.resolve().then(again);
    again(); 1`,
    '1 + 1',
    '2',
  ],
  ['random numbers', 'Math.random()', 'Math.random()', '0.41323061822913587'],
];

test('a run meets nothing of what the one before has left behind', async () => {
  const { run } = await openLab();
  for (const [what, code, probe, output] of LEFT_BEHIND) {
    await run(code);
    expect.soft((await run(probe)).output, what).toBe(output);
  }
});

test('runs that leave nothing behind keep their worker', async () => {
  const { page, cell, run } = await openLab();
  await page.evaluate(() => {
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (message, ...rest: never[]) {
      const { dataset } = document.documentElement;
      if (message?.kind === 'start') dataset.workers = String(Number(dataset.workers ?? 0) + 1);
      return post.call(this, message, ...rest);
    };
  });
  for (const code of [
    '1',
    'torch.randn(3).sum()',
    'plt.plot([1, 2])',
    'console.log(2)',
    'null.x',
  ]) {
    await run(code);
    await page.waitForTimeout(400);
  }
  await page.locator('[data-cell="ten-more"] [data-run]').click();
  await page.waitForTimeout(400);
  expect(await cell.page().locator('html').getAttribute('data-workers')).toBe('2'); // and a spare
});

test.each(['', 'seven-steps/'])(
  'the page /%s has a policy that allows no text as code',
  async path => {
    const { page } = await openPage(path, { expected: REFUSALS });
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy?.match(/script-src[^;]*/)?.[0]).not.toContain("'unsafe-inline'");
    const outcomes = await page.evaluate(async () => {
      // In a task of the page's own: the debugger's are excepted from the policy.
      const evaluated = await new Promise(done => {
        setTimeout(() => {
          try {
            const { eval: evaluate } = globalThis;
            done(evaluate('1'));
          } catch (error) {
            done((error as Error).name);
          }
        });
      });
      const script = document.createElement('script');
      script.textContent = 'document.title = "RAN"';
      document.body.append(script);
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="data:," onerror="document.title = \'RAN\'">',
      );
      await new Promise(done => setTimeout(done, 50));
      return [evaluated, document.title === 'RAN'];
    });
    expect(outcomes).toEqual(['EvalError', false]);
  },
);
