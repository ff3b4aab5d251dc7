/** Data files in a page: it fetches them for programs, which have no network. */
import { expect, test } from 'vitest';
import { openLab } from './support/lab.ts';

const READ = `const digits = readCsv('digits.csv');
[digits.shape, digits.dtype, digits.sum().item()]`;

const fetched = (requests: string[]) => requests.filter(url => url.endsWith('/data/digits.csv'));

test('readCsv gives the numbers of a file, which is fetched with the first run that reads it', async () => {
  const { run, requests } = await openLab();
  await run('1 + 1');
  expect(fetched(requests)).toHaveLength(0);
  const { state, output } = await run(READ);
  expect({ state, output }).toEqual({
    state: 'done',
    output: '[[1797, 65], torch.float32, 569788]',
  });
  expect(fetched(requests)).toHaveLength(1);
});

test('later runs read it again without fetching it, and none sees what another did to it', async () => {
  const { run, requests } = await openLab();
  await run("readCsv('digits.csv').fill_(1);\nsetInterval(() => {}, 1);"); // leaves its worker in use
  for (const times of [1, 2]) {
    const { output } = await run(`readCsv('digits.csv').sum().item() * ${times}`);
    expect(output).toBe(String(569788 * times));
  }
  expect(fetched(requests)).toHaveLength(1);
});

test('a name that the code makes up is found as well; one that is not there is an error', async () => {
  const { run } = await openLab();
  const read = (name: string) => `const name = ['${name}', 'csv'].join('.');\nreadCsv(name).shape`;
  expect((await run(read('digits'))).output).toBe('[1797, 65]');
  const { state, output } = await run(read('letters'));
  expect(state).toBe('error');
  expect(output).toContain('there is no data file "letters.csv"; there are: digits.csv');
});

test('a file that cannot be had is an error in its line, and is tried again', async () => {
  const { page, run } = await openLab({ expected: [/404|Failed to load/] });
  await page.route('**/data/digits.csv', route => route.fulfill({ status: 404 }), { times: 1 });
  const { state, output } = await run(READ);
  expect(state).toBe('error');
  expect(output).toMatch(/digits\.csv could not be loaded: 404 for \/data\/digits\.csv/);
  expect(output).toContain('in the cell mse, line 1');
  expect((await run(`${READ}\n`)).state).toBe('done');
});
