/** Strangers' code, in a real page: nothing of the page is in its reach, and nobody hears of it. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { type Attack, CODE, NETWORK, PAGE, STORAGE, trying } from './support/attacks.ts';
import { openLab, smuggle } from './support/lab.ts';
import { openPage } from './support/page.ts';

// That nobody outside was called is asserted by `openPage`, at the end of every test.

const ALL = [...NETWORK, ...CODE, ...STORAGE, ...PAGE];

/** What the browser writes to the console when its policy has refused something. */
const REFUSALS = [/Content Security Policy/, /Refused to/, /ERR_/, /sandbox/i, /WebTransport/];

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
