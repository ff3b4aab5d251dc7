import type { ErrorPayload, HotChannelClient } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { repeatErrors } from '../../../src/build/run/late-errors.ts';

const ERROR: ErrorPayload = { type: 'error', err: { message: 'one.mdx:3: no', stack: '' } };

/** What a page hears that begins to listen after all that has happened on the line. */
function heardAfter(happen: (line: { send(message: unknown): void; forget(): void }) => void) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const heard: unknown[] = [];
  const page = { send: (message: unknown) => heard.push(message) } as unknown as HotChannelClient;
  let connect = () => {};
  const line = {
    send: (_: unknown) => {},
    on(_: string, listener: (_: unknown, page: HotChannelClient) => void) {
      connect = () => listener(undefined, page);
    },
  };
  const forget = repeatErrors(line);
  happen({ send: message => line.send(message), forget });
  connect();
  return heard;
}

test.each<[what: string, happen: Parameters<typeof heardAfter>[0], heard: unknown[]]>([
  ['nothing', () => {}, []],
  ['an error', line => line.send(ERROR), [ERROR]],
  ['something else', line => line.send({ type: 'full-reload' }), []],
  [
    'an error, and then something else',
    line => {
      line.send(ERROR);
      line.send({ type: 'full-reload' });
    },
    [ERROR],
  ],
  [
    'an error, and a file was saved',
    line => {
      line.send(ERROR);
      line.forget();
    },
    [],
  ],
  [
    'an error some time ago',
    line => {
      line.send(ERROR);
      vi.advanceTimersByTime(5001);
    },
    [],
  ],
])('a page that comes late hears of %s what it needs', (_, happen, heard) => {
  expect(heardAfter(happen)).toEqual(heard);
});

test('all that is said goes out as before', () => {
  const send = vi.fn();
  const line = { send, on: () => {} };
  repeatErrors(line);
  line.send(ERROR);
  line.send('custom', 1);
  expect(send.mock.calls).toEqual([[ERROR], ['custom', 1]]);
});
