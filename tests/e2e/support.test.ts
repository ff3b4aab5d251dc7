import { expect, test } from 'vitest';
import { openPage } from './support/page.ts';

test('a call to another host is noticed, from a worker in a sandboxed frame too', async () => {
  const { page, problems } = await openPage('', { expected: [/./] });
  await page.goto('about:blank'); // a page without the site's policy, which would let none of them out
  await page.evaluate(() => {
    const call = (name: string) => `fetch('http://${name}.example/').catch(() => {});`;
    const worker = `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(call('worker'))}])))`;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<script>${call('frame')} ${worker}</script>`;
    document.body.append(frame);
    fetch('https://page.example/').catch(() => {});
    new WebSocket('wss://socket.example/');
    fetch('http://localhost:4999/').catch(() => {});
    console.error('a complaint');
  });
  const expected = [
    'call to another host: http://worker.example/',
    'call to another host: http://frame.example/',
    'call to another host: page.example:443',
    'call to another host: socket.example:443',
    'call to another host: http://localhost:4999/',
    'console error: a complaint',
  ];
  await expect.poll(problems).toEqual(expect.arrayContaining(expected));
});
