import { expect, it } from 'vitest';
import { commandOf } from '../../../src/editor/keys.ts';

const none = {
  key: 'Enter',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
};

it.each([
  [{ ctrlKey: true }, 'run'],
  [{ metaKey: true }, 'run'],
  [{ shiftKey: true }, 'runAndAdvance'],
  [{ altKey: true }, 'runAll'],
  [{}, null],
  [{ ctrlKey: true, shiftKey: true }, null],
  [{ shiftKey: true, altKey: true }, null],
  [{ ctrlKey: true, key: 'r' }, null],
  // Enter that ends a word in an input method is not for the page
  [{ shiftKey: true, isComposing: true }, null],
])('Enter with %j: %s', (event, command) => {
  expect(commandOf({ ...none, ...event })).toBe(command);
});
