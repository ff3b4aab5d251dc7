import { expect, test } from 'vitest';
import { openPage } from './support/page.ts';

test('a call to another host is noticed, from a worker in a sandboxed frame too', async () => {
  const { page, problems } = await openPage('', { expected: [/./] });
  await page.evaluate(() => {
    const call = (name: string) => `fetch('http://${name}.example/').catch(() => {});`;
    const worker = `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(call('worker'))}])))`;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<script>${call('frame')} ${worker}</script>`;
    document.body.append(frame);
    console.error('a complaint');
  });
  await expect.poll(() => problems).toContain('request to another host: http://worker.example/');
  expect(problems).toContain('request to another host: http://frame.example/');
  expect(problems).toContain('console error: a complaint');
});
