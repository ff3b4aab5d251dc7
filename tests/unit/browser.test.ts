import { expect, test } from 'vitest';
import { findBrowser, type Machine, reason } from '../e2e/support/browser.ts';

function notForThisSystem(): never {
  throw new Error('it is for another system');
}

/** A machine with programs that start (`chrome`) and some that do not (`broken-chrome`). */
function machine(parts: Partial<Machine>): Machine {
  return {
    chosen: undefined,
    installed: () => [],
    unpack: notForThisSystem,
    install: null,
    advice: 'install Chromium',
    ...parts,
  };
}

/** Searches a machine: what was found, and the lines on the way. */
async function search(parts: Partial<Machine>) {
  const lines: string[] = [];
  const launch = async ({ path }: { path: string }) => {
    if (path.startsWith('broken')) throw new Error(`${path} crashed\n\tat a long log`);
    return path;
  };
  const found = await findBrowser(machine(parts), launch, line => lines.push(line)).catch(
    (error: Error) => `${error.name}: ${error.message}`,
  );
  return { found, lines };
}

const path = (path: string) => ({ path });
const everything: Partial<Machine> = {
  chosen: 'chosen',
  installed: () => [path('installed'), path('second')],
  unpack: () => path('from-npm'),
  install: () => path('from-apt'),
};
const nothing: Partial<Machine> = {
  chosen: undefined,
  installed: () => [],
  unpack: notForThisSystem,
  install: null,
};

test.each<{ machine: string; parts: Partial<Machine>; found: string }>([
  { machine: 'has everything', parts: everything, found: 'chosen' },
  { machine: 'names no browser', parts: { ...everything, chosen: '' }, found: 'from-npm' },
  {
    machine: 'is not one that the package from npm is for',
    parts: { ...everything, chosen: undefined, unpack: notForThisSystem },
    found: 'installed',
  },
  {
    machine: 'lacks what the one from npm needs',
    parts: { ...everything, chosen: undefined, unpack: () => path('broken') },
    found: 'installed',
  },
  {
    machine: 'has only a stub of the likeliest name',
    parts: { ...nothing, installed: () => [path('broken'), path('second')] },
    found: 'second',
  },
  {
    machine: 'has none installed',
    parts: { ...nothing, unpack: () => path('broken'), install: everything.install },
    found: 'from-apt',
  },
  {
    machine: 'has no package from npm',
    parts: { ...nothing, install: everything.install },
    found: 'from-apt',
  },
  {
    machine: 'has nothing, and we are not root',
    parts: nothing,
    found:
      'NoBrowserError: The tests need a browser. Please install Chromium, ' +
      "or set CHROME_PATH to a Chromium's program.",
  },
  {
    machine: 'cannot install',
    parts: { ...nothing, install: () => path('broken') },
    found:
      'NoBrowserError: The tests need a browser. Please install Chromium, ' +
      "or set CHROME_PATH to a Chromium's program.",
  },
  {
    machine: 'names one that does not start',
    parts: { ...everything, chosen: 'broken-chrome' },
    found: 'NoBrowserError: CHROME_PATH=broken-chrome does not start: broken-chrome crashed',
  },
])('on a machine that $machine', async ({ parts, found }) => {
  expect((await search(parts)).found).toBe(found);
});

test.each<{ first: string; parts: Partial<Machine> }>([
  { first: 'chosen', parts: { unpack: never, installed: never, install: never } },
  { first: 'from-npm', parts: { chosen: undefined, installed: never, install: never } },
  { first: 'installed', parts: { chosen: undefined, unpack: notForThisSystem, install: never } },
])(
  'nothing is looked for, unpacked or installed once $first is there',
  async ({ first, parts }) => {
    expect((await search({ ...everything, ...parts })).found).toBe(first);
  },
);

function never(): never {
  throw new Error('not needed');
}

test('what was tried in vain is said', async () => {
  const { lines } = await search({ installed: () => [path('broken-chrome')] });
  expect(lines).toEqual([
    'The Chromium from npm cannot be unpacked: it is for another system',
    'broken-chrome does not start: broken-chrome crashed',
  ]);
});

test('the reason is the line of the log that tells', () => {
  const log = `browserType.launchServer: Target page, context or browser has been closed
    [err] chromium: error while loading shared libraries: libnss3.so: cannot open shared object`;
  expect(reason(new Error(log))).toBe('error while loading shared libraries: libnss3.so');
  expect(reason(new Error('\n spawn ENOENT \n'))).toBe('spawn ENOENT');
});
