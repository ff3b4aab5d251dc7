import { expect, it } from 'vitest';
import { commandOf, editOf } from '../../../src/editor/keys.ts';

const none = {
  key: 'Enter',
  keyCode: 13,
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
  // and in Safari it says so by this number alone
  [{ shiftKey: true, keyCode: 229 }, null],
])('Enter with %j: %s', (event, command) => {
  expect(commandOf({ ...none, ...event })).toBe(command);
});

it.each([
  [{ key: 'Escape' }, 'leave'],
  [{ key: 'Escape', isComposing: true }, null],
  [{ key: ']', ctrlKey: true }, 'indent'],
  [{ key: '[', metaKey: true }, 'outdent'],
  [{ key: ']' }, null],
  // German keyboards have their brackets there
  [{ key: ']', ctrlKey: true, altKey: true }, null],
  [{ key: 'm', ctrlKey: true }, 'toggleTab'],
  [{ key: 'M', ctrlKey: true, shiftKey: true }, 'toggleTab'],
  [{ key: 'm', metaKey: true }, null],
  [{ key: 'm' }, null],
])('%j: %s', (event, edit) => {
  expect(editOf({ ...none, ...event })).toBe(edit);
});
