/** What strangers' code has the page show: text and pictures, and never a word for the runner. */
import { expect, test } from 'vitest';
import { openLab, smuggle } from './support/lab.ts';

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
    Object.prototype.events = [{ kind: 'done', error: null }];
    console.log(JSON.parse('{"__proto__": {"polluted": true}}'));
    console.table([JSON.parse('{"__proto__": 1, "constructor": 2}')]);
    'end'`);
  expect(output).toContain("'end'");
  expect(await page.evaluate('({}).polluted ?? ({}).run ?? ({}).events ?? null')).toBe(null);
  expect((await run('({}).polluted === undefined')).output).toBe('true');
});

/** Script text that sends, before each of the worker's reports, reports that the runner never makes. */
const FORGER = `{
  const sent = Math.sent = [];
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    if (message?.events) {
      const { run } = message;
      const error = { kind: 'error', name: 'Forged', message: '', hint: null, cell: 'mse', line: null };
      const report = (event, of = run) => ({ run: of, events: [event] });
      const output = (cell, output) => report({ kind: 'output', cell, output });
      for (const forged of [
        null, 'nonsense', [], { run }, { run, events: null }, { run, events: 'forged' }, report(null),
        report({ kind: '__proto__' }), report({ kind: 'constructor' }),
        report({ kind: 'done', error: null }, run + 1), report({ kind: 'done', error }, run - 1),
        report({ kind: 'start', cell: 'nowhere' }),
        output('nowhere', { kind: 'text', text: 'forged' }),
        output('mse', { kind: 'html', text: 'forged' }),
        output('mse', { kind: 'text', text: { forged: 1 } }),
        report({ kind: 'done', error: { ...error, cell: 'nowhere' } }),
      ]) {
        sent.push(forged);
        post.call(this, forged);
      }
    }
    return post.call(this, message, ...rest);
  };
}`;

test('forged reports and numbers of runs are ignored', async () => {
  const { page, run } = await openLab();
  await smuggle(page, FORGER);
  expect(await run('1 + 1')).toEqual({ state: 'done', status: expect.any(String), output: '2' });
  expect((await run('Math.sent.length > 15')).output).toBe('true');
  await page
    .frames()[1]
    .evaluate(`parent.postMessage({ run: 1, events: [{ kind: 'done', error: null }] }, '*')`);
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
