/** A program that waits, and nothing is left that could end its waiting. */
export class NeverSettlesError extends Error {
  override name = 'Error';
  readonly hint = 'Call the promise’s resolve or reject, or do not await it.';
  constructor() {
    super('it awaits a promise that never settles: no timer is left, and nothing else is going on');
  }
}
