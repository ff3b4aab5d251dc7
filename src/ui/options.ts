/** The options of a call of `ui`, before what is in them is looked at. */

/**
 * The options that a call was given, without those that are null: they are as good as left out, as is null for all.
 * @param what begins the error's message, such as `ui.slider("rate")`
 * @param known the names that there are, with spaces between
 * @throws TypeError for what is no object, and for a name that is not known
 */
export function readOptions<T extends object>(
  what: string,
  options: T | null | undefined,
  known: string,
): Partial<{ [K in keyof T]: NonNullable<T[K]> }> {
  if (options === undefined || options === null) return {};
  const names = known.split(' ');
  if (typeof options !== 'object' || Array.isArray(options)) {
    throw new TypeError(`${what}: options are an object at the end, such as { ${names[0]}: … }`);
  }
  const unknown = Object.keys(options).find(name => !names.includes(name));
  if (unknown !== undefined) {
    const there = names.length === 1 ? `there is ${known}` : `there are ${names.join(', ')}`;
    throw new TypeError(`${what}: there is no option ${unknown}; ${there}`);
  }
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value != null)) as never;
}

/**
 * Choices as texts.
 * @throws TypeError for what is no list of at least `least` texts and numbers
 */
export function readChoices(what: string, options: unknown, least: 1 | 2): string[] {
  if (!Array.isArray(options) || options.length < least) {
    throw new TypeError(
      `${what}: give it an array of ${least === 1 ? 'options to choose from' : 'two options or more'}`,
    );
  }
  for (const option of options) {
    if (typeof option !== 'object' && typeof option !== 'function' && option !== undefined)
      continue;
    throw new TypeError(`${what}: options are texts or numbers, not ${inWords(option)}`);
  }
  return options.map(String);
}

/** What was given, in the words of a message. */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inWords).join(', ')}]`;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  // A tensor says what it is.
  const words = typeof value.toString === 'function' ? String(value) : '';
  return /^\[object|^$/.test(words) ? 'an object' : words;
}
